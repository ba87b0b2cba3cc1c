import type { GridCell } from '@jibiao/layout';
import type { NumberFormat } from './number-format.ts';
import { general, plainDecimal } from './plain-decimal.ts';
import { isoOf, momentOf } from './serial-date.ts';

/** A number as its cell shows it, with what is stored behind. */
type ShownNumber = Pick<GridCell, 'text' | 'type' | 'value' | 'format'>;

/** Shows the stored numbers of one cell style. Total: what is no number is shown as it is. */
export type ShowNumber = (stored: string) => ShownNumber;

const DAYS_BEFORE_1904 = 1462;
/** Columns of amounts, shares and dates hold few different values: each is shown once. */
const REMEMBERED = 2000;

/** Makes a number format ready for the cells of one workbook; dates become ISO 8601. */
export function numberShower(format: NumberFormat | undefined, date1904 = false): ShowNumber {
  if (format === undefined) return showGeneral;
  const memory = new Map<string, ShownNumber>();
  return (stored) => {
    let shown = memory.get(stored);
    if (shown === undefined) {
      if (memory.size === REMEMBERED) memory.clear();
      shown = showFormatted(stored, format, date1904);
      memory.set(stored, shown);
    }
    return shown;
  };
}

function showGeneral(stored: string): ShownNumber {
  const value = plainDecimal(stored);
  return value === undefined ? { text: stored, type: 'text' } : { text: general(value), type: 'number', value };
}

function showFormatted(stored: string, format: NumberFormat, date1904: boolean): ShownNumber {
  const value = plainDecimal(stored);
  if (value === undefined) return { text: stored, type: 'text' };
  if (format.isDate) return showDate(value, format, date1904);
  return { text: format.show(value), type: 'number', value, format: format.code };
}

function showDate(value: string, format: NumberFormat, date1904: boolean): ShownNumber {
  const serial = date1904 ? String(Number(value) + DAYS_BEFORE_1904) : value;
  const moment = momentOf(Number(serial));
  if (moment === undefined) return { text: value, type: 'number', value, format: format.code };
  return { text: format.show(serial), type: 'date', value: isoOf(moment), format: format.code };
}
