import type { GridArea } from '@jibiao/layout';
import { cellOfKey, type HostSheet } from './workbook.ts';

/** Smallest area that holds every cell with content; `undefined` for a blank sheet. */
export function usedArea(sheet: HostSheet): GridArea | undefined {
  if (sheet.cells.size === 0) return undefined;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const key of sheet.cells.keys()) {
    const { row, column } = cellOfKey(key);
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { top, left, bottom, right };
}

export function overlaps(a: GridArea, b: GridArea): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
