import type { Repair, RowExtraId } from '@jibiao/schema';
import { rangeOf, refOf } from '../grid/address.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { setOf } from '../label/column-label.ts';
import type { Block, BlockRole, Column, Piece } from './block.ts';
import { type Carried, carriedRepairs, carryLevels, type LevelPiece } from './carry-levels.ts';
import { type ColumnSet, setsOf } from './column-sets.ts';
import { startingAt } from './find-header.ts';
import { levelsInName, splitJoined } from './joined.ts';
import { type MendedRow, mendShift, type Slots, shiftRepair, slideRepair } from './mend-shift.ts';
import { firstFilled } from './sample.ts';
import type { Slide } from './slide-rows.ts';
import { splitLines } from './split-lines.ts';
import { deepestName, isSurplus, totalLabel } from './surplus.ts';

/** One indicator row before levels are resolved. */
export interface RowDraft {
  readonly row: number;
  readonly set: 'annual' | 'mid-term';
  readonly level1: LevelPiece | undefined;
  readonly level2: LevelPiece | undefined;
  readonly name: Piece;
  readonly value: Piece;
  readonly extras: Readonly<Partial<Record<RowExtraId, Piece>>>;
  readonly repairs: readonly Repair[];
}

/** A row that adds up what stands above it (小计, 合计, 总分). */
export interface SumDraft {
  readonly label: Spot;
  /** Rows read before it. */
  readonly after: number;
  readonly weight: Spot | undefined;
  readonly score: Spot | undefined;
}

/** Reads the rows of a block; levels that are merged or left blank are carried down. Sums go to a list of their own. */
export function readRows(block: Block, totals: SumDraft[] = []): RowDraft[] {
  const sheet = block.view;
  const drafts: RowDraft[] = [];
  const none: Carried = { level1: undefined, level2: undefined };
  const carried = { annual: { ...none }, 'mid-term': { ...none } };
  const sets = setsOf(block.columns);
  const left = Math.min(...block.columns.map((column) => column.left));
  let previous = block.headerBottom;
  for (const row of block.rows) {
    const named = sets.length === 1 ? (sideSet(sheet, row, left) ?? block.set) : undefined;
    const found = sets.flatMap(({ set, columns }) => {
      const own = named ?? set;
      const place = { row, set: own, columns, slide: block.slides.get(row) };
      return readRow(sheet, place, { carried: carried[own], totals, after: drafts.length }).flatMap((draft) =>
        splitLines(sheet, draft),
      );
    });
    const first = found[0];
    if (first !== undefined && drafts.length > 0 && isBlank(sheet, previous + 1, row))
      found[0] = { ...first, repairs: [blankRow(sheet, previous + 1, row - 1), ...first.repairs] };
    drafts.push(...found);
    previous = row;
  }
  return drafts;
}

/** The set that a sideways label beside the block names: 中期绩效指标 down the left edge. */
function sideSet(sheet: Sheet, row: number, left: number): 'annual' | 'mid-term' | undefined {
  const side = sheet.row(row).find((spot) => spot.right < left && spot.flat.includes('指标'));
  return side === undefined ? undefined : setOf(side.flat);
}

/** Blank rows stand between two rows; a remark between them is none. */
function isBlank(sheet: Sheet, from: number, row: number): boolean {
  return from < row && startingAt(sheet, from).length === 0;
}

function blankRow(sheet: Sheet, first: number, last: number): Repair {
  const at = refOf(sheet.grid.sheet, { top: first, left: 1, bottom: first, right: 1 });
  return { kind: 'blank-row', at, before: rangeOf({ top: first, left: 1, bottom: last, right: 1 }), after: '' };
}

interface RowPlace extends ColumnSet {
  readonly row: number;
  readonly slide: Slide | undefined;
}

interface Reading {
  readonly carried: Carried;
  readonly totals: SumDraft[];
  readonly after: number;
}

