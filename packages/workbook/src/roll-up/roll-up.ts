import { convertAmount, type Form, formName, type Indicator, severityWords, sumAmounts } from '@jibiao/schema';
import type { CellDraft, SheetDraft } from '../write/draft.ts';
import { type Column, listSheet } from './list-sheet.ts';
import { type SystemColumns, systemColumns } from './system-columns.ts';

/** A form of the roll-up with where it came from. */
export interface RolledForm {
  readonly file: string;
  readonly form: Form;
  readonly errors: number;
  readonly warnings: number;
}

interface RolledRow extends RolledForm {
  readonly row: Indicator;
  readonly columns: SystemColumns;
  readonly first: boolean;
}

/** The roll-up (汇总): one row per project, one per indicator in the columns of the integrated system, totals by department. */
export function rollUpSheets(forms: readonly RolledForm[], unread: readonly string[]): SheetDraft[] {
  const sheets = [
    listSheet({ name: '项目汇总', title: '绩效目标项目汇总表', columns: PROJECT_COLUMNS }, forms),
    listSheet(
      { name: '指标汇总', title: '绩效目标指标汇总表', columns: INDICATOR_COLUMNS },
      () => indicatorRows(forms),
      countRows(forms),
    ),
    listSheet({ name: '部门合计', title: '按主管部门合计', columns: DEPARTMENT_COLUMNS }, departmentTotals(forms)),
  ];
  if (unread.length === 0) return sheets;
  return [...sheets, listSheet({ name: '未能读取', title: '未能读取的文件', columns: UNREAD_COLUMNS }, unread)];
}

const text = (value: string | undefined): Omit<CellDraft, 'column'> => ({ text: value ?? '', style: 'text' });
const count = (value: number): Omit<CellDraft, 'column'> => ({ text: String(value), numeric: true, style: 'number' });
const money = (value: string | undefined): Omit<CellDraft, 'column'> =>
  value === undefined ? text('') : { text: value, numeric: true, style: 'number' };

/** A department as a whole goes by a name of its own: unnamed, its rows would be those of the project before. */
const PROJECT_COLUMNS: readonly Column<RolledForm>[] = [
  { head: '主管部门', width: 16, cell: ({ form }) => text(form.fields.department?.text) },
  { head: '实施单位', width: 18, cell: ({ form }) => text(form.fields.unit?.text) },
  { head: '项目名称', width: 22, cell: ({ form }) => text(formName(form)) },
  { head: '项目代码', width: 14, cell: ({ form }) => text(form.fields.projectCode?.text) },
  { head: '项目属性', width: 9, cell: ({ form }) => text(form.fields.projectAttribute?.text) },
  { head: '项目期限', width: 9, cell: ({ form }) => text(form.fields.projectTerm?.text) },
  { head: '项目主管处室', width: 11, cell: ({ form }) => text(form.fields.office?.text) },
  { head: '项目年度金额（万元）', width: 13, cell: ({ form }) => money(annualAmount(form)) },
  { head: '指标数', width: 8, cell: ({ form }) => count(form.indicators.length) },
  { head: severityWords.error.zh, width: 7, cell: ({ errors }) => count(errors) },
  { head: `${severityWords.warning.zh}改`, width: 9, cell: ({ warnings }) => count(warnings) },
  { head: '年度总体绩效目标', width: 56, cell: ({ form }) => text(form.fields.annualGoal?.text) },
  { head: '来源文件', width: 18, cell: ({ file }) => text(file) },
  { head: '来源位置', width: 14, cell: ({ form }) => text(`${form.sheet} ${form.range}`) },
];

