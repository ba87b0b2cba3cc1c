import { type CellDraft, placeOf, type RowDraft, type SheetDraft } from '@jibiao/workbook';
import type { Locale } from '../command.ts';
import { clip } from '../report/places.ts';
import type { ReportFile, ReportFinding } from '../report/report.ts';
import { WORDS } from '../report/words.ts';
import { wrap } from '../text/width.ts';

const COLUMNS = [
  { zh: '级别', en: 'Level', width: 8 },
  { zh: '位置', en: 'Place', width: 28 },
  { zh: '项目', en: 'Project', width: 24 },
  { zh: '指标', en: 'Indicator', width: 20 },
  { zh: '问题', en: 'Finding', width: 40 },
  { zh: '建议', en: 'What to do', width: 36 },
  { zh: '依据', en: 'Basis', width: 40 },
  { zh: '规则', en: 'Rule', width: 8 },
] as const;
const LINE = 15;
const HEAD_ROW = 3;

const TEXTS = {
  zh: {
    title: '问题清单',
    about: (errors: number, others: number) =>
      `应改 ${errors} 处，其他 ${others} 处。点击“位置”转到单元格。本表和带“【绩标】”的批注由绩标校验生成，原有内容没有改动。`,
  },
  en: {
    title: 'Findings',
    about: (errors: number, others: number) =>
      `${errors} to be revised, ${others} others. A place leads to its cell. This sheet and the notes marked 【绩标】 were added by jibiao; nothing else was changed.`,
  },
} as const;

/** The findings of one file as a sheet that leads to the cells. */
export function listSheet({ forms }: ReportFile, findings: readonly ReportFinding[], locale: Locale): SheetDraft {
  const projects = new Map(forms.map(({ id, project }) => [id, project]));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const { title, about } = TEXTS[locale];
  const last = HEAD_ROW + findings.length;
  return {
    name: title,
    widths: COLUMNS.map(({ width }) => width),
    merges: ['A1:H1', 'A2:H2'],
    frozenRows: HEAD_ROW,
    filter: `A${HEAD_ROW}:H${last}`,
    landscape: true,
    rows: [
      { row: 1, height: 30, cells: [{ column: 1, text: title, style: 'title' }] },
      { row: 2, height: 20, cells: [{ column: 1, text: about(errors, findings.length - errors), style: 'small' }] },
      { row: HEAD_ROW, height: 22, cells: COLUMNS.map((column, at) => cell(at, column[locale], 'head')) },
      ...findings.map((finding, at) => listRow(finding, { row: HEAD_ROW + 1 + at, projects, locale })),
    ],
  };
}

interface RowContext {
  readonly row: number;
  readonly projects: ReadonlyMap<string, string>;
  readonly locale: Locale;
}

function listRow(finding: ReportFinding, { row, projects, locale }: RowContext): RowDraft {
  const { at, severity, form, label = '', what, how, basis, rule } = finding;
  const texts = [
    WORDS[locale].severity[severity],
    at === undefined ? WORDS[locale].wholeFile : `${clip(at.sheet, 10)} ${at.area ?? at.address}`,
    projects.get(form ?? '') ?? '',
    clip(label, 40),
    what,
    how,
    basis,
    rule,
  ];
  const cells = texts.map((text, index) => cell(index, text, index === 0 ? severity : 'text'));
  const linked: CellDraft[] =
    at === undefined ? cells : cells.map((one) => (one.column === 2 ? leadTo(one, at.sheet, at.address) : one));
  const lines = texts.map((text, index) => wrap(text, COLUMNS[index]?.width ?? LINE).length);
  return { row, height: Math.min(Math.max(...lines) * LINE + 6, 400), cells: linked };
}

function leadTo(one: CellDraft, sheet: string, address: string): CellDraft {
  return { ...one, style: 'link', place: placeOf(sheet, address) };
}

function cell(index: number, text: string, style: NonNullable<CellDraft['style']>): CellDraft {
  return { column: index + 1, text, style };
}
