import { type Indicator, parseTarget, type TargetValue } from '@jibiao/schema';
import { addressOf } from '../grid/address.ts';
import { cellText } from '../grid/cell-text.ts';
import type { GridCell } from '../grid/grid.ts';
import { flatten, hasMarkup } from '../text/flatten.ts';
import { contextOf } from './build-indicator.ts';

/** Readings after which nobody takes the cell for a header, a label, a note or the wrong column. */
const VALUES: ReadonlySet<TargetValue['kind']> = new Set([
  'number',
  'range',
  'change',
  'frequency',
  'deadline',
  'period',
  'ratio',
]);

/**
 * The row after its value cell was typed into, read without the rest of the sheet. `undefined` whenever the edit might
 * mean more than another value in the same place: then the sheet has to be read as a whole.
 */
export function rereadValue(row: Indicator, cell: GridCell): Indicator | undefined {
  const { value, target } = row;
  const { row: top, column: left, text } = cell;
  // A label carried down says nothing of the value; every other repair may have been made because of it.
  const isMended = row.repairs.some(({ kind }) => kind !== 'carried-down');
  if (value.at.address !== addressOf(top, left) || value.at.area !== undefined || isMended) return undefined;
  const isTyped = cell.formula === undefined && (cell.type === 'text' || cell.type === 'number');
  if (!isTyped || value.storage?.formula !== undefined || hasMarkup(text)) return undefined;
  const spot = { top, left, bottom: top, right: left, text, flat: flatten(text), cell };
  const next = cellText(value.at.sheet, spot);
  const reread = parseTarget(next.text, contextOf({ ...row, value: next }));
  return VALUES.has(target.kind) && VALUES.has(reread.kind) ? { ...row, value: next, target: reread } : undefined;
}
