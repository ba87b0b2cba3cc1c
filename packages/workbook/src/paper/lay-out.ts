import type { PaperCell, PaperRow } from './paper.ts';

/** A place of a laid-out table row: a cell that starts there, or the continuation of one that started above. */
export interface Slot {
  readonly cell: PaperCell;
  readonly continued: boolean;
}

/** Gives every row its full set of slots: cells that cover several rows are continued in those below. */
export function layOutRows(rows: readonly PaperRow[], columns: number): Slot[][] {
  const open: ({ readonly cell: PaperCell; left: number } | undefined)[] = Array.from({ length: columns });
  return rows.map(({ cells }) => {
    const slots: Slot[] = [];
    const queue = [...cells];
    for (let column = 0; column < columns; ) {
      const above = open[column];
      if (above !== undefined && above.left > 0) {
        above.left -= 1;
        slots.push({ cell: above.cell, continued: true });
        column += above.cell.columns ?? 1;
        continue;
      }
      const cell = queue.shift() ?? { text: '' };
      open[column] = { cell, left: (cell.rows ?? 1) - 1 };
      slots.push({ cell, continued: false });
      column += cell.columns ?? 1;
    }
    return slots;
  });
}
