import type { Repair } from '@jibiao/schema';
import { refOf } from '../grid/address.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { levelKind } from '../label/level-label.ts';
import type { BlockRole, Column, Piece } from './block.ts';
import type { Slots } from './mend-shift.ts';
import { splitLevels } from './sample.ts';

/** A level label with how it came to the row. */
export interface LevelPiece extends Piece {
  /** `own`: stands in this row; `merged`: its region covers the row; `carried`: left blank, as above. */
  readonly from: 'own' | 'merged' | 'carried';
}

/** The levels that hold for the row being read. */
export interface Carried {
  level1: LevelPiece | undefined;
  level2: LevelPiece | undefined;
}

/** Takes the levels of a row; a blank one stays as above (R5). */
export function carryLevels(slots: Slots, row: number, carried: Carried): void {
  const both = slots.get('levels');
  const parts = both === undefined ? undefined : splitLevels(both.flat);
  if (both !== undefined && parts !== undefined) {
    const from = fromOf(both, row);
    carried.level1 = { spot: both, text: parts[0], from };
    carried.level2 = { spot: both, text: parts[1], from };
    return;
  }
  const name = slots.get('name');
  if (isSection(slots, row) && both === undefined) return carrySection(slots, carried);
  const one = slots.get('level1');
  const two = both ?? slots.get('level2');
  if (one !== undefined && one !== name) carryOne(one, row, carried);
  if (two !== undefined && (two !== name || levelKind(two.flat) !== undefined)) carryTwo(two, row, carried);
}

/** A level-1 label in a row of its own, where the block has no column for it. */
function isSection(slots: Slots, row: number): boolean {
  const two = slots.get('level2');
  if (slots.has('level1') || two === undefined || two.top !== row || levelKind(two.text)?.one !== true) return false;
  return [slots.get('name'), slots.get('value')].every(
    (spot) => spot === undefined || spot === two || spot.text === '',
  );
}

function carrySection(slots: Slots, carried: Carried): void {
  const spot = slots.get('level2');
  carried.level2 = undefined;
  if (spot !== undefined) carried.level1 = { spot, from: 'merged' };
}

function fromOf(spot: Spot, row: number): 'own' | 'merged' {
  return spot.top === row ? 'own' : 'merged';
}

function carryOne(one: Spot, row: number, carried: Carried): void {
  const { level1 } = carried;
  if (one.text === '') {
    if (level1 !== undefined) carried.level1 = { ...level1, from: 'carried' };
    return;
  }
  if (level1 !== undefined && level1.spot !== one && level1.spot.flat !== one.flat) carried.level2 = undefined;
  carried.level1 = { spot: one, from: fromOf(one, row) };
}

function carryTwo(two: Spot, row: number, carried: Carried): void {
  if (two.text !== '') carried.level2 = { spot: two, from: fromOf(two, row) };
  else if (carried.level2 !== undefined) carried.level2 = { ...carried.level2, from: 'carried' };
}

/** Records the labels that were carried into blank cells. */
export function carriedRepairs(
  sheet: Sheet,
  { row, columns }: { readonly row: number; readonly columns: ReadonlyMap<BlockRole, readonly Column[]> },
  levels: Readonly<Carried>,
): Repair[] {
  const repairs: Repair[] = [];
  for (const role of ['level1', 'level2'] as const) {
    const piece = levels[role];
    const column = columns.get(role)?.[0];
    if (piece?.from !== 'carried' || column === undefined) continue;
    const at = refOf(sheet.grid.sheet, sheet.at(row, column.left));
    repairs.push({ kind: 'carried-down', at, before: '', after: piece.spot.text.trim() });
  }
  return repairs;
}