function readRow(sheet: Sheet, place: RowPlace, { carried, totals, after }: Reading): RowDraft[] {
  const { row, set, columns } = place;
  const mended = mendShift(slotsOf(sheet, place), row);
  const { slots } = mended;
  carryLevels(slots, row, carried);
  const both = splitSlots(slots, columns);
  const name = slots.get('name') ?? slots.get('level4');
  if (name === undefined || isSurplus(slots, row)) {
    const label = name && totalLabel(slots, name, row);
    if (label !== undefined) totals.push({ label, after, weight: slots.get('weight'), score: slots.get('score') });
    return [];
  }
  const shift = shiftOf(sheet, place, mended, carried);
  const draft: RowDraft = {
    row,
    set,
    level1: carried.level1,
    level2: carried.level2,
    name: { spot: deepestName(slots, name) },
    value: { spot: slots.get('value') ?? sheet.at(row, name.right + 1) },
    extras: extrasOf(slots),
    // A shift tells its whole row, the labels it takes from above included.
    repairs: shift.length > 0 ? shift : carriedRepairs(sheet, place, carried),
  };
  const named = carried.level2 === undefined ? levelsInName(draft) : draft;
  return both === undefined ? byArea(sheet, named, columns.get('value') ?? []) : [{ ...named, ...both }];
}

/** Name and value of a cell that holds both; the row is then none without a value. */
function splitSlots(slots: Slots, columns: ColumnSet['columns']): Pick<RowDraft, 'name' | 'value'> | undefined {
  const spot = slots.get('name');
  if (spot === undefined || columns.get('name')?.[0]?.left !== columns.get('value')?.[0]?.left) return undefined;
  slots.delete('value');
  const [name, value] = splitJoined(spot.text) ?? [spot.text.trim(), ''];
  return { name: { spot, text: name }, value: { spot, text: value } };
}

/** Tells how the cells of a row slid, as a whole or from some column on. */
function shiftOf(sheet: Sheet, { slide }: RowPlace, mended: MendedRow, levels: Readonly<Carried>): Repair[] {
  if (slide !== undefined) return slideRepair(sheet, { slide, slots: mended.slots }, labelsOf(levels));
  return mended.slid === undefined ? [] : shiftRepair(sheet, mended, labelsOf(levels));
}

function labelsOf(levels: Readonly<Carried>): Map<BlockRole, string> {
  const found = new Map<BlockRole, string>();
  for (const role of ['level1', 'level2'] as const) found.set(role, levels[role]?.spot.text.trim() ?? '');
  return found;
}

/** The cells of a row by role. 文字描述 in the column of signs says that the words stand in the column of units (Hebei). */
function slotsOf(sheet: Sheet, { row, columns }: RowPlace): Slots {
  const slots: Slots = new Map();
  for (const [role, found] of columns) {
    const column = filledOf(sheet, row, found) ?? found[0];
    if (column !== undefined) slots.set(role, pick(sheet, row, column));
  }
  const unit = slots.get('unit');
  if (unit !== undefined && slots.get('value')?.text === '' && slots.get('operator')?.flat.includes('描述') === true) {
    slots.set('value', unit);
    slots.delete('unit');
  }
  return slots;
}

/** Of a column of figures and one of words the one that holds the value of the row. */
function filledOf(sheet: Sheet, row: number, columns: readonly Column[]): Column | undefined {
  if (columns.length < 2) return undefined;
  return columns.find((column) => column.area === undefined && pick(sheet, row, column).text !== '');
}

function pick(sheet: Sheet, row: number, column: Column): Spot {
  return firstFilled(sheet, row, column) ?? sheet.at(row, column.left);
}

/** One row for each area when every area has a value column of its own, and one for the column of all. */
function byArea(sheet: Sheet, row: RowDraft, columns: readonly Column[]): RowDraft[] {
  if (columns.filter(({ area }) => area !== undefined).length < 2) return [row];
  const own = columns.filter((column) => pick(sheet, row.row, column).text !== '');
  return (own.length > 0 ? own : columns.slice(0, 1)).map((column) => ({
    ...row,
    value: { spot: pick(sheet, row.row, column) },
    extras: column.area === undefined ? row.extras : { ...row.extras, area: column.area },
  }));
}

const NOT_EXTRA: ReadonlySet<BlockRole> = new Set(['level1', 'level2', 'levels', 'name', 'level4', 'value']);

function extrasOf(slots: Slots): Partial<Record<RowExtraId, Piece>> {
  const extras: Partial<Record<RowExtraId, Piece>> = {};
  for (const [role, spot] of slots) if (!NOT_EXTRA.has(role)) extras[role as RowExtraId] = { spot };
  return extras;
}
