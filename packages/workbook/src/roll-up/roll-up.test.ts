import { type Grid, readDocument } from '@jibiao/layout';
import type { Form } from '@jibiao/schema';
import { expect, it } from 'vitest';
import { readWorkbook } from '../read-workbook.ts';
import { writeXlsx } from '../write/write-xlsx.ts';
import { rollUpSheets } from './roll-up.ts';

const HEAD = ['一级指标', '二级指标', '三级指标', '指标值'];
const PROJECT = [
  ['项目支出绩效目标表'],
  ['项目名称', '河道清淤'],
  ['年度目标', '清淤2公里。'],
  HEAD,
  ['产出指标', '数量指标', '清淤长度', '≥2公里'],
];
const DEPARTMENT = [
  ['部门整体支出绩效目标表'],
  ['部门名称', '某县水利局'],
  ['年度目标', '管好河道。'],
  HEAD,
  ['产出指标', '质量指标', '水质达标率', '≥95%'],
];

function formOf(texts: readonly (readonly string[])[]): Form {
  const cells = texts.flatMap((row, at) =>
    row.map((text, column) => ({ row: at + 1, column: column + 1, text, type: 'text' as const })),
  );
  const grid: Grid = {
    sheet: '表',
    visibility: 'visible',
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    comments: [],
  };
  const [form] = readDocument('表', [grid]).forms;
  if (form === undefined) throw new Error('no form was read');
  return form;
}

it('keeps the rows of a department apart from those of the project before it', async () => {
  const rolled = [PROJECT, DEPARTMENT].map((texts) => ({ file: '表', form: formOf(texts), errors: 0, warnings: 0 }));
  const { sheets } = await readWorkbook(writeXlsx(rollUpSheets(rolled, [])));
  const { forms } = readDocument('汇总', sheets);
  expect(forms.map(({ indicators }) => indicators.map(({ name }) => name.text))).toEqual([
    ['清淤长度'],
    ['水质达标率'],
  ]);
});
