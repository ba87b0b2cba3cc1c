import { type Sheet, type Spot, withRows } from '../grid/sheet.ts';
import { columnLabel } from '../label/column-label.ts';
import { levelKind } from '../label/level-label.ts';
import type { Header } from './find-header.ts';
import { isTargetText } from './target-text.ts';

/** A row whose cells slid as a whole, with the cells as they stood. */
export interface Slide {
  /** How many columns its cells are moved back: to the right, or to the left where negative. */
  readonly by: number;
  readonly cells: readonly Spot[];
}

/** A sheet on which slid rows are read in their columns. */
export interface SlidSheet {
  readonly view: Sheet;
  readonly slides: ReadonlyMap<number, Slide>;
}

/**
 * Moves rows back that lost the cells a merged label covers (R1): a level label stands left of the column that is
 * labelled for it, and the row ends as many columns early. Later readers see the cells in place; addresses stay.
 */
export function slideRows(sheet: Sheet, header: Header, rows: readonly number[]): SlidSheet {
  const places = placesOf(header);
  const slides = new Map<number, Slide>();
  const moved = new Map<number, readonly Spot[]>();
  if (places === undefined) return { view: sheet, slides };
  for (const row of rows) {
    const slide = slideIn(sheet, row, places);
    if (slide === undefined) continue;
    const { by, cells } = slide;
    slides.set(row, slide);
    const rest = sheet.row(row).filter((spot) => !cells.includes(spot));
    moved.set(
      row,
      [...rest, ...cells.map((spot) => moveBy(spot, by))].sort((a, b) => a.left - b.left),
    );
  }
  return { view: withRows(sheet, moved), slides };
}

function slideIn(sheet: Sheet, row: number, places: Places): Slide | undefined {
  const cells = cellsOf(sheet, row, places);
  if (cells === undefined) return undefined;
  const by = cells.length > 1 ? distanceOf(cells, places) : 0;
  if (by > 0) return Math.max(...cells.map(({ right }) => right)) + by > places.last ? undefined : { by, cells };
  const beyond = sheet.row(row).find(({ left }) => left > places.last);
  return beyond !== undefined && slidRight([...cells, beyond], places)
    ? { by: -1, cells: [...cells, beyond] }
    : undefined;
}

/** A name where the value belongs, the target behind it, and the row ends one column late. */
function slidRight(cells: readonly Spot[], { one, name, value = 0, last }: Places): boolean {
  const textAt = (column: number): string => cells.find(({ left }) => left === column)?.text.trim() ?? '';
  const [label, moved] = [textAt(name), textAt(value)];
  return (
    textAt(one) === '' &&
    textAt(last + 1) !== '' &&
    (label === '' || isLevel(label)) &&
    moved !== '' &&
    !isLevel(moved) &&
    !isTargetText(moved) &&
    isTargetText(textAt(value + 1))
  );
}

function moveBy(spot: Spot, by: number): Spot {
  const { top, left, bottom, right } = spot;
  return { ...spot, left: left + by, right: right + by, origin: spot.origin ?? { top, left, bottom, right } };
}

/** First columns of the labelled roles, and the last column of the header. */
interface Places {
  readonly first: number;
  readonly one: number;
  readonly two: number;
  readonly name: number;
  readonly value: number | undefined;
  /** Column of comparators, 定性/定量 or 正向/反向: its cells are told at a glance. */
  readonly sign: number | undefined;
  /** Columns of what belongs to a value but is none: its unit, its sign. */
  readonly parts: readonly number[];
  readonly last: number;
}

function placesOf({ spots }: Header): Places | undefined {
  const columnOf = (role: string): number | undefined =>
    spots.find(({ flat }) => columnLabel(flat)?.role === role)?.left;
  const [one, two] = [columnOf('level1'), columnOf('level2')];
  if (one === undefined || two === undefined) return undefined;
  // Whatever a name column is called, it follows the levels.
  const name = columnOf('name') ?? spots.find(({ left }) => left > two)?.left ?? one;
  if (!(one < two && two < name)) return undefined;
  const first = Math.min(...spots.map(({ left }) => left));
  const last = Math.max(...spots.map(({ right }) => right));
  const sign = columnOf('operator') ?? columnOf('nature') ?? columnOf('direction');
  const parts = [columnOf('unit'), sign].filter((column) => column !== undefined);
  return { first, one, two, name, value: columnOf('value') ?? standardColumn(spots), sign, parts, last };
}

/** 绩效标准 heads the values where nothing else does; what they rest on (依据) is never one. */
function standardColumn(spots: readonly Spot[]): number | undefined {
  return spots.find(({ flat }) => columnLabel(flat)?.role === 'standard' && !flat.endsWith('依据'))?.left;
}

/** The cells of a row of plain cells; a merged label that covers the row keeps it in place. */
function cellsOf(sheet: Sheet, row: number, { first, last, name }: Places): Spot[] | undefined {
  const spots = sheet.row(row).filter((spot) => spot.left >= first && spot.left <= last && spot.cell !== undefined);
  const plain = spots.every(
    ({ top, bottom, left, right }) => (top === row || left > name) && top === bottom && left === right,
  );
  return plain && spots.length > 0 ? spots : undefined;
}

function distanceOf(cells: readonly Spot[], places: Places): number {
  const at = cells.findIndex((spot) => spot.left < places.name && isLevel(spot.text));
  const level = cells[at];
  if (level !== undefined) return columnFor(at, cells, places) - level.left;
  return namesFirst(cells, places) ? places.name - places.one : 0;
}

/** Words that can only be a level label: with its code, or ending as such labels do. */
function isLevel(text: string): boolean {
  return levelKind(text) !== undefined && /^\s*\d{1,2}\D|(?:指标|效益)\s*$/u.test(text);
}

/** The column a level label belongs to; one that may be either (成本指标) is told by what follows it. */
function columnFor(at: number, cells: readonly Spot[], places: Places): number {
  const { one, two } = places;
  const [level, next] = [cells[at], cells[at + 1]];
  if (level === undefined) return one;
  const kind = levelKind(level.text);
  if (kind?.one !== true) return two;
  if (!kind.two) return one;
  if (level.left === one) return signFits(cells, places, two - one) ? two : one;
  return level.left === two || next === undefined || !isLevel(next.text) ? two : one;
}

const SIGN = /^(?:定[性量](?:指标)?|[正反逆]向(?:指标)?|[≥≤><=＝＞＜])$/u;

/** Whether the column of signs holds one only when the cells are moved. */
function signFits(cells: readonly Spot[], { sign }: Places, by: number): boolean {
  if (sign === undefined) return false;
  const isSign = (column: number): boolean => SIGN.test(cells.find(({ left }) => left === column)?.text.trim() ?? '');
  return !isSign(sign) && isSign(sign - by);
}

/** Neither level stands in the row: its name stands where level 1 should, its value as far to the left. */
function namesFirst(cells: readonly Spot[], { one, two, name, value, parts }: Places): boolean {
  const first = cells[0];
  if (first?.left !== one || value === undefined || levelKind(first.text) !== undefined) return false;
  const textAt = (column: number): string => cells.find(({ left }) => left === column)?.text ?? '';
  if (!isTargetText(textAt(value - (name - one)))) return false;
  // In place, the name would be missing, or a target would stand where level 2, the name, a unit or a sign belongs.
  const called = textAt(name).trim();
  if (called === '' || SIGN.test(called)) return true;
  return [two, name, ...parts].some((column) => isTargetText(textAt(column))) || !isTargetText(textAt(value));
}
