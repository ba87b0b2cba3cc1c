import { parseTarget, type Repair } from '@jibiao/schema';
import { refOf } from '../grid/address.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { levelKind } from '../label/level-label.ts';
import type { BlockRole } from './block.ts';

/** What stands in each column of a row, by role. */
export type Slots = Map<BlockRole, Spot>;

/** A row after mending, with what was mended. */
export interface MendedRow {
  readonly slots: Slots;
  readonly repairs: readonly Repair[];
}

/**
 * Mends rows whose cells slid to the left (R1, R2): a level-2 label or an indicator name that stands in the level-1
 * column while the value column is empty.
 */
export function mendShift(sheet: Sheet, row: number, slots: Slots): MendedRow {
  const order = [...slots.keys()].filter((role) => SLIDING.has(role));
  const by = order.length < 3 || blocked(slots, row) ? 0 : shiftOf(slots);
  if (by === 0) return { slots, repairs: [] };
  const sorted = order
    .map((role) => ({ role, spot: slots.get(role) as Spot }))
    .sort((a, b) => a.spot.left - b.spot.left);
  return slide(sheet, row, { slots, sorted, by });
}

const SLIDING: ReadonlySet<BlockRole> = new Set(['level1', 'level2', 'name', 'value', 'operator', 'unit', 'weight']);

/** Only a row of plain cells can have slid: where its value stands, nothing did. */
function blocked(slots: Slots, row: number): boolean {
  const value = slots.get('value');
  const first = slots.get('level1') ?? slots.get('level2');
  if (value === undefined || value.text !== '' || value.cell !== undefined) return true;
  return first !== undefined && first.text !== '' && first.top !== row;
}

function shiftOf(slots: Slots): 0 | 1 | 2 {
  const one = slots.get('level1')?.text ?? '';
  const two = slots.get('level2')?.text ?? '';
  const name = slots.get('name')?.text ?? '';
  const ones = levelKind(one);
  const twos = levelKind(two);
  if (slots.has('level1') && slots.has('level2')) {
    if (ones?.two === true && twos === undefined && two !== '' && name !== '') return 1;
    if (one !== '' && ones === undefined && two === '' && name !== '') return 2;
  }
  const blankFirst = slots.has('level1') ? one === '' || ones?.one === true : true;
  return blankFirst && two !== '' && twos === undefined && isFigure(name) ? 1 : 0;
}

function isFigure(text: string): boolean {
  if (text === '' || text.length > 20 || !/\d/u.test(text)) return false;
  return ['number', 'range', 'frequency', 'deadline', 'change'].includes(parseTarget(text).kind);
}

interface Slide {
  readonly slots: Slots;
  readonly sorted: readonly { readonly role: BlockRole; readonly spot: Spot }[];
  readonly by: 1 | 2;
}

function slide(sheet: Sheet, row: number, { slots, sorted, by }: Slide): MendedRow {
  const mended: Slots = new Map(slots);
  const at = (column: number): Spot => sheet.at(row, column);
  if (by === 2) {
    mended.set('name', slots.get('level1') as Spot);
    mended.set('value', slots.get('name') as Spot);
    mended.set('level1', blankOf(slots.get('level2') as Spot));
  } else {
    const from = levelKind(slots.get('level1')?.text ?? '')?.two === true ? 'level1' : 'level2';
    const first = sorted.findIndex(({ role }) => role === from);
    for (let index = sorted.length - 1; index > first; index -= 1) {
      const to = sorted[index];
      const source = sorted[index - 1];
      if (to !== undefined && source !== undefined) mended.set(to.role, source.spot);
    }
    const role = sorted[first]?.role;
    if (role !== undefined) mended.set(role, blankOf(at(sorted.at(-1)?.spot.left ?? 1)));
  }
  const before = sorted.map(({ spot }) => spot.text.trim());
  const after = sorted.map(({ role }) => mended.get(role)?.text.trim() ?? '');
  const place = sorted.find(({ spot }) => spot.text !== '')?.spot ?? at(1);
  const repair: Repair = {
    kind: by === 2 ? 'shifted-two' : 'shifted-one',
    at: refOf(sheet.grid.sheet, place),
    before: before.join(' | '),
    after: after.join(' | '),
  };
  return { slots: mended, repairs: [repair] };
}

function blankOf({ top, left, bottom, right }: Spot): Spot {
  return { top, left, bottom, right, text: '', flat: '' };
}
