import type { Spot } from '../grid/sheet.ts';
import type { Slots } from './mend-shift.ts';

const TOTAL = /^(?:(?:自评|分值|权重|总)?(?:总分|得分|合计)|[小总]计|(?:自评|评价)等级)/u;
const EMPTY_NAME = /^(?:(?:指标\d{0,2}:?)?[.…。·]*|-{1,3}|—{1,2}|\/|无)?$/u;

const NOTHING = /^(?:\/|-{1,3}|—{1,2}|无)$/u;

/** Whether a row of a block is no indicator: a total, a template row nobody filled, a cell merged from the row above. */
export function isSurplus(slots: Slots, row: number): boolean {
  const name = slots.get('name') ?? slots.get('level4');
  if (name === undefined) return true;
  const value = slots.get('value');
  if (name === value && name.cell !== undefined) return true;
  if (totalLabel(slots, name, row) !== undefined) return true;
  return (name.top < row && isOld(value, row)) || isUnfilled(deepestName(slots, name), value) || isGloss(name, value);
}

function isUnfilled(name: Spot, value: Spot | undefined): boolean {
  if (!EMPTY_NAME.test(name.flat) || name.text.length >= 30) return false;
  return isBlank(value) || NOTHING.test(value?.flat ?? '');
}

/** （指全年可用时间占比）: what the name above means, in a row of its own. */
function isGloss(name: Spot, value: Spot | undefined): boolean {
  return isBlank(value) && /^[（(][^（()）]*[)）]$/u.test(name.text.trim());
}

/** In four-level tables the third level stands in when the fourth is blank. */
export function deepestName(slots: Slots, name: Spot): Spot {
  const deeper = slots.get('level4');
  return deeper !== undefined && deeper.text !== '' && deeper !== name ? deeper : name;
}

/** A total says so where levels or names stand, or in the value column of a row without a name: the cell before its sum. */
export function totalLabel(slots: Slots, name: Spot, row: number): Spot | undefined {
  if (TOTAL.test(name.flat)) return name;
  for (const role of ['level1', 'level2', name.text === '' ? 'value' : 'name'] as const) {
    const spot = slots.get(role);
    if (spot?.top === row && TOTAL.test(spot.flat)) return spot;
  }
  return undefined;
}

function isBlank(value: Spot | undefined): boolean {
  return value?.cell === undefined || (value.text === '' && value.cell.type === 'text');
}

function isOld(value: Spot | undefined, row: number): boolean {
  return value?.cell === undefined || value.top < row;
}
