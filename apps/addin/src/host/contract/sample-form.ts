import { type HostSheet, type HostWorkbook, openWorkbook } from '@jibiao/excel-host';
import type { Grid } from '@jibiao/layout';

/** A small form with one value that lacks its unit and one whose comparator is spelled out. Rows 6 and on are indicators. */
const HEAD: readonly (readonly string[])[] = [
  ['项目支出绩效目标表'],
  ['项目名称', '就业技能培训', '主管部门', '市人力资源和社会保障局'],
  ['年度资金总额', '120万元', '实施单位', '市就业创业服务中心'],
  ['年度目标', '开展就业技能培训。'],
  ['一级指标', '二级指标', '三级指标', '指标值'],
];

const ROWS: readonly (readonly string[])[] = [
  ['产出指标', '数量指标', '培训人次', '600'],
  ['', '质量指标', '培训合格率', '95%以上'],
  ['', '时效指标', '培训完成时限', '2025年12月底前'],
  ['', '成本指标', '人均培训成本', '≤2000元/人'],
  ['效益指标', '社会效益指标', '带动就业人数', '≥300人'],
  ['满意度指标', '服务对象满意度指标', '参训学员满意度', '≥90%'],
];

/** Grid of the form, with more indicator rows on demand. */
export function formGrid(sheet: string, more: readonly (readonly string[])[] = []): Grid {
  return textGrid(sheet, [...HEAD, ...ROWS, ...more]);
}

/** A plain sheet of these texts. */
export function textGrid(sheet: string, lines: readonly (readonly string[])[]): Grid {
  const cells = lines.flatMap((line, down) =>
    line.flatMap((text, across) =>
      text === '' ? [] : [{ row: down + 1, column: across + 1, text, type: 'text' as const }],
    ),
  );
  return { sheet, visibility: 'visible', cells, merges: [], hiddenRows: [], hiddenColumns: [], comments: [] };
}

/** Place of the value of the n-th indicator, counted from 0. */
export const valueCell = (index: number): string => `D${HEAD.length + 1 + index}`;

export function formWorkbook(...grids: readonly Grid[]): HostWorkbook {
  return openWorkbook('甲.xlsx', grids.length === 0 ? [formGrid('目标 表')] : grids);
}

export function firstSheet({ sheets: [sheet] }: HostWorkbook): HostSheet {
  if (sheet === undefined) throw new Error('The workbook has no sheet.');
  return sheet;
}
