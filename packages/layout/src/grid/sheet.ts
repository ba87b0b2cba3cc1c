import { flatten } from '../text/flatten.ts';
import type { Grid, GridArea, GridCell } from './grid.ts';

/** One place of a sheet as a person sees it: a cell or a merged region, with or without content. */
export interface Spot extends GridArea {
  /** As shown, untouched. */
  readonly text: string;
  /** The text as a label is compared; empty when it cannot be one. */
  readonly flat: string;
  readonly cell?: GridCell;
  /** Where the sheet has it, when it is read as if it stood elsewhere. */
  readonly origin?: GridArea;
}

/** A grid opened for reading by place; every look-up is constant or logarithmic. */
export interface Sheet {
  readonly grid: Grid;
  /** Rows in which something stands, ascending. */
  readonly rows: readonly number[];
  /** Spots that touch the row, left to right; merged regions appear in each row they cover. */
  row(row: number): readonly Spot[];
  /** The spot at a place; a blank one when nothing stands there. */
  at(row: number, column: number): Spot;
  /** A blank spot at a place. */
  readonly blank: (row: number, column: number) => Spot;
}

/** Merged regions are laid out over the rows they cover, up to this many entries for each cell with content. */
const ENTRIES_PER_CELL = 20;
const LEAST_ENTRIES = 100_000;

/** Opens a grid. Linear in its cells and merged regions. */
export function openSheet(grid: Grid): Sheet {
  const byRow = new Map<number, Spot[]>();
  const merges = mergesByAnchor(grid);
  let last = 0;
  for (const { row } of grid.cells) last = Math.max(last, row);
  let budget = Math.max(LEAST_ENTRIES, grid.cells.length * ENTRIES_PER_CELL);
  const lay = (spot: Spot): void => {
    const bottom = Math.min(spot.bottom, last);
    const rows = bottom - spot.top + 1 <= budget ? bottom : spot.top;
    budget -= rows - spot.top + 1;
    for (let row = spot.top; row <= rows; row += 1) {
      const spots = byRow.get(row);
      if (spots === undefined) byRow.set(row, [spot]);
      else spots.push(spot);
    }
  };
  for (const cell of grid.cells) {
    const key = keyOf(cell.row, cell.column);
    const area = merges.get(key);
    merges.delete(key);
    lay(spotOf(cell, area));
  }
  for (const area of merges.values()) if (area.top <= last) lay({ ...area, text: '', flat: '' });
  for (const spots of byRow.values()) if (!isInOrder(spots)) spots.sort((a, b) => a.left - b.left);
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  return sheetOf(grid, rows, (row) => byRow.get(row) ?? []);
}

/** Cells mostly come left to right. */
function isInOrder(spots: readonly Spot[]): boolean {
  return spots.every(({ left }, index) => index === 0 || (spots[index - 1]?.left ?? 0) <= left);
}

/** The part of a sheet between two columns, for forms that stand side by side. */
export function bandOf(sheet: Sheet, left: number, right: number): Sheet {
  const inside = (row: number): readonly Spot[] =>
    sheet.row(row).filter((spot) => spot.left >= left && spot.left <= right);
  return sheetOf(
    sheet.grid,
    sheet.rows.filter((row) => inside(row).length > 0),
    inside,
    sheet.blank,
  );
}

/** A sheet read as if its spots stood elsewhere: `move` gives for each spot where it is read, or nothing; `back` leads home. */
export function movedSheet(
  sheet: Pick<Sheet, 'grid' | 'rows' | 'row'>,
  move: (spot: Spot) => Spot | undefined,
  back: (row: number, column: number) => GridArea,
): Sheet {
  const moved = new Map<Spot, Spot | undefined>();
  const rows = new Map<number, readonly Spot[]>();
  const moveOnce = (spot: Spot): readonly Spot[] => {
    if (!moved.has(spot)) moved.set(spot, move(spot));
    const to = moved.get(spot);
    return to === undefined ? [] : [to];
  };
  const row = (line: number): readonly Spot[] => {
    const known = rows.get(line) ?? sheet.row(line).flatMap(moveOnce);
    rows.set(line, known);
    return known;
  };
  return sheetOf(sheet.grid, sheet.rows, row, (line, column) => ({
    ...blank(line, column),
    origin: back(line, column),
  }));
}

/** The same sheet with some rows read as if their cells stood elsewhere. */
export function withRows(sheet: Sheet, moved: ReadonlyMap<number, readonly Spot[]>): Sheet {
  return moved.size === 0
    ? sheet
    : sheetOf(sheet.grid, sheet.rows, (row) => moved.get(row) ?? sheet.row(row), sheet.blank);
}

function sheetOf(grid: Grid, rows: Sheet['rows'], row: Sheet['row'], empty: Sheet['blank'] = blank): Sheet {
  return { grid, rows, row, at: (line, column) => find(row(line), column) ?? empty(line, column), blank: empty };
}

function mergesByAnchor({ merges }: Grid): Map<number, GridArea> {
  const found = new Map<number, GridArea>();
  for (const area of merges) {
    if (area.bottom >= area.top && area.right >= area.left) found.set(keyOf(area.top, area.left), area);
  }
  return found;
}

function spotOf(cell: GridCell, area: GridArea | undefined): Spot {
  const { row, column, text } = cell;
  const { top, left, bottom, right } = area ?? { top: row, left: column, bottom: row, right: column };
  return { top, left, bottom, right, text, flat: flatten(text), cell };
}

function blank(row: number, column: number): Spot {
  return { top: row, left: column, bottom: row, right: column, text: '', flat: '' };
}

function find(spots: readonly Spot[], column: number): Spot | undefined {
  let low = 0;
  let high = spots.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const spot = spots[middle];
    if (spot === undefined) return undefined;
    if (spot.left > column) high = middle - 1;
    else if (spot.right < column) low = middle + 1;
    else return spot;
  }
  return undefined;
}

function keyOf(row: number, column: number): number {
  return row * 20_000 + column;
}
