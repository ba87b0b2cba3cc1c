import { Big } from 'big.js';
import type { DeadlineTarget, ValueContext } from './target.ts';
import { timeHints } from './time.ts';

/** What a cell's stored value adds to its text: a date, or the text as the number format would show it. */
export type StoredReading = { readonly target: DeadlineTarget } | { readonly text: string } | undefined;

/** Reads a stored date or number. The text wins where it says more than the bare figure. */
export function readStored(text: string, context: ValueContext): StoredReading {
  const { stored } = context;
  if (stored === undefined || text === '') return undefined;
  if (stored.type === 'date') {
    const target = dateOf(stored.value);
    return target === undefined ? undefined : { target };
  }
  if (!isBareFigure(text, stored.value)) return undefined;
  return readNumber(stored.value, formatOf(stored.format), context);
}

function dateOf(iso: string): DeadlineTarget | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso);
  if (found === null) return undefined;
  return { kind: 'deadline', year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

const PLAIN = /^-?\d{1,15}(?:\.\d{1,15})?$/u;

function isBareFigure(text: string, value: string): boolean {
  return PLAIN.test(text) && PLAIN.test(value) && new Big(text).eq(value);
}

/** The first section of a format without colours, locales and conditions. */
function formatOf(format: string | undefined): string {
  const [first = ''] = (format ?? '').split(';');
  return first.replaceAll(/\[[^\]]{0,20}\]/gu, '');
}

const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

function readNumber(value: string, format: string, context: ValueContext): StoredReading {
  const bare = format.replaceAll(/"[^"]{0,40}"/gu, '');
  if (/[yd年]/iu.test(format) && /[ymd]/iu.test(bare)) return serialDate(value);
  if (isSerial(value) && /^(?:General)?$/iu.test(format) && timeHints(context).loose) return serialDate(value);
  const figure = bare.includes('%') ? new Big(value).times(100).toFixed() : value;
  const [before = '', after = ''] = literalsOf(format);
  return { text: before + figure + after };
}

function isSerial(value: string): boolean {
  return /^\d{5}$/u.test(value) && Number(value) >= FIRST_SERIAL && Number(value) <= LAST_SERIAL;
}

/** Words that a format puts before and after the figure: `0.00"万元"`, `"≥"0%`, `¥#,##0`. */
function literalsOf(format: string): readonly string[] {
  const plain = format.replaceAll(/"([^"]{0,40})"/gu, '$1').replaceAll(/[\\_*](.)/gu, (_, sign: string) => sign.trim());
  if (/^(?:General|@)?$/iu.test(plain)) return [];
  const sides = plain.split(/[#0?,.]+(?:E\+0+)?/iu);
  return sides.length === 2 ? sides : [];
}

const MS_PER_DAY = 86_400_000;
/** Day 0 of the serial numbers that count from 1900, with Lotus's leap day. */
const EPOCH = Date.UTC(1899, 11, 30);

function serialDate(serial: string): StoredReading {
  const [day = ''] = serial.split('.');
  if (!isSerial(day)) return undefined;
  const date = new Date(EPOCH + Number(day) * MS_PER_DAY);
  return {
    target: {
      kind: 'deadline',
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    },
  };
}