/** Every row names its project, so that the list can be sorted and filtered; the goal stands once. What belongs to the project stands before the levels, where readers look for it. */
const INDICATOR_COLUMNS: readonly Column<RolledRow>[] = [
  ...PROJECT_COLUMNS.slice(0, 8),
  { head: '年度总体绩效目标', width: 36, cell: ({ form, first }) => text(first ? form.fields.annualGoal?.text : '') },
  { head: '一级指标', width: 11, cell: ({ row }) => text(row.level1.text) },
  { head: '二级指标', width: 12, cell: ({ row }) => text(row.level2.text) },
  { head: '三级指标', width: 24, cell: ({ row }) => text(row.name.text) },
  { head: '计算符号', width: 9, cell: ({ columns }) => text(columns.sign) },
  { head: '指标值', width: 11, cell: ({ columns }) => text(columns.value) },
  { head: '计量单位', width: 9, cell: ({ columns }) => text(columns.unit) },
  { head: '说明', width: 14, cell: ({ row, columns }) => text(noteOf(row, columns)) },
  { head: '原填写内容', width: 13, cell: ({ row }) => text(row.value.raw) },
  { head: '来源文件', width: 16, cell: ({ file }) => text(file) },
  { head: '来源单元格', width: 14, cell: ({ row: { value } }) => text(`${value.at.sheet}!${value.at.address}`) },
];

/** One name stands for several values where a form asks for several places or for the whole term beside the year. */
function noteOf({ set, extras }: Indicator, { note }: SystemColumns): string {
  const parts = [set === 'mid-term' ? '实施期目标' : '', extras.area?.text ?? '', note ?? ''];
  return parts.filter((part) => part !== '').join('；');
}

function* indicatorRows(forms: readonly RolledForm[]): Generator<RolledRow> {
  for (const rolled of forms)
    for (const row of rolled.form.indicators)
      yield { ...rolled, row, columns: systemColumns(row), first: row.index === 0 };
}

function countRows(forms: readonly RolledForm[]): number {
  return forms.reduce((sum, { form }) => sum + form.indicators.length, 0);
}

interface DepartmentTotal {
  readonly department: string;
  readonly projects: number;
  readonly rows: number;
  readonly amount: string;
  /** Projects whose amount could not be read. */
  readonly unknown: number;
  readonly last: boolean;
}

const DEPARTMENT_COLUMNS: readonly Column<DepartmentTotal>[] = [
  { head: '主管部门', width: 34, cell: ({ department, last }) => styled(text(department), last) },
  { head: '项目数', width: 10, cell: ({ projects, last }) => styled(count(projects), last) },
  { head: '指标数', width: 10, cell: ({ rows, last }) => styled(count(rows), last) },
  { head: '年度金额合计（万元）', width: 20, cell: ({ amount, last }) => styled(money(amount), last) },
  { head: '金额读不出的项目', width: 18, cell: ({ unknown, last }) => styled(count(unknown), last) },
];

function styled(cell: Omit<CellDraft, 'column'>, total: boolean): Omit<CellDraft, 'column'> {
  return total ? { ...cell, style: 'total' } : cell;
}

function departmentTotals(forms: readonly RolledForm[]): DepartmentTotal[] {
  const groups = new Map<string, Form[]>();
  for (const { form } of forms) {
    const name = form.fields.department?.text || '（未写主管部门）';
    groups.set(name, [...(groups.get(name) ?? []), form]);
  }
  const totals = [...groups].map(([department, members]) => totalOf(department, members, false));
  return [
    ...totals,
    totalOf(
      '合计',
      forms.map(({ form }) => form),
      true,
    ),
  ];
}

function totalOf(department: string, forms: readonly Form[], last: boolean): DepartmentTotal {
  const amounts = forms.flatMap((form) => annualAmount(form) ?? []);
  return {
    department,
    projects: forms.length,
    rows: forms.reduce((sum, { indicators }) => sum + indicators.length, 0),
    amount: sumAmounts(amounts),
    unknown: forms.length - amounts.length,
    last,
  };
}

/** The annual amount in 万元 where amount and unit are known. */
function annualAmount({ amounts }: Form): string | undefined {
  const { amount, unit } = amounts.annualAmount ?? {};
  return amount === undefined || unit === undefined ? undefined : convertAmount(amount, unit, '万元');
}

const UNREAD_COLUMNS: readonly Column<string>[] = [{ head: '文件和原因', width: 100, cell: (line) => text(line) }];
