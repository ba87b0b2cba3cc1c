import type { GridArea } from '../grid/grid.ts';
import { movedSheet, openSheet, type Sheet, type Spot } from '../grid/sheet.ts';
import { columnLabel } from '../label/column-label.ts';

/** Label columns stand at the left, near the top. */
const FAR = 60;
const NEEDED: ReadonlySet<string> = new Set(['level1', 'level2', 'name', 'weak-name', 'value']);

/** A sheet whose column labels stand one below the other, read with rows and columns exchanged. */
export function turnedSheet(sheet: Sheet): Sheet | undefined {
  const { grid } = sheet;
  const roles = new Map<number, Set<string>>();
  for (const { row, column, text } of grid.cells) {
    if (row > FAR) break;
    const role = column > FAR || text.length > 20 ? undefined : columnLabel(text.replaceAll(/\s/gu, ''))?.role;
    if (role !== undefined && NEEDED.has(role)) roles.set(column, (roles.get(column) ?? new Set()).add(role));
  }
  if (![...roles.values()].some(({ size }) => size >= 3)) return undefined;
  const turned = openSheet({
    ...grid,
    cells: grid.cells
      .map((cell) => ({ ...cell, row: cell.column, column: cell.row }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    merges: grid.merges.map(turn),
  });
  const move = (spot: Spot): Spot => ({ ...spot, origin: turn(spot) });
  const back = (row: number, column: number): GridArea => ({ top: column, left: row, bottom: column, right: row });
  return movedSheet({ ...turned, grid }, move, back);
}

function turn({ top, left, bottom, right }: GridArea): GridArea {
  return { top: left, left: top, bottom: right, right: bottom };
}
