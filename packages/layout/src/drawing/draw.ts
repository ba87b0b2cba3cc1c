import type { Canvas } from './canvas.ts';
import { drawGoal, drawHead } from './draw-head.ts';
import { label, type Pen, pick, words } from './pen.ts';
import type { DrawnRow, Expected, ExpectedRow, Style, Table } from './table.ts';

const NAMES = words(
  '三级指标 指标名称 指标内容 具体指标 三级指标名称 绩效指标内容 三级指标（内容） 考核内容 指标项目 细化指标 具体绩效指标 三级目标 绩效指标 指标要素',
);
const VALUES = words(
  '指标值 绩效值 目标值 年度指标值 预期指标值 计划完成值 绩效目标值 2025年指标值 年度目标值 指标值（包含数字及文字描述） 预期目标值 计划指标值 标准值 绩效标准 数值 年初目标值 预期值 目标值（量化） 年度绩效目标值 指标数值 本年指标值 年度绩效指标值 完成目标 计划目标值 绩效目标（值）',
);
const UNITS = words('计量单位 度量单位 单位 指标值单位 指标单位 单位（个、%等） 目标值单位');
const OPERATORS = words(
  '计算符号 指标性质 运算符号 符号 比较符 计算关系 指标方向 指标值符号 逻辑关系 判断符 大于/小于',
);
const WEIGHTS = words('权重 分值 分值权重 权重（%） 指标权重 分值（100分） 标准分 权重系数 指标分值');
const EXPLANATIONS = words(
  '指标解释 指标说明 评分标准 指标值设定依据 评（扣）分标准 计算方法 数据来源 备注 指标内涵 取值方式 佐证材料 说明 指标解释及计算公式 绩效标准说明 考核办法',
);
const ACTUALS = words(
  '实际完成值 全年完成值 全年实际完成值 完成情况 实际值 全年实际值 年度实际完成值 实际完成情况 自评完成值 1-12月完成值 完成值 指标完成情况 实际达成值',
);
/** One column of the indicator block. */
interface Column {
  readonly head: string;
  readonly span: number;
  readonly of: 'level1' | 'level2' | 'name' | 'value' | 'other' | 'actual' | 'weight';
  readonly text: (row: DrawnRow, index: number) => string;
}

function columnsOf(table: Table, style: Style): Column[] {
  const split =
    style.parts === 'split' && table.rows.some(({ operator, unit }) => operator !== undefined || unit !== undefined);
  const unitOnly = style.parts === 'unit-only' && table.rows.some(({ unit }) => unit !== undefined);
  const other = (head: string, text: Column['text']): Column => ({ head, span: 1, of: 'other', text });
  const value: Column = {
    head: pick(VALUES, style),
    span: style.valueSpan,
    of: 'value',
    text: (row) => valueText(row, style),
  };
  const unit = other(pick(UNITS, style), (row) => row.unit ?? '');
  const operator = other(pick(OPERATORS, style), (row) => row.operator ?? '');
  const parts = split
    ? {
        'operator-value-unit': [operator, value, unit],
        'unit-operator-value': [unit, operator, value],
        'operator-unit-value': [operator, unit, value],
      }[style.order]
    : unitOnly
      ? [value, unit]
      : [value];
  const weight: Column = {
    head: pick(WEIGHTS, style),
    span: 1,
    of: 'weight',
    text: (row, index) => row.weight ?? String((index % 3) * 5 + 5),
  };
  const explained = other(pick(EXPLANATIONS, style), ({ name }) => `反映${name}的情况，按台账统计`);
  const reached: Column[] = style.reached
    ? [
        { head: pick(ACTUALS, style), span: 1, of: 'actual', text: (row) => row.actual ?? row.value },
        other('得分', (row, index) => row.score ?? String((index % 3) * 5 + 5)),
        other('偏差原因分析及改进措施', () => ''),
      ]
    : [];
  return [
    { head: '一级指标', span: 1, of: 'level1', text: ({ level1 }) => level1 },
    { head: '二级指标', span: 1, of: 'level2', text: ({ level2 }) => level2 },
    { head: pick(NAMES, style), span: style.nameSpan, of: 'name', text: ({ name }) => name },
    ...(style.explained === 'before' ? [explained] : []),
    ...(style.weight === 'before' ? [weight] : []),
    ...parts,
    ...(style.weight === 'after' ? [weight] : []),
    ...(style.explained === 'after' ? [explained] : []),
    ...reached,
  ];
}

function valueText({ value, operator, unit }: DrawnRow, { parts }: Style): string {
  const sign = operator === undefined || operator === '定性' ? '' : operator;
  if (parts === 'split') return value;
  return parts === 'unit-only' ? `${sign}${value}` : `${sign}${value}${unit ?? ''}`;
}

/** Draws one table; returns what must be read, and the first free row. */
export function draw(
  page: Canvas,
  table: Table,
  style: Style,
): { readonly expected: Expected; readonly bottom: number; readonly width: number } {
  const columns = columnsOf(table, style);
  const inner = Math.max(
    columns.reduce((sum, { span }) => sum + span, 0),
    4,
  );
  const shift = style.side ? 1 : 0;
  const pen: Pen = { page, style, table, left: style.left, width: inner + shift, row: style.top };
  drawTitle(pen);
  const head = drawHead(pen);
  const goalTop = pen.row;
  drawGoal(pen);
  if (style.side && pen.row > goalTop + 1) page.put(goalTop, style.left, '绩\n效\n目\n标', { rows: pen.row - goalTop });
  const rows = drawBlock(pen, columns);
  if (style.note)
    page.put(pen.row++, style.left, '注：1.其他资金指与财政拨款共同用于同一项目的资金。', { columns: pen.width });
  return { expected: { ...head, rows, actual: style.reached, attribute: true }, bottom: pen.row, width: pen.width };
}

