import type { Comparator, DatePoint, NumberTarget, RatioTarget, TargetValue } from './target.ts';

const SIGN: Readonly<Record<Comparator, string>> = { ge: '≥', gt: '>', eq: '=', 'eq?': '', lt: '<', le: '≤' };

/** Writes a target value in its canonical form; `parseTarget` reads it back to the same tree. */
export function renderTarget(target: TargetValue): string {
  switch (target.kind) {
    case 'number':
      return renderNumber(target);
    case 'range':
      return `${target.lo}-${target.hi}${target.unit ?? ''}${renderPer(target.per)}${renderNote(target.note)}`;
    case 'change':
      return renderChange(target);
    case 'frequency':
      return renderFrequency(target);
    case 'deadline':
      return `${renderPoint(target)}前${renderNote(target.note)}`;
    case 'period':
      return `${renderPoint(target.from)}至${renderPoint(target.to)}${renderNote(target.note)}`;
    case 'ratio':
      return `${SIGN[target.cmp ?? 'eq?']}${ratioParts(target).join(':')}${renderNote(target.note)}`;
    case 'composite':
      return target.parts.map(renderTarget).join('；');
    case 'empty':
      return '';
    case 'boolean':
    case 'budgetRef':
    case 'grade':
    case 'qualitative':
    case 'unmeasurable':
    case 'placeholder':
    case 'unparsed':
      return target.text;
  }
}

/** 6, 2 and 2 of 6:2:2. */
export function ratioParts({ a, b, c }: RatioTarget): string[] {
  return c === undefined ? [a, b] : [a, b, c];
}

function renderNumber({ cmp, value, unit, per, approx, note }: NumberTarget): string {
  const body = `${renderApprox(approx)}${SIGN[cmp]}${value}${unit ?? ''}${renderPer(per)}`;
  return `${body}${renderNote(note)}`;
}

function renderFrequency(target: Extract<TargetValue, { kind: 'frequency' }>): string {
  const { per = [], every = '', period, cmp, value, unit } = target;
  const each = per.map((word) => `每${word}`).join('');
  const figure = `${renderApprox(target.approx)}${SIGN[cmp]}${value}${unit}`;
  return `${each}每${every}${period}${figure}${renderNote(target.note)}`;
}

function renderChange(target: Extract<TargetValue, { kind: 'change' }>): string {
  const base = target.base === undefined ? '' : `较${target.base}`;
  const verb = target.dir === 'up' ? '提高' : '降低';
  const body = `${base}${verb}${renderApprox(target.approx)}${SIGN[target.cmp]}${target.value}${target.unit ?? ''}`;
  return `${body}${renderNote(target.note)}`;
}

function renderApprox(approx: true | undefined): string {
  return approx === true ? '约' : '';
}

function renderPer(per: readonly string[] | undefined): string {
  return per === undefined ? '' : `/${per.join('·').replaceAll(/·(?=\d)/gu, '/')}`;
}

function renderNote(note: string | undefined): string {
  return note === undefined ? '' : `（${note}）`;
}

/** A date as a person writes it, without the 前 that makes it a deadline. */
export function renderPoint({ year, month, day, quarter, part }: DatePoint): string {
  return [
    year === undefined ? '' : `${year}年`,
    quarter === undefined ? '' : `第${quarter}季度`,
    month === undefined ? '' : `${month}月`,
    day === undefined ? '' : `${day}日`,
    renderPart({ year, month, quarter, part }),
  ].join('');
}

type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

function renderPart({ year, month, quarter, part }: Loose<Omit<DatePoint, 'day'>>): string {
  if (part === undefined) return '';
  if (quarter !== undefined && part === '底') return '末';
  const alone = year === undefined && month === undefined && quarter === undefined;
  return alone && (part === '底' || part === '初') ? `年${part}` : part;
}
