import type { GridCell } from '@jibiao/layout';
import type { NumberFormat } from './number-format.ts';
import { general, plainDecimal } from './plain-decimal.ts';
import { isoOf, momentOf } from './serial-date.ts';

/** A number as its cell shows it, with what is stored behind. */
type ShownNumber = Pick<GridCell, 'text' | 'type' | 'value' | 'format'>;

const DAYS_BEFORE_1904 = 1462;

/** Applies a number format to a stored number; dates become ISO 8601. Total: what is no number is shown as it is. */
export function showNumber(stored: string, format: NumberFormat | undefined, date1904 = false): ShownNumber {
  const value = plainDecimal(stored);
  if (value === undefined) return { text: stored, type: 'text' };
  if (format === undefined) return { text: general(value), type: 'number', value };
  if (format.isDate) return showDate(value, format, date1904);
  return { text: format.show(value), type: 'number', value, format: format.code };
}

function showDate(value: string, format: NumberFormat, date1904: boolean): ShownNumber {
  const serial = date1904 ? String(Number(value) + DAYS_BEFORE_1904) : value;
  const moment = momentOf(Number(serial));
  if (moment === undefined) return { text: value, type: 'number', value, format: format.code };
  return { text: format.show(serial), type: 'date', value: isoOf(moment), format: format.code };
}
