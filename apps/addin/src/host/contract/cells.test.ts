import { openWorkbook } from '@jibiao/excel-host';
import type { Grid } from '@jibiao/layout';
import { describe, expect, it } from 'vitest';
import { typedText } from '../guarded-edits.ts';
import { HOSTS, OTHER_HOSTS } from './hosts.ts';

const SILENT = { changed: () => undefined, restructured: () => undefined, selected: () => undefined };

/** Cells of every kind, as the file reader delivers them; none stands at A1. */
const grid: Grid = {
  sheet: "甲's 表 (1)",
  visibility: 'visible',
  cells: [
    { row: 3, column: 2, text: '指标值', type: 'text' },
    { row: 3, column: 3, text: '98%', type: 'number', value: '0.98', format: '0%' },
    { row: 3, column: 4, text: '1,125.50', type: 'number', value: '1125.5', format: '#,##0.00' },
    { row: 4, column: 2, text: '2025年6月30日', type: 'date', value: '2025-06-30', format: 'yyyy"年"m"月"d"日"' },
    { row: 4, column: 3, text: '星期一', type: 'date', value: '2025-06-30', format: '[$-804]aaaa' },
    { row: 4, column: 4, text: 'TRUE', type: 'boolean', value: 'true' },
    { row: 5, column: 2, text: '#DIV/0!', type: 'error', value: '#DIV/0!', formula: '1/0' },
    { row: 5, column: 3, text: '12', type: 'number', value: '12', formula: 'SUM(C1:C2)' },
    { row: 5, column: 4, text: '0.000001', type: 'number', value: '0.000001' },
    { row: 7, column: 2, text: '  前后空格 ', type: 'text' },
    { row: 7, column: 3, text: '第一行\n第二行', type: 'text' },
    { row: 9, column: 4, text: '12345678901.23', type: 'number', value: '12345678901.23' },
  ],
  merges: [
    { top: 7, left: 3, bottom: 8, right: 4 },
    { top: 9, left: 2, bottom: 9, right: 3 },
  ],
  hiddenRows: [[4, 5]],
  hiddenColumns: [[3, 3]],
  comments: [{ row: 3, column: 3, text: '财政局：请核对' }],
};
const hidden: Grid = { ...grid, sheet: '隐藏', visibility: 'very-hidden', comments: [] };
const blank: Grid = {
  ...hidden,
  sheet: '空',
  visibility: 'hidden',
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
};

const readers = [...HOSTS, ...OTHER_HOSTS.filter(([name]) => name.includes('WPS'))];

describe.each(readers)('%s', (_, open) => {
  it('reads cells of every kind as the file reader does', async () => {
    const { host } = open(openWorkbook('甲.xlsx', [grid, hidden, blank]));
    const { snapshot } = await host.open(SILENT);
    expect(snapshot.sheets.map((sheet) => sheet.grid)).toEqual([grid, hidden, blank]);
    const [first] = snapshot.sheets;
    const again = first && (await host.readSheet(first.id));
    expect(again?.grid.cells).toEqual(grid.cells);
  });

  it('says that a sheet is gone by answering none', async () => {
    const { host } = open(openWorkbook('甲.xlsx', [grid]));
    expect(await host.readSheet('{没有}')).toBeUndefined();
    await expect(host.select({ sheet: '没有', address: 'A1' })).rejects.toMatchObject({ trouble: 'gone' });
  });
});

it.each([
  ['≥98%', '≥98%'],
  ['600', '600'],
  ['=A1', "'=A1"],
  ['+5%', "'+5%"],
  ['2025-12', "'2025-12"],
  ['10:30', "'10:30"],
  ["'甲", "''甲"],
])('%s is typed as %s, so that it stays what it says', (text, typed) => {
  expect(typedText(text)).toBe(typed);
});
