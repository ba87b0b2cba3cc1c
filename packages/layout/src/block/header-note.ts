import type { Sheet, Spot } from '../grid/sheet.ts';
import { levelKind } from '../label/level-label.ts';
import { startingAt } from './find-header.ts';

const IN_BRACKETS = /^\([^()]*\)$/u;
const FIELD_NAME = /^[A-Za-z]\w{2,}$/u;

/** Whether a row right below a header only adds to it: （单位）, field names of a system. */
export function isHeaderNote(sheet: Sheet, row: number): boolean {
  const spots = startingAt(sheet, row);
  if (spots.length < 2) return false;
  return [IN_BRACKETS, FIELD_NAME].some((form) => spots.every(({ flat }) => form.test(flat)));
}

/** Whether a row within a block shows a kind of indicator with a name and a value behind it. */
export function isIndicatorLine(sheet: Sheet, row: number): boolean {
  const spots = startingAt(sheet, row);
  return spots.length >= 3 && spots.some(({ text }) => levelKind(text) !== undefined);
}

/** Words over the columns of another table below the block, such as one of things to be bought. */
const GOODS = /^(?:采购)?(?:品[目名]|规格|型号|数量|[单总]价|单位|金额|合计)(?:\([^()]*\))?$/u;

/** Whether a row heads a table of goods (品目, 数量, 单价, 金额): no row of indicators. */
export function headsGoods(spots: readonly Spot[]): boolean {
  return spots.filter(({ flat }) => GOODS.test(flat)).length >= 3;
}
