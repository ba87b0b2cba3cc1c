import type { Repair, RowExtraId } from '@jibiao/schema';
import { rangeOf, refOf } from '../grid/address.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { levelKind } from '../label/level-label.ts';
import type { Block, BlockRole, Column } from './block.ts';
import { mendShift, type Slots } from './mend-shift.ts';
import { firstFilled, splitLevels } from './sample.ts';

/** A spot and the part of its text that is meant. */
export interface Piece {
  readonly spot: Spot;
  /** Absent: the whole text. */
  readonly text?: string;
}

/** A level label with how it came to the row. */
export interface LevelPiece extends Piece {
  /** `own`: stands in this row; `merged`: its region covers the row; `carried`: left blank, as above. */
  readonly from: 'own' | 'merged' | 'carried';
}

/** One indicator row before levels are resolved. */
export interface RowDraft {
  readonly row: number;
  readonly set: 'annual' | 'mid-term';
  readonly level1?: LevelPiece;
  readonly level2?: LevelPiece;
  readonly name: Piece;
  readonly value: Piece;
  readonly extras: Readonly<Partial<Record<RowExtraId, Piece>>>;
  readonly repairs: readonly Repair[];
}

interface Carried {
  level1?: LevelPiece;
  level2?: LevelPiece;
}

/** Reads the rows of a block; levels that are merged or left blank are carried down. */
export function readRows(sheet: Sheet, block: Block): RowDraft[] {
  const drafts: RowDraft[] = [];
  const carried = { annual: {} as Carried, 'mid-term': {} as Carried };
  const sets = setsOf(block.columns);
  let previous = block.headerBottom;
  for (const row of block.rows) {
    const gap = row - previous > 1 && drafts.length > 0 ? [blankRow(sheet, previous + 1, row - 1)] : [];
    for (const set of sets) {
      const found = readRow(sheet, { row, set: set.set, columns: set.columns }, carried[set.set]);
      for (const draft of found)
        drafts.push(
          drafts.length > 0 && gap.length > 0 ? { ...draft, repairs: [...gap.splice(0), ...draft.repairs] } : draft,
        );
    }
    previous = row;
  }
  return drafts;
}

function blankRow(sheet: Sheet, first: number, last: number): Repair {
  const at = refOf(sheet.grid.sheet, { top: first, left: 1, bottom: first, right: 1 });
  return { kind: 'blank-row', at, before: rangeOf({ top: first, left: 1, bottom: last, right: 1 }), after: '' };
}

interface ColumnSet {
  readonly set: 'annual' | 'mid-term';
  readonly columns: ReadonlyMap<BlockRole, readonly Column[]>;
}

/** Columns by role for each indicator set; what a set does not have of its own it shares. */
function setsOf(columns: readonly Column[]): ColumnSet[] {
  const sets = (['mid-term', 'annual'] as const).filter((set) =>
    columns.some((column) => column.set === set && column.role === 'value'),
  );
  const names = columns.filter(({ role }) => role === 'name');
  return (sets.length === 0 ? (['annual'] as const) : sets).map((set) => {
    const byRole = new Map<BlockRole, Column[]>();
    for (const column of columns) {
      const own = column.set === set || !columns.some((other) => other.role === column.role && other.set === set);
      const shared = column.role !== 'value' && own;
      if (!shared && column.set !== set) continue;
      if (column.role !== 'value' && byRole.has(column.role)) continue;
      byRole.set(column.role, [...(byRole.get(column.role) ?? []), column]);
    }
    if (names.length === 0) byRole.delete('name');
    return { set, columns: byRole };
  });
}

interface RowPlace {
  readonly row: number;
  readonly set: 'annual' | 'mid-term';
  readonly columns: ReadonlyMap<BlockRole, readonly Column[]>;
}

function readRow(sheet: Sheet, place: RowPlace, carried: Carried): RowDraft[] {
  const slots: Slots = new Map();
  for (const [role, columns] of place.columns) {
    const column = columns[0];
    if (column !== undefined) slots.set(role, pick(sheet, place.row, column));
  }
  const mended = mendShift(sheet, place.row, slots);
  carryLevels(mended.slots, place.row, carried);
  const { level1, level2 } = carried;
  const levels = { ...(level1 === undefined ? {} : { level1 }), ...(level2 === undefined ? {} : { level2 }) };
  const name = mended.slots.get('name') ?? mended.slots.get('level4');
  const value = mended.slots.get('value');
  if (name === undefined || isSurplus(mended.slots, place.row)) return [];
  const row: RowDraft = {
    row: place.row,
    set: place.set,
    ...levels,
    name: { spot: nameOf(mended.slots, name) },
    value: { spot: value ?? blankAfter(sheet, place.row, name) },
    extras: extrasOf(mended.slots),
    repairs: [...mended.repairs, ...carriedRepairs(sheet, place, levels)],
  };
  return byArea(sheet, row, place.columns.get('value') ?? []);
}

