import type { Profile } from '@jibiao/schema';
import type { CellDraft, RowDraft } from '../write/draft.ts';
import { neededHeight } from '../write/row-height.ts';
import type { Piece } from './head-rows.ts';
import { optionsName } from './options-sheet.ts';
import { type PlannedRow, plannedRows } from './planned-rows.ts';
import { DONE, rowStatus } from './status.ts';
import type { TemplateForm, TemplateRow } from './template-form.ts';

/** Widths of the template's columns, the status column last. */
export const TEMPLATE_WIDTHS: readonly number[] = [14, 19, 30, 10, 14, 11, 20, 15];

const HEADS = ['一级指标', '二级指标', '三级指标', '计算符号', '指标值', '计量单位', '指标值说明'] as const;
/** Blank rows behind those that are filled beforehand. */
const SPARE = 4;
const HEIGHT = 22;

/** Draws the indicator block from a row on: its head, then the rows. */
export function indicatorRows(profile: Profile, { rows: given }: TemplateForm, first: number): Piece {
  const planned = given === undefined ? plannedRows(profile) : givenRows(given);
  const head: RowDraft = {
    row: first,
    height: HEIGHT,
    cells: [
      ...HEADS.map((text, index): CellDraft => ({ column: index + 1, text, style: 'head' })),
      { column: 8, text: '', style: 'status' },
    ],
  };
  const rows = planned.map((row, index) => drawRow(row, given?.[index], first + 1 + index));
  const span = (column: string): string => `${column}${first + 1}:${column}${first + planned.length}`;
  return {
    rows: [head, ...rows],
    merges: [],
    validations: [
      { range: span('A'), list: optionsName('一级指标'), strict: true },
      { range: span('B'), list: optionsName('二级指标'), strict: true },
      { range: span('C'), prompt: { title: '三级指标', text: '一行一个指标，名称说明考核什么，例如：培训人次。' } },
      {
        range: span('D'),
        list: optionsName('计算符号'),
        strict: true,
        prompt: { title: '计算符号', text: '达到即可的选 ≥，不得超过的选 ≤，不能量化的选“定性”。' },
      },
      { range: span('E'), prompt: { title: '指标值', text: '只写数字；不能量化的写明要达到的状态。' } },
      {
        range: span('F'),
        list: optionsName('计量单位'),
        prompt: { title: '计量单位', text: '从下拉表选；表里没有的直接填写。' },
      },
    ],
  };
}

function givenRows(rows: readonly TemplateRow[]): PlannedRow[] {
  const spare = Array.from({ length: SPARE }, () => ({ level1: '', level2: '', required: false, open: true }));
  return [...rows.map(({ level1, level2 }) => ({ level1, level2, required: true, open: false })), ...spare];
}

function drawRow(planned: PlannedRow, given: TemplateRow | undefined, row: number): RowDraft {
  const { name = '', sign = '', value = '', unit = '', note = '' } = given ?? {};
  const texts = [planned.level1, planned.level2, name, sign, value, unit, note];
  const cells = texts.map(
    (text, index): CellDraft => ({ column: index + 1, text, style: index === 2 || index === 6 ? 'input' : 'choice' }),
  );
  const status = { column: 8, text: firstStatus(planned, given), formula: rowStatus({ ...planned, row }) } as const;
  return {
    row,
    height: Math.max(HEIGHT, neededHeight(cells, TEMPLATE_WIDTHS) ?? 0),
    grows: true,
    cells: [...cells, { ...status, style: 'status' }],
  };
}

/** What the status formula will say of the row as it is written. */
function firstStatus({ required }: PlannedRow, given: TemplateRow | undefined): string {
  if (given === undefined || (given.name === '' && given.value === '')) return required ? '未填' : '';
  if (given.name === '') return '缺三级指标';
  if (given.value === '') return '缺指标值';
  if (!/^[\d.]{1,12}$/u.test(given.value)) return DONE;
  return given.unit === '' ? '缺计量单位' : given.sign === '' ? '缺计算符号' : DONE;
}