function drawTitle(pen: Pen): void {
  const { page, style, left, width } = pen;
  if (style.title === 'none') return;
  const title = style.reached
    ? '项目支出绩效自评表'
    : pick(['项目支出绩效目标表', '项目绩效目标申报表', '部门预算项目绩效目标表'], style);
  page.put(pen.row++, left, title, style.title === 'merged' ? { columns: width } : {});
  if (style.gapAfterTitle) pen.row += 1;
  page.put(pen.row++, left, '（2025年度）', style.title === 'merged' ? { columns: width } : {});
}

function drawBlock(pen: Pen, columns: readonly Column[]): ExpectedRow[] {
  const { page, style, table } = pen;
  const top = pen.row;
  const first = pen.left + (style.side ? 1 : 0);
  const starts: number[] = [];
  let column = first;
  for (const { span } of columns) {
    starts.push(column);
    column += span;
  }
  if (style.heads === 2) {
    page.put(pen.row, first, '绩效指标', { columns: starts[3] === undefined ? 3 : starts[3] - first });
    columns.forEach(({ head, span }, at) => {
      if (at < 3) page.put(pen.row + 1, starts[at] ?? 1, label(head, style), { columns: span });
      else page.put(pen.row, starts[at] ?? 1, label(head, style), { rows: 2, columns: span });
    });
  } else
    columns.forEach(({ head, span }, at) => page.put(pen.row, starts[at] ?? 1, label(head, style), { columns: span }));
  pen.row += style.heads;
  if (style.headNote !== 'none') {
    columns.forEach((_, at) =>
      page.put(pen.row, starts[at] ?? 1, style.headNote === 'fields' ? `FIELD_${at}` : '（必填）'),
    );
    pen.row += 1;
  }
  const rows = table.rows.map((row, index) => drawRow(pen, { columns, starts, index }, row));
  if (style.side) page.put(top, pen.left, '绩\n效\n指\n标', { rows: pen.row - top });
  return rows;
}

interface RowPlace {
  readonly columns: readonly Column[];
  readonly starts: readonly number[];
  readonly index: number;
}

function drawRow(pen: Pen, { columns, starts, index }: RowPlace, row: DrawnRow): ExpectedRow {
  const { page, style, table } = pen;
  if (style.blankRow && style.levels !== 'merged' && index === Math.floor(table.rows.length / 2)) pen.row += 1;
  if (style.remark && style.levels === 'repeated' && index === 1)
    page.put(pen.row++, starts[0] ?? 1, '说明：以下指标按月统计', { columns: 3 });
  const lost = lostCells(pen, row, index);
  const found: Partial<Record<Column['of'], string>> = {};
  columns.forEach((column, at) => {
    const text = column.text(row, index);
    const place = (starts[at] ?? 1) - lost;
    if (at < lost) return;
    if (column.of === 'level1' || column.of === 'level2') return drawLevel(pen, { row, index, place }, column.of);
    const address = page.put(pen.row, place, text, { columns: column.span });
    if (column.of !== 'other') found[column.of] = `${text}@${address}`;
  });
  pen.row += 1;
  return {
    level1: row.level1,
    level2: row.level2,
    name: found.name ?? '',
    value: found.value ?? '',
    ...(found.actual === undefined ? {} : { actual: found.actual }),
    ...(found.weight === undefined ? {} : { weight: found.weight }),
  };
}

/** How many cells a damaged row lost: those of the levels it shares with the row above, as when merges are dropped. */
function lostCells({ style, table }: Pen, row: DrawnRow, index: number): number {
  const above = table.rows[index - 1];
  const plain = style.nameSpan === 1 && style.valueSpan === 1 && style.levels === 'blank';
  if (!style.damaged || !plain || above?.level1 !== row.level1 || index !== 1 + (style.words % 3)) return 0;
  // 成本指标 and 满意度指标 may be either level: what was lost before them cannot be known.
  if (above.level2 !== row.level2) return /^(?:成本|满意度)/u.test(row.level2) ? 0 : 1;
  // A row that lost both levels is known by its value alone.
  return /^[≥≤><]/u.test(valueText(row, style)) ? 2 : 0;
}

function drawLevel(
  pen: Pen,
  { row, index, place }: { row: DrawnRow; index: number; place: number },
  of: 'level1' | 'level2',
): void {
  const { page, style, table } = pen;
  const same = (other: DrawnRow | undefined): boolean =>
    other !== undefined && other.level1 === row.level1 && (of === 'level1' || other.level2 === row.level2);
  if (style.levels === 'repeated') return void page.put(pen.row, place, row[of]);
  if (same(table.rows[index - 1])) return;
  let count = 1;
  while (same(table.rows[index + count])) count += 1;
  page.put(pen.row, place, row[of], style.levels === 'merged' ? { rows: count } : {});
}
