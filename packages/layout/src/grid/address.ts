import type { CellRef } from '@jibiao/schema';
import type { GridArea } from './grid.ts';

/** Column letters of a 1-based column: 1 → `A`, 27 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCodePoint(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A1 address of a 1-based cell. */
export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** A1 range of an area; one cell gives its plain address. */
export function rangeOf({ top, left, bottom, right }: GridArea): string {
  const first = addressOf(top, left);
  return top === bottom && left === right ? first : `${first}:${addressOf(bottom, right)}`;
}

/** Reference to an area's top-left cell, with the area itself when it is more than one cell. */
export function refOf(sheet: string, place: GridArea & { readonly origin?: GridArea }): CellRef {
  const area = place.origin ?? place;
  const address = addressOf(area.top, area.left);
  const single = area.top === area.bottom && area.left === area.right;
  return single ? { sheet, address } : { sheet, address, area: rangeOf(area) };
}
