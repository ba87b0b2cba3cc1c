import { type Grid, rangeOf, readDocument } from '@jibiao/layout';
import { type CellDraft, readWorkbook, type SheetDraft, writeXlsx } from '@jibiao/workbook';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canvas } from '../packages/layout/src/drawing/canvas.ts';
import { differences } from '../packages/layout/src/drawing/compare.ts';
import { draw } from '../packages/layout/src/drawing/draw.ts';
import { tables } from '../packages/layout/src/drawing/published.ts';
import { styles } from '../packages/layout/src/drawing/style.ts';

/** A drawn sheet as a workbook of text cells, numbers and merges. */
function workbookOf({ sheet, cells, merges }: Grid): Uint8Array {
  const rows = new Map<number, CellDraft[]>();
  for (const { row, column, text, type } of cells) {
    const own = rows.get(row) ?? [];
    rows.set(row, own);
    own.push({
      column,
      text,
      ...(type === 'number' && /^\d+(?:\.\d+)?$/u.test(text) ? { numeric: true as const } : {}),
    });
  }
  const draft: SheetDraft = {
    name: sheet,
    widths: [],
    merges: merges.map(rangeOf),
    rows: [...rows].sort(([a], [b]) => a - b).map(([row, own]) => ({ row, cells: own })),
  };
  return writeXlsx([draft]);
}

describe('published tables as workbooks', () => {
  it.each(tables.map((table) => [table.id, table] as const))(
    '%s: every project, amount, level, name and value with its cell, from the bytes',
    async (_, table) => {
      await fc.assert(
        fc.asyncProperty(styles, async (style) => {
          const page = canvas('表');
          const { expected } = draw(page, table, style);
          const { sheets } = await readWorkbook(workbookOf(page.grid()));
          const { forms } = readDocument('件.xlsx', sheets);
          expect(forms.length).toBe(1);
          expect(differences(forms[0], expected)).toEqual([]);
        }),
        { numRuns: 6 },
      );
    },
  );
});
