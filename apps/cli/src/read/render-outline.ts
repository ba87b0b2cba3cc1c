import { type FormKind, fieldLabels, findTaxonomy } from '@jibiao/schema';
import type { Locale } from '../command.ts';
import { KIND_NAMES } from '../report/notes.ts';
import type { ReadField, ReadForm, ReadIndicator, Reading, ReadLevel, ReadRepair } from './reading.ts';

/** A reading as an outline for a person: what stands where, levels as headings. */
export function renderOutline({ file, forms, notes, trouble }: Reading, locale: Locale): string {
  const lines = [
    file,
    ...(trouble === undefined ? [] : [`  ${trouble}`]),
    ...forms.flatMap((form) => formLines(form, locale)),
    ...notes.map((note) => `  ${note}`),
  ];
  return `${lines.join('\n')}\n`;
}

function formLines(form: ReadForm, locale: Locale): string[] {
  const taxonomy = findTaxonomy(form.taxonomy)?.title ?? form.taxonomy;
  return [
    `  ${form.sheet} ${form.range}  ${kindName(form.kind, locale)}  ${taxonomy}`,
    ...Object.entries(form.fields).map(([id, field]) => `    ${fieldLine(id, field, locale)}`),
    ...indicatorLines(form.indicators, locale),
    ...mendedLines(form, locale),
    '',
  ];
}

function kindName(kind: FormKind, locale: Locale): string {
  return KIND_NAMES[locale][kind];
}

function fieldLine(id: string, { value, unit = '', cell }: ReadField, locale: Locale): string {
  const label = (fieldLabels as Readonly<Record<string, { readonly [lang in Locale]: string }>>)[id]?.[locale] ?? id;
  const text = value === '' ? (locale === 'zh' ? '（空）' : '(blank)') : onOneLine(value) + unit;
  return locale === 'zh' ? `${label}：${text}（${cell}）` : `${label}: ${text} (${cell})`;
}

function indicatorLines(rows: readonly ReadIndicator[], locale: Locale): string[] {
  let set: string | undefined;
  let one: string | undefined;
  let two: string | undefined;
  // Sets that stand side by side alternate row by row; a person reads one after the other.
  const inSets = (['mid-term', 'annual'] as const).flatMap((own) => rows.filter((row) => row.set === own));
  return inSets.flatMap((row) => {
    const lines: string[] = [];
    if (row.set !== set && (row.set === 'mid-term' || set !== undefined)) lines.push(`    ${setName(row.set, locale)}`);
    const level1 = levelName(row.level1, locale);
    const level2 = levelName(row.level2, locale);
    if (row.set !== set || level1 !== one) lines.push(`    ${level1}`);
    if (row.set !== set || level1 !== one || level2 !== two) lines.push(`      ${level2}`);
    [set, one, two] = [row.set, level1, level2];
    return [...lines, `        ${rowLine(row, locale)}`];
  });
}

function setName(set: 'annual' | 'mid-term', locale: Locale): string {
  if (locale === 'en') return set === 'annual' ? '[annual]' : '[mid-term]';
  return set === 'annual' ? '【年度】' : '【中期】';
}

function levelName({ code, name }: ReadLevel, locale: Locale): string {
  const text = name === '' ? (locale === 'zh' ? '（没有写级次）' : '(no level)') : name;
  return code === undefined ? text : `${code} ${text}`;
}

function rowLine({ name, value, cells, ...row }: ReadIndicator, locale: Locale): string {
  const extra = (id: string): string => (typeof row[id] === 'string' ? row[id] : '');
  const target = `${extra('operator')} ${value} ${extra('unit')}`.trim();
  const reached = extra('actual');
  const places = `${cells['name'] ?? ''} ${cells['value'] ?? ''}`.trim();
  if (locale === 'en')
    return `${onOneLine(name)}: ${onOneLine(target)}${reached === '' ? '' : `, reached ${onOneLine(reached)}`} (${places})`;
  return `${onOneLine(name)}：${onOneLine(target)}${reached === '' ? '' : `，实际 ${onOneLine(reached)}`}（${places}）`;
}

/** Mending as anyone would read it is left out. */
function mendedLines({ repairs, indicators }: ReadForm, locale: Locale): string[] {
  const told = [...repairs, ...indicators.flatMap((row) => row.repairs)].filter(
    ({ kind }) => kind !== 'carried-down' && kind !== 'label-spacing',
  );
  return told.map((repair) => `    ${mended(repair, locale)}`);
}

function mended({ kind, cell, before, after }: ReadRepair, locale: Locale): string {
  if (kind === 'blank-row')
    return locale === 'zh' ? `${before} 是空行，已跳过` : `${before} is blank and was passed over`;
  return locale === 'zh' ? `${cell} 还原：“${before}”读作“${after}”` : `${cell} mended: "${before}" read as "${after}"`;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, ' ');
}
