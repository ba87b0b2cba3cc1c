import type { Spot } from '../grid/sheet.ts';

/** A formula without a result, further on than the place of a value: a status column says nothing of the blank before it. */
export function isFarFormula({ cell, left }: Spot, label: Spot): boolean {
  return cell?.type === 'uncached' && left > label.right + 1;
}
