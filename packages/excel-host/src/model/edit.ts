import { type GridArea, rangeOf } from '@jibiao/layout';
import { enter } from './entry.ts';
import {
  announce,
  type CellValue,
  cellKey,
  type EditSource,
  findSheet,
  type HostCell,
  type HostSheet,
  type HostWorkbook,
} from './workbook.ts';

/** Writes a block of typed values; blank text clears a cell. One undo step, one event. */
export function writeBlock(
  workbook: HostWorkbook,
  sheet: HostSheet,
  at: { readonly row: number; readonly column: number; readonly values: readonly (readonly CellValue[])[] },
  source: EditSource = 'local',
): void {
  const before: (readonly [number, HostCell | undefined])[] = [];
  at.values.forEach((line, down) =>
    line.forEach((value, across) => {
      const key = cellKey(at.row + down, at.column + across);
      const old = sheet.cells.get(key);
      before.push([key, old]);
      setCell(sheet, key, enter(value, old?.format));
    }),
  );
  workbook.undo.push({ sheet: sheet.id, before });
  if (source === 'addin') workbook.writes += 1;
  const width = Math.max(1, ...at.values.map((line) => line.length));
  const area: GridArea = {
    top: at.row,
    left: at.column,
    bottom: at.row + Math.max(1, at.values.length) - 1,
    right: at.column + width - 1,
  };
  announce(workbook, { type: 'changed', sheet: sheet.id, address: rangeOf(area), source });
}

function setCell(sheet: HostSheet, key: number, cell: HostCell | undefined): void {
  if (cell === undefined) sheet.cells.delete(key);
  else sheet.cells.set(key, cell);
}

/** Takes the last step back, as Ctrl+Z does; answers whether there was one. */
export function undo(workbook: HostWorkbook): boolean {
  const step = workbook.undo.pop();
  const sheet = step && findSheet(workbook, step.sheet);
  if (step === undefined || sheet === undefined) return false;
  for (const [key, cell] of step.before) setCell(sheet, key, cell);
  announce(workbook, { type: 'changed', sheet: sheet.id, address: 'A1', source: 'local' });
  return true;
}

/** Selects a place as a click does. */
export function select(workbook: HostWorkbook, sheet: HostSheet, area: GridArea): void {
  const moved = workbook.active !== sheet.id;
  workbook.active = sheet.id;
  workbook.selection = { sheet: sheet.id, area };
  if (moved) announce(workbook, { type: 'activated', sheet: sheet.id });
  announce(workbook, { type: 'selected', sheet: sheet.id, address: rangeOf(area) });
}
