import { type Grid, type GridArea, type GridCell, rangeOf } from '@jibiao/layout';
import type { CellDraft, RowDraft, SheetDraft } from './draft.ts';
import { neededHeight } from './row-height.ts';
import { sheetNameFor } from './sheet-name.ts';

const NARROWEST = 8;
const WIDEST = 36;
const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/u;

/**
 * Draws sheets anew as they were read, each cell in its place with the text a person saw: for formats that cannot be
 * changed in place. Looks of the original are not kept.
 */
export function redraw(sheets: readonly Grid[]): SheetDraft[] {
  const names: string[] = [];
  return sheets.map((grid) => {
    const name = sheetNameFor(grid.sheet, names);
    names.push(name);
    const widths = widthsOf(grid);
    const draft: SheetDraft = { name, widths, rows: rowsOf(grid, widths), merges: grid.merges.map(rangeOf) };
    return grid.visibility === 'visible' ? draft : { ...draft, hidden: true };
  });
}

function rowsOf({ cells, merges }: Grid, widths: readonly number[]): RowDraft[] {
  const rows = new Map<number, CellDraft[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [draftOf(cell)]);
    else row.push(draftOf(cell));
  }
  const heights = spannedHeights(rows, merges, widths);
  return [...rows].map(([row, drafts]) => {
    const height = heights.get(row);
    return height === undefined ? { row, cells: drafts } : { row, height, cells: drafts };
  });
}

/** Heights of rows in which a text stands over several columns, such as a goal: no program finds those for itself. */
function spannedHeights(
  rows: ReadonlyMap<number, readonly CellDraft[]>,
  merges: readonly GridArea[],
  widths: readonly number[],
): ReadonlyMap<number, number> {
  const spans = new Map<number, Map<number, number>>();
  const deep = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    if (top < bottom) deep.add(`${top} ${left}`);
    else spans.set(top, (spans.get(top) ?? new Map<number, number>()).set(left, widthBetween(widths, left, right)));
  }
  const heights = new Map<number, number>();
  for (const [row, wide] of spans) {
    const own = [...widths];
    for (const [column, width] of wide) own[column - 1] = width;
    const height = neededHeight(rows.get(row) ?? [], own, (column) => deep.has(`${row} ${column}`));
    if (height !== undefined) heights.set(row, height);
  }
  return heights;
}

function widthBetween(widths: readonly number[], left: number, right: number): number {
  let total = 0;
  for (let column = left; column <= right; column += 1) total += widths[column - 1] ?? NARROWEST;
  return total;
}

function draftOf({ column, text, type, value, format }: GridCell): CellDraft {
  const plain = type === 'number' && format === undefined && value !== undefined && PLAIN_NUMBER.test(value);
  return plain ? { column, text: value, numeric: true, style: 'text' } : { column, text, style: 'text' };
}

/** Widths by the longest line of each column, cells of merged areas left out. */
function widthsOf({ cells, merges }: Grid): number[] {
  const anchors = new Set(merges.map(({ top, left }) => `${top} ${left}`));
  const widths: number[] = [];
  for (const { row, column, text } of cells) {
    if (anchors.has(`${row} ${column}`) || column > 200) continue;
    const longest = Math.max(...text.split('\n').map((line) => [...line].length));
    widths[column - 1] = Math.max(widths[column - 1] ?? NARROWEST, Math.min(longest * 2 + 2, WIDEST));
  }
  return Array.from(widths, (width: number | undefined) => width ?? NARROWEST);
}
