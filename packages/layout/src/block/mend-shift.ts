import { parseTarget, type Repair } from '@jibiao/schema';
import { refOf } from '../grid/address.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { levelKind } from '../label/level-label.ts';
import type { BlockRole } from './block.ts';

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
  const cells = [...slots]
    .filter(([role]) => SLIDING.has(role))
    .map(([role, spot]) => ({ role, spot }))
    .sort((a, b) => a.spot.left - b.spot.left);
  const by = cells.length < 3 || blocked(slots, row) ? 0 : distanceOf(slots);
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
  const textOf = (role: BlockRole): string => slots.get(role)?.text ?? '';
  const [one, two, name] = [textOf('level1'), textOf('level2'), textOf('name')] as const;
  if (slots.has('level1') && slots.has('level2')) {
    if (isLevel(one, 'two') && isFree(two) && name !== '') return 1;
    if (isFree(one) && holdsOneOf(two, name)) return 2;
  }
  const clearFirst = one === '' || isLevel(one, 'one');
  return clearFirst && isFree(two) && isValue(name) ? 1 : 0;
}

/** The value slid along with a gap, or closed up to its name. */
function holdsOneOf(two: string, name: string): boolean {
  return two === '' ? name !== '' : name === '' && isValue(two);
}

function isLevel(text: string, level: 'one' | 'two'): boolean {
  return levelKind(text)?.[level] === true;
}

/** Words that are no level label: what an indicator is called. */
function isFree(text: string): boolean {
  return text !== '' && levelKind(text) === undefined;
}

const FIGURES: ReadonlySet<string> = new Set(['number', 'range', 'frequency', 'deadline', 'change']);
const WORDS: ReadonlySet<string> = new Set(['result', 'change', 'level']);
const LONGEST_VALUE = 20;
const LONGEST_WORDS = 8;

/** Whether a text can only be a target value. */
function isValue(text: string): boolean {
  if (text === '' || text.length > LONGEST_VALUE) return false;
  const target = parseTarget(text);
  if (target.kind === 'qualitative') return text.length <= LONGEST_WORDS && WORDS.has(target.family);
  return /\d/u.test(text) && FIGURES.has(target.kind);
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
  const from = isLevel(slots.get('level1')?.text ?? '', 'two') ? 'level1' : 'level2';
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
  const before = slid.cells.map(({ spot }) => spot.text.trim());
  const after = slid.cells.map(({ role }) => slots.get(role)?.text.trim() || (levels.get(role) ?? ''));
  const place = slid.cells.find(({ spot }) => spot.text !== '')?.spot;
  if (place === undefined) return [];
  const kind = slid.by === 2 ? 'shifted-two' : 'shifted-one';
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
