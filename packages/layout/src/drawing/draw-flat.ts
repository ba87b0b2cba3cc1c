import type { Canvas } from './canvas.ts';
import type { Expected, ExpectedRow, Style, Table } from './table.ts';

/** A flat list (平铺): one row for each indicator, project cells merged or repeated. */
export function drawFlat(page: Canvas, tables: readonly Table[], style: Style): Expected[] {
  const { top, left } = style;
  const money = tables[0]?.money ?? '万元';
  const heads = [
    '序号',
    '单位名称',
    '项目名称',
    '预算数',
    '年度目标',
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '指标值',
    '度量单位',
    '权重',
  ];
  page.put(top, left, '部门预算项目绩效目标汇总表', style.title === 'merged' ? { columns: heads.length } : {});
  page.put(top + 1, left + heads.length - 1, `金额单位：${money}`);
  heads.forEach((head, at) => page.put(top + 2, left + at, head));
  let row = top + 3;
  return tables.map((table, index) => {
    const expected = drawProject(page, { table, row, left, index, repeated: style.levels === 'repeated' });
    row += table.rows.length;
    return expected;
  });
}

interface Project {
  readonly table: Table;
  readonly row: number;
  readonly left: number;
  readonly index: number;
  readonly repeated: boolean;
}

function drawProject(page: Canvas, { table, row, left, index, repeated }: Project): Expected {
  const head = [String(index + 1), table.unit, table.project, table.amount, table.goal];
  const tall = table.rows.length;
  let places: string[] = [];
  if (!repeated) places = head.map((text, at) => page.put(row, left + at, text, { rows: tall }));
  const rows = table.rows.map((indicator, at): ExpectedRow => {
    const line = row + at;
    const own = repeated ? head.map((text, column) => page.put(line, left + column, text)) : places;
    if (at === 0) places = own;
    const cells = [
      indicator.level1,
      indicator.level2,
      indicator.name,
      indicator.operator ?? '',
      indicator.value,
      indicator.unit ?? '',
      indicator.weight ?? '10',
    ].map((text, column) => page.put(line, left + 5 + column, text));
    return {
      level1: indicator.level1,
      level2: indicator.level2,
      name: `${indicator.name}@${cells[2]}`,
      value: `${indicator.value}@${cells[4]}`,
      weight: `${indicator.weight ?? '10'}@${cells[6]}`,
    };
  });
  return {
    project: `${table.project}@${places[2]}`,
    amount: `${table.amount}@${places[3]}`,
    unit: table.money,
    rows,
    actual: false,
    attribute: false,
  };
}