/** In four-level tables the third level stands in when the fourth is blank. */
function nameOf(slots: Slots, name: Spot): Spot {
  const deeper = slots.get('level4');
  return deeper !== undefined && deeper.text !== '' && deeper !== name ? deeper : name;
}

function blankAfter(sheet: Sheet, row: number, name: Spot): Spot {
  return sheet.at(row, name.right + 1);
}

function pick(sheet: Sheet, row: number, column: Column): Spot {
  return firstFilled(sheet, row, column) ?? sheet.at(row, column.left);
}

/** One row for each area when every area has a value column of its own. */
function byArea(sheet: Sheet, row: RowDraft, columns: readonly Column[]): RowDraft[] {
  const areas = columns.filter(({ area }) => area !== undefined);
  if (areas.length < 2) return [row];
  const own = areas.filter((column) => pick(sheet, row.row, column).text !== '');
  return (own.length > 0 ? own : areas.slice(0, 1)).map((column) => ({
    ...row,
    value: { spot: pick(sheet, row.row, column) },
    extras: column.area === undefined ? row.extras : { ...row.extras, area: { spot: column.area } },
  }));
}

const SURPLUS = /^(?:总分|合计|小计|总计|得分|自评总分|总得分|评价等级|自评等级|自评得分|总分值|分值合计)/u;
const EMPTY_NAME = /^(?:指标\d{0,2}[::]?|[.…。·]+|-{1,3}|\/)?$/u;

/** Rows of a block that are no indicator: totals, template rows nobody filled, cells merged from the row above. */
function isSurplus(slots: Slots, row: number): boolean {
  const name = slots.get('name') ?? slots.get('level4');
  const value = slots.get('value');
  const first = slots.get('level1') ?? slots.get('level2');
  if (name === undefined) return true;
  if (name === value && name.cell !== undefined) return true;
  const emptyValue =
    value === undefined || value.cell === undefined || (value.text === '' && value.cell.type === 'text');
  if (EMPTY_NAME.test(nameOf(slots, name).flat) && name.text.length < 30 && emptyValue) return true;
  if (SURPLUS.test(name.flat) || (first !== undefined && first.top === row && SURPLUS.test(first.flat))) return true;
  if (name.top < row && (value === undefined || value.cell === undefined || value.top < row)) return true;
  return name.text === '' && emptyValue;
}

const NOT_EXTRA: ReadonlySet<BlockRole> = new Set(['level1', 'level2', 'levels', 'name', 'level4', 'value']);

function extrasOf(slots: Slots): Partial<Record<RowExtraId, Piece>> {
  const extras: Partial<Record<RowExtraId, Piece>> = {};
  for (const [role, spot] of slots) if (!NOT_EXTRA.has(role)) extras[role as RowExtraId] = { spot };
  return extras;
}

function carryLevels(slots: Slots, row: number, carried: Carried): void {
  const both = slots.get('levels');
  const parts = both === undefined ? undefined : splitLevels(both.flat);
  if (both !== undefined && parts !== undefined) {
    const from = both.top === row ? 'own' : 'merged';
    carried.level1 = { spot: both, text: parts[0], from };
    carried.level2 = { spot: both, text: parts[1], from };
    return;
  }
  const name = slots.get('name');
  const one = slots.get('level1');
  const two = both ?? slots.get('level2');
  if (one !== undefined && one !== name) carryOne(one, row, carried);
  if (two === undefined || (two === name && levelKind(two.flat) === undefined)) return;
  if (two.text !== '') carried.level2 = { spot: two, from: two.top === row ? 'own' : 'merged' };
  else if (carried.level2 !== undefined) carried.level2 = { ...carried.level2, from: 'carried' };
}

function carryOne(one: Spot, row: number, carried: Carried): void {
  if (one.text === '') {
    if (carried.level1 !== undefined) carried.level1 = { ...carried.level1, from: 'carried' };
    return;
  }
  if (carried.level1 !== undefined && carried.level1.spot !== one && carried.level1.spot.flat !== one.flat)
    delete carried.level2;
  carried.level1 = { spot: one, from: one.top === row ? 'own' : 'merged' };
}

function carriedRepairs(
  sheet: Sheet,
  { row, columns }: RowPlace,
  levels: { readonly level1?: LevelPiece; readonly level2?: LevelPiece },
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
