import { cellOfKey, type HostCell, type HostSheet } from '@jibiao/excel-host';
import type { Grid, GridCell } from '@jibiao/layout';
import { gridCell } from '../cell-reading.ts';
import { isOwnNote } from '../marks.ts';
import type { SheetSnapshot } from '../port.ts';

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'very-hidden' } as const;

/** The sheet as a grid: what the file reader would deliver for the same content. */
export function sheetGrid(sheet: HostSheet): Grid {
  const keys = [...sheet.cells.keys()].sort((a, b) => a - b);
  return {
    sheet: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    cells: keys.flatMap((key) => cellAt(key, sheet.cells.get(key))),
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    // Our own notes are no remarks of a reviewer.
    comments: sheet.comments
      .filter(({ content }) => !isOwnNote(content))
      .map(({ row, column, content }) => ({ row, column, text: content })),
  };
}

function cellAt(key: number, cell: HostCell | undefined): GridCell[] {
  if (cell === undefined) return [];
  const read = gridCell(cellOfKey(key), cell);
  return read === undefined ? [] : [read];
}

export function sheetSnapshot(sheet: HostSheet): SheetSnapshot {
  return { id: sheet.id, grid: sheetGrid(sheet), protected: sheet.protected };
}
