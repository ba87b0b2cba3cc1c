import { convertAmount, type Form, formName, type Indicator, removePersonalData, renderTarget } from '@jibiao/schema';
import type { PaperCell, PaperRow } from '../paper/paper.ts';

/** One project as it is published: the fields and rows of the prescribed layout, nothing else of the form. */
export interface PublishedForm {
  readonly project: string;
  readonly title: string;
  /** 单位：万元 */
  readonly unitLine: string;
  readonly rows: readonly PaperRow[];
  /** Personal data taken out, as it stood. */
  readonly removed: readonly string[];
}

/** Shares of the four columns. */
export const PUBLISHED_WIDTHS: readonly number[] = [16, 20, 37, 27];

/** Lays a form out as published tables are; persons, phones and accounts are taken out on the way. */
export function publishedForm(form: Form): PublishedForm {
  const removed: string[] = [];
  const clean = (text: string): string => {
    const cleaned = removePersonalData(text);
    removed.push(...cleaned.removed);
    return cleaned.text;
  };
  const { fields } = form;
  const field = (id: keyof typeof fields): string => clean(fields[id]?.text ?? '');
  const amount = amountIn(form);
  const goals = fields.midTermGoal === undefined ? [] : [wide('中期目标', field('midTermGoal'))];
  const rows: PaperRow[] = [
    wide('项目名称', field('projectName')),
    pair(['主管部门', field('department')], ['实施单位', field('unit')]),
    pair(['项目属性', field('projectAttribute')], ['项目期限', field('projectTerm')]),
    pair(['项目主管处室', field('office')], ['项目年度金额', amount.text]),
    ...goals,
    wide('年度总体绩效目标', field('annualGoal')),
    { cells: ['一级指标', '二级指标', '三级指标', '绩效值'].map((text) => ({ text, label: true })) },
    ...indicatorRows(form.indicators, clean),
  ];
  return {
    project: formName(form),
    title: form.kind === 'department-target' ? '部门整体支出绩效目标表' : '部门项目支出预算绩效目标表',
    unitLine: amount.unitLine,
    rows,
    removed,
  };
}

function wide(label: string, text: string): PaperRow {
  return {
    cells: [
      { text: label, label: true },
      { text, columns: 3 },
    ],
  };
}

function pair(left: readonly [label: string, text: string], right: readonly [label: string, text: string]): PaperRow {
  return { cells: [left, right].flatMap(([label, text]) => [{ text: label, label: true as const }, { text }]) };
}

/** The annual amount in 万元, the unit of publications; as written where its unit is not known. */
function amountIn({ amounts }: Form): { readonly text: string; readonly unitLine: string } {
  const field = amounts.annualAmount ?? amounts.totalAmount;
  if (field?.amount === undefined) return { text: field?.text ?? '', unitLine: '单位：万元' };
  if (field.unit === undefined) return { text: field.text, unitLine: '' };
  return { text: convertAmount(field.amount, field.unit, '万元'), unitLine: '单位：万元' };
}

function indicatorRows(indicators: readonly Indicator[], clean: (text: string) => string): PaperRow[] {
  const annual = indicators.filter(({ set }) => set === 'annual');
  const shown = annual.length > 0 ? annual : indicators;
  const first = spans(shown, ({ level1 }) => level1.text);
  const second = spans(shown, ({ level1, level2 }) => `${level1.text}\n${level2.text}`);
  return shown.map((row, index) => ({
    cells: [
      ...levelCell(row.level1.text, first[index]),
      ...levelCell(row.level2.text, second[index]),
      { text: clean(row.name.text) },
      { text: clean(valueOf(row)), align: 'center' as const },
    ],
  }));
}

/** 11 | 月 may be November or eleven months: what is published says no more than the form. */
function asCounted(text: string, unit: string): string {
  return unit === '月' || unit === '季度' ? text.replace(`个${unit}`, unit) : text;
}

/** Where sign and unit have columns of their own, the published value joins them. */
function valueOf({ value, target, extras }: Indicator): string {
  const apart = (extras.operator?.text ?? '') !== '' || (extras.unit?.text ?? '') !== '';
  return apart ? asCounted(renderTarget(target), extras.unit?.text ?? '') : value.text;
}

function levelCell(text: string, rows: number | undefined): PaperCell[] {
  if (rows === undefined) return [];
  return [{ text, align: 'center', ...(rows > 1 ? { rows } : {}) }];
}

/** For the first row of a run of equal labels the length of the run, `undefined` for the others. */
function spans(rows: readonly Indicator[], labelOf: (row: Indicator) => string): (number | undefined)[] {
  const lengths: (number | undefined)[] = [];
  let start = 0;
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (before !== undefined && labelOf(before) === labelOf(row)) lengths[start] = (lengths[start] ?? 0) + 1;
    else {
      start = index;
      lengths[index] = 1;
    }
  });
  return Array.from({ length: rows.length }, (_, index) => lengths[index]);
}
