import type { GridArea, GridCell } from '@jibiao/layout';
import { checkLimit } from '../limits.ts';

/** Side of the squares a sheet is divided into: disjoint areas leave at most 128 in one. */
const SIDE = 16;
const ACROSS = 16_384 / SIDE + 1;
/** Areas over more squares than this are kept apart; a sheet has at most a handful. */
const WIDE = 4096;

/** Merged areas without those of one cell and those that overlap an earlier one, as Excel repairs them. */
export function soundMerges(areas: readonly GridArea[]): GridArea[] {
  return indexAreas(areas).kept;
}

/** Leaves out cells a merged area hides: only its top-left cell is ever shown. */
export function shownCells(cells: readonly GridCell[], merges: readonly GridArea[]): readonly GridCell[] {
  if (merges.length === 0) return cells;
  const { squares, wide } = indexAreas(merges);
  const isHidden = ({ row, column }: GridCell): boolean => {
    const covers = (area: GridArea): boolean =>
      row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
    const area = squares.get(squareOf(row, column))?.find(covers) ?? wide.find(covers);
    return area !== undefined && (area.top !== row || area.left !== column);
  };
  return cells.some(isHidden) ? cells.filter((cell) => !isHidden(cell)) : cells;
}

interface AreaIndex {
  readonly kept: GridArea[];
  readonly squares: Map<number, GridArea[]>;
  readonly wide: GridArea[];
}

function indexAreas(areas: readonly GridArea[]): AreaIndex {
  const index: AreaIndex = { kept: [], squares: new Map(), wide: [] };
  checkLimit('merges', areas.length);
  let entries = 0;
  for (const area of areas) {
    if (area.top === area.bottom && area.left === area.right) continue;
    const squares = squaresOf(area);
    if (meetsOther(area, squares, index)) continue;
    index.kept.push(area);
    if (squares === undefined) index.wide.push(area);
    else for (const square of squares) addTo(index.squares, square, area);
    entries += squares === undefined ? WIDE : squares.length;
    checkLimit('mergedSquares', entries);
  }
  return index;
}

function meetsOther(area: GridArea, squares: readonly number[] | undefined, index: AreaIndex): boolean {
  const meets = (other: GridArea): boolean =>
    area.top <= other.bottom && other.top <= area.bottom && area.left <= other.right && other.left <= area.right;
  if (index.wide.some(meets)) return true;
  return squares === undefined
    ? index.kept.some(meets)
    : squares.some((square) => index.squares.get(square)?.some(meets));
}

/** Squares an area touches; `undefined` for one that touches too many to be listed. */
function squaresOf({ top, left, bottom, right }: GridArea): number[] | undefined {
  const rows = Math.floor(bottom / SIDE) - Math.floor(top / SIDE) + 1;
  const columns = Math.floor(right / SIDE) - Math.floor(left / SIDE) + 1;
  if (rows * columns > WIDE) return undefined;
  const first = squareOf(top, left);
  return Array.from({ length: rows * columns }, (_, at) => first + Math.floor(at / columns) * ACROSS + (at % columns));
}

function squareOf(row: number, column: number): number {
  return Math.floor(row / SIDE) * ACROSS + Math.floor(column / SIDE);
}

function addTo(squares: Map<number, GridArea[]>, square: number, area: GridArea): void {
  const list = squares.get(square);
  if (list === undefined) squares.set(square, [area]);
  else list.push(area);
}
