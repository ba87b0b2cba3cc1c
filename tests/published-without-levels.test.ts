import { publishedTables } from '@jibiao/corpus';
import { readDocument } from '@jibiao/layout';
import { type CellDraft, readWorkbook, writeXlsx } from '@jibiao/workbook';
import { describe, expect, it } from 'vitest';

const without = publishedTables.filter(({ rows }) => rows.every(({ level1 }) => level1 === ''));
const line = (row: number, texts: readonly string[]): { row: number; cells: CellDraft[] } => ({
  row,
  cells: texts.map((text, at) => ({ column: at + 1, text })),
});

describe('published tables that print no first level', () => {
  it('are there', () => {
    expect(without.length).toBeGreaterThan(0);
  });

  it.each(without.map((table) => [table.id, table] as const))(
    '%s is read row by row, each value with its cell and no level made up',
    async (_, { project, rows }) => {
      const sheet = {
        name: '表',
        widths: [],
        rows: [
          line(1, ['项目支出绩效目标表']),
          line(2, ['项目名称', project]),
          line(3, ['指标名称', '计量单位', '指标性质', '指标值']),
          ...rows.map(({ name, unit = '', operator = '', value }, at) => line(at + 4, [name, unit, operator, value])),
        ],
      };
      const { forms } = readDocument('件.xlsx', (await readWorkbook(writeXlsx([sheet]))).sheets);
      const read = forms.flatMap(({ indicators }) =>
        indicators.map(({ name, value, level1 }) => [
          name.raw,
          name.at.address,
          value.raw,
          value.at.address,
          level1.text,
        ]),
      );
      expect(read).toEqual(rows.map(({ name, value }, at) => [name, `A${at + 4}`, value, `D${at + 4}`, '']));
    },
  );
});
