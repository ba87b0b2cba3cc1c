import { addressOf, type Grid, type GridArea, type GridCell, rangeOf } from '../index.ts';

/** Size and stored value of what is put on a canvas. */
interface Put {
  readonly rows?: number;
  readonly columns?: number;
  readonly number?: string;
  readonly format?: string;
}

/** A sheet under the pen: cells are put at places, merged where they span more than one. */
export interface Canvas {
  /** Puts a text; returns its address as a finding would name it. */
  put(row: number, column: number, text: string, more?: Put): string;
  grid(): Grid;
}

/** An unmerged canvas leaves blank what a merge would cover, as a sheet saved as text does. */
export function canvas(sheet: string, merged = true): Canvas {
  const cells: GridCell[] = [];
  const merges: GridArea[] = [];
  return {
    put(row, column, text, { rows = 1, columns = 1, number, format } = {}) {
      const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
      const single = rows * columns === 1 || !merged;
      if (!single) merges.push(area);
      const stored =
        number === undefined
          ? ({ type: 'text' } as const)
          : { type: 'number' as const, value: number, ...(format === undefined ? {} : { format }) };
      if (text !== '') cells.push({ row, column, text, ...stored });
      return single ? addressOf(row, column) : `${addressOf(row, column)}(${rangeOf(area)})`;
    },
    grid: () => ({
      sheet,
      visibility: 'visible',
      cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column),
      merges,
      hiddenRows: [],
      hiddenColumns: [],
      comments: [],
    }),
  };
}
