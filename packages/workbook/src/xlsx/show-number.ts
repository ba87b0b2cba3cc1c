import type { GridCell } from '@jibiao/layout';
import { dateFromSerial, format as formatNumber, isDateFormat } from 'numfmt';

/** A number as its cell shows it, with what is stored behind. */
export type ShownNumber = Pick<GridCell, 'text' | 'type' | 'value' | 'format'>;

const DAYS_BEFORE_1904 = 1462;

/** Applies a number format to a stored number; dates become ISO 8601. Total: an odd format shows the plain number. */
export function showNumber(stored: string, format: string | undefined, date1904 = false): ShownNumber {
  const number = Number(stored);
  if (!Number.isFinite(number)) return { text: stored, type: 'text' };
  const value = plainDecimal(stored, number);
  if (format === undefined) return { text: general(number, value), type: 'number', value };
  try {
    if (isDateFormat(format)) return showDate(number + (date1904 ? DAYS_BEFORE_1904 : 0), format);
    return { text: formatNumber(format, number).trim(), type: 'number', value, format };
  } catch {
    return { text: general(number, value), type: 'number', value, format };
  }
}

function showDate(serial: number, format: string): ShownNumber {
  const parts = dateFromSerial(serial) as readonly number[] | null;
  const [year, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts ?? [];
  if (year === undefined) return { text: String(serial), type: 'number', value: String(serial), format };
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const hasTime = hour + minute + second > 0;
  const value = hasTime ? `${date}T${two(hour)}:${two(minute)}:${two(second)}` : date;
  return { text: formatNumber(format, serial), type: 'date', value, format };
}

/** Excel keeps 15 digits: binary noise such as 0.30000000000000004 is never shown. */
function plainDecimal(stored: string, number: number): string {
  const digits = stored.replaceAll(/[-.]/gu, '').replace(/^0+/u, '');
  const exact = /^-?\d+(?:\.\d+)?$/u.test(stored) && digits.length <= 15;
  const text = exact ? stored : String(Number(number.toPrecision(15)));
  if (!/e/iu.test(text)) return trimZeros(text);
  return trimZeros(Number(text).toFixed(Math.abs(number) < 1 ? 20 : 0));
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
}

function general(number: number, value: string): string {
  if (value.replaceAll(/\D/gu, '').length <= 11) return value;
  return Number.isInteger(number) && Math.abs(number) < 1e15 ? value : String(Number(number.toPrecision(10)));
}
