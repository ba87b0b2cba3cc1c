import type { Repair } from '@jibiao/schema';
import { refOf } from '../grid/address.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { levelKind } from '../label/level-label.ts';
import type { BlockRole } from './block.ts';
import type { Slide } from './slide-rows.ts';
import { isTargetText } from './target-text.ts';

/** What stands in each column of a row, by role. */
export type Slots = Map<BlockRole, Spot>;

/** How far the cells of a row slid to the left. */
type Distance = 0 | 1 | 2;

/** A row after mending; `slid` holds its sliding columns in order, with the cells as they stood. */
export interface MendedRow {
  readonly slots: Slots;
  readonly slid?: { readonly by: 1 | 2; readonly cells: readonly Cell[] };
}

interface Cell {
  readonly role: BlockRole;
  readonly spot: Spot;
}

const SLIDING: ReadonlySet<BlockRole> = new Set(['level1', 'level2', 'name', 'value', 'operator', 'unit', 'weight']);

/**
 * Mends rows whose cells slid to the left (R1, R2): a level-2 label or an indicator name that stands in the level-1
 * column while the value column is empty.
 */
export function mendShift(slots: Slots, row: number): MendedRow {
  if (blocked(slots, row)) return { slots };
  const cells = [...slots]
    .filter(([role]) => SLIDING.has(role))
    .map(([role, spot]) => ({ role, spot }))
    .sort((a, b) => a.spot.left - b.spot.left);
  const by = cells.length < 3 ? 0 : distanceOf(slots);
  if (by === 0) return { slots };
  return { slots: by === 2 ? slideTwo(slots) : slideOne(slots, cells), slid: { by, cells } };
}

/** Only a row of plain cells can have slid: where its value stands, nothing did. */
function blocked(slots: Slots, row: number): boolean {
  const value = slots.get('value');
  const first = slots.get('level1') ?? slots.get('level2');
  if (value === undefined || value.text !== '' || value.cell !== undefined) return true;
  return first !== undefined && first.text !== '' && first.top !== row;
}

function distanceOf(slots: Slots): Distance {
  if (slots.has('level1') && slots.has('level2') && lostBoth(slots)) return 2;
  return slidesFrom(slots) === undefined ? 0 : 1;
}

function textIn(slots: Slots, role: BlockRole): string {
  return slots.get(role)?.text ?? '';
}

/** A name in the level-1 column, with its value beside it or one cell further. */
function lostBoth(slots: Slots): boolean {
  return isFree(textIn(slots, 'level1')) && holdsOneOf(textIn(slots, 'level2'), textIn(slots, 'name'));
}

/** The column from which on the cells stand one to the left. */
function slidesFrom(slots: Slots): BlockRole | undefined {
  const [one, two, name] = [textIn(slots, 'level1'), textIn(slots, 'level2'), textIn(slots, 'name')] as const;
  if (isSign(textIn(slots, 'unit')) && !isSign(textIn(slots, 'operator'))) return 'unit';
  if (isLevel(one, 'two') && isFree(two) && name !== '') return 'level1';
  const clear = one === '' || isLevel(one, 'one');
  return clear && isFree(two) && isTargetText(name) ? 'level2' : undefined;
}

/** The value slid along with a gap, or closed up to its name. */
function holdsOneOf(two: string, name: string): boolean {
  return two === '' ? name !== '' : name === '' && isTargetText(two);
}

/** 定性 or a comparator in the unit column: the blank unit before it was lost. */
function isSign(text: string): boolean {
  return /^(?:定性|定量|[≥≤><=＝＞＜])$/u.test(text.trim());
}

function isLevel(text: string, level: 'one' | 'two'): boolean {
  return levelKind(text)?.[level] === true;
}

/** Words that are no level label: what an indicator is called. */
function isFree(text: string): boolean {
  return text !== '' && levelKind(text) === undefined;
}

function slideTwo(slots: Slots): Slots {
  const mended: Slots = new Map(slots);
  const [one, two, name] = [slots.get('level1'), slots.get('level2'), slots.get('name')];
  if (one === undefined || two === undefined || name === undefined) return slots;
  const value = two.text === '' ? name : two;
  return mended.set('name', one).set('value', value).set('level1', blankOf(one)).set('level2', blankOf(two));
}

function slideOne(slots: Slots, cells: readonly Cell[]): Slots {
  const mended: Slots = new Map(slots);
  const from = slidesFrom(slots);
  const first = cells.findIndex(({ role }) => role === from);
  cells.slice(first).forEach(({ role, spot }, index, moved) => {
    mended.set(role, index === 0 ? blankOf(spot) : (moved[index - 1]?.spot ?? spot));
  });
  return mended;
}

function blankOf({ top, left, bottom, right }: Spot): Spot {
  return { top, left, bottom, right, text: '', flat: '' };
}

/** Tells the mending: the row as it stood, and as it was read with the levels that hold for it. */
export function shiftRepair(
  sheet: Sheet,
  { slots, slid }: MendedRow,
  levels: ReadonlyMap<BlockRole, string>,
): Repair[] {
  if (slid === undefined) return [];
  const { by, cells } = slid;
  return tell(sheet, { by, cells: cells.map(({ spot }) => spot) }, readAs(slots, levels));
}

/** The same for a row that slid as a whole. */
export function slideRepair(
  sheet: Sheet,
  { slide, slots }: { readonly slide: Slide; readonly slots: Slots },
  levels: ReadonlyMap<BlockRole, string>,
): Repair[] {
  return tell(sheet, slide, readAs(slots, levels));
}

function readAs(slots: Slots, levels: ReadonlyMap<BlockRole, string>): string[] {
  const roles = [...slots.keys()].filter((role) => SLIDING.has(role));
  return roles.map((role) => slots.get(role)?.text.trim() || (levels.get(role) ?? ''));
}

function tell(sheet: Sheet, { by, cells }: Slide, after: readonly string[]): Repair[] {
  const place = cells.find((spot) => spot.text !== '');
  if (place === undefined) return [];
  const kind = by < 0 ? 'shifted-right' : by === 1 ? 'shifted-one' : 'shifted-two';
  const before = cells.map((spot) => spot.text.trim());
  return [{ kind, at: refOf(sheet.grid.sheet, place), before: joined(before), after: joined(after) }];
}

/** Cells of a row in one line: blanks at its ends left out, blanks inside shown as such. */
function joined(texts: readonly string[]): string {
  const first = texts.findIndex((text) => text !== '');
  const last = texts.findLastIndex((text) => text !== '');
  return texts
    .slice(first, last + 1)
    .map((text) => (text === '' ? '（空）' : text))
    .join(' | ');
}
