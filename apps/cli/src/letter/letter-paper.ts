import type { Block, Paper, PaperRow } from '@jibiao/workbook';
import type { Locale } from '../command.ts';
import { groupBy } from '../group-by.ts';
import { type CauseGroup, groupFindings } from '../report/group.ts';
import { clip, describeCells } from '../report/places.ts';
import type { ReportFinding } from '../report/report.ts';
import { reviewBlocks } from './review-form.ts';
import type { UnitFindings, UnitProject } from './unit-findings.ts';
import { WORDS } from './words.ts';

/** What the reviewing office fills in. */
export interface LetterOptions {
  readonly locale: Locale;
  /** Day until which the unit answers, as it is to be printed. */
  readonly deadline: string | undefined;
  /** Who sends the letter. */
  readonly sender: string | undefined;
}

/** The letter to one unit (退回意见): what to change in each project, then the review form prefilled. */
export function letterPaper({ unit, projects }: UnitFindings, options: LetterOptions): Paper {
  const words = WORDS[options.locale];
  const findings = projects.flatMap((project) => project.findings);
  const count = (severity: ReportFinding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const forms = projects.filter(({ form }) => form !== undefined).length;
  const wrong = projects.filter((project) => project.findings.length > 0);
  const intro = words.intro(forms, count('error'), count('warning'), options.deadline ?? words.deadline);
  const blocks: Block[] = [
    { kind: 'title', level: 1, text: words.title },
    { kind: 'text', text: words.to(unit) },
    { kind: 'text', text: intro, indent: true },
    ...wrong.flatMap((project, index) => projectBlocks(project, index, options.locale)),
    ...basisBlocks(findings, options.locale),
    { kind: 'text', text: options.sender ?? words.signature, align: 'right' },
    { kind: 'text', text: words.date, align: 'right' },
    { kind: 'page-break' },
    ...reviewBlocks(unit, findings, options.locale),
  ];
  return { title: `${words.title} ${unit}`, language: words.language, blocks };
}

const NUMBERS = '一二三四五六七八九十';

function projectBlocks(project: UnitProject, index: number, locale: Locale): Block[] {
  const words = WORDS[locale];
  const { form, file, findings } = project;
  const name = form === undefined || form.project === '' ? file : form.project;
  const number = locale === 'zh' && index < NUMBERS.length ? `${NUMBERS[index] ?? ''}、` : `${index + 1}. `;
  const place = form === undefined ? '' : `${form.sheet} ${form.range}`;
  const [group] = groupFindings({ forms: form === undefined ? [] : [form], findings: [...findings] });
  const rows = (group?.causes ?? []).flatMap((cause) => causeRows(cause, locale));
  const numbered = rows.map(
    ({ cells }, at): PaperRow => ({ cells: [{ text: String(at + 1), align: 'center' }, ...cells] }),
  );
  return [
    { kind: 'title', level: 2, text: number + name },
    { kind: 'text', text: words.source(file, place), small: true },
    {
      kind: 'table',
      caption: name,
      widths: [7, 18, 24, 25, 26],
      rows: [{ head: true, cells: words.columns.map((text) => ({ text })) }, ...numbered],
    },
  ];
}

/** One thing to do, and what it is done about. */
interface Advice {
  readonly what: string;
  readonly how: string;
  readonly findings: readonly ReportFinding[];
}

/** What is done in one way stands in one row, however many rows of the sheet it concerns; so does all that concerns a single row of the sheet. */
function causeRows({ topics }: CauseGroup, locale: Locale): PaperRow[] {
  const advices = topics.flatMap(({ rule, title, statements }) =>
    [...groupBy(statements, ({ how }) => how).values()].map((same): Advice => {
      const what = same.length > 1 ? `${title}。` : same[0].what;
      return { what: `${what}（${rule}）`, how: same[0].how, findings: same.flatMap(({ findings }) => findings) };
    }),
  );
  const rows = new Set(advices.flatMap(({ findings }) => findings.map(({ row }) => row)));
  const single = rows.size === 1 && !rows.has(undefined) && advices.length > 1;
  return single ? [adviceRow(advices, locale)] : advices.map((advice) => adviceRow([advice], locale));
}

function adviceRow(advices: readonly Advice[], locale: Locale): PaperRow {
  const findings = advices.flatMap((advice) => advice.findings);
  const places = [...new Set(describeCells(findings))];
  const grave = findings.some(({ severity }) => severity === 'error');
  const numbered = (texts: readonly string[]): string =>
    texts.length === 1 ? (texts[0] ?? '') : texts.map((text, at) => `${at + 1}. ${text}`).join('\n');
  return {
    cells: [
      { text: places.join(locale === 'zh' ? '、' : ', ') },
      { text: writtenIn(findings) },
      { text: numbered(advices.map(({ what }) => what)) },
      { text: numbered(advices.map(({ how }) => how)), ...(grave ? { bold: true } : {}) },
    ],
  };
}

const MOST_ROWS = 6;
const LONGEST = 40;

/** The rows as they stand in the sheet: name and value, or the field and its text. */
function writtenIn(findings: readonly ReportFinding[]): string {
  const rows = new Set(
    findings.map(({ context }) => {
      const shown =
        context.length > 1
          ? context.slice(-2).map(({ text }) => text)
          : context.map(({ label, text }) => `${label}：${text === '' ? '（空）' : text}`);
      return clip(shown.join('　').trim(), LONGEST);
    }),
  );
  rows.delete('');
  const shown = [...rows].slice(0, MOST_ROWS);
  return shown.join('\n') + (rows.size > MOST_ROWS ? '\n…' : '');
}

function basisBlocks(findings: readonly ReportFinding[], locale: Locale): Block[] {
  const groups = groupBy(
    findings.filter(({ basis }) => basis !== ''),
    ({ basis }) => basis,
  );
  if (groups.size === 0) return [];
  const comma = locale === 'zh' ? '、' : ', ';
  const lines = [...groups].map(([basis, members]): Block => {
    const codes = [...new Set(members.map(({ rule }) => rule))].sort().join(comma);
    return { kind: 'text', text: `${codes}：${basis}`, small: true };
  });
  return [{ kind: 'text', text: WORDS[locale].bases, bold: true, small: true }, ...lines];
}
