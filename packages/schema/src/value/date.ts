import { parseChineseNumber } from './chinese-number.ts';
import { digitsEnd, isDigitAt, type Scanner, take } from './scanner.ts';
import type { DatePoint } from './target.ts';
import { unitAt } from './unit.ts';
import { growTree } from './word-tree.ts';

/** A date being read; parts are added as they are found. */
export type DateParts = { -readonly [K in keyof DatePoint]: DatePoint[K] };

/** Runs a sticky pattern at the reading position and moves behind what it matched. */
export function takePattern(scanner: Scanner, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = scanner.at;
  const found = pattern.exec(scanner.text);
  if (found === null) return undefined;
  scanner.at += found[0].length;
  return found;
}

/** What follows the digits of a year, and of a month or day. */
const AFTER_YEAR = new Set([...'年底末全上下第一二三四前度Q-/.~至到'].map(codeOf));
const AFTER_MONTH = new Set([...'月日号年季-~至到'].map(codeOf));
/** What a written date begins with besides digits. */
const WORD_STARTS = new Set([...'年当本今第前上下底末初中Q〇零一二三四五六七八九十'].map(codeOf));

function codeOf(sign: string): number {
  return sign.charCodeAt(0);
}

/** A quick look whether a date can begin here, so that plain numbers need not try. */
function mayBegin(text: string, at: number): boolean {
  const length = digitsEnd(text, at) - at;
  const next = text.charCodeAt(at + length);
  if (length === 0) return WORD_STARTS.has(next);
  if (length === 4) return AFTER_YEAR.has(next);
  return length === 8 || (length < 3 && AFTER_MONTH.has(next));
}

const NUMERIC = /(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2})(?!\d))?(?![\d%])(?:日|号|目(?=前)|月份?)?/uy;
const COMPACT = /((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/uy;

/** Takes a date in any usual form: 2025年12月31日, 2025-12-31, 20251231, 12月底, 第三季度, 2025年上半年. */
export function takeDate(scanner: Scanner): DateParts | undefined {
  const start = scanner.at;
  if (!mayBegin(scanner.text, start)) return undefined;
  const found = isDigitAt(scanner.text, start + 3) ? takeNumeric(scanner) : undefined;
  const point = found === undefined ? takeWritten(scanner) : withPart(scanner, numericPoint(found));
  if (point !== undefined && isReal(point)) return point;
  scanner.at = start;
  return undefined;
}

function takeNumeric(scanner: Scanner): RegExpExecArray | undefined {
  const start = scanner.at;
  const found = takePattern(scanner, NUMERIC) ?? takePattern(scanner, COMPACT);
  if (found === undefined || !isCounted(scanner)) {
    if (found !== undefined) takePattern(scanner, CLOCK);
    return found;
  }
  scanner.at = start;
  return undefined;
}

/** Units that may stand behind a date: 2024-2025学年. */
const CALENDAR = ['年', '学年', '月', '季度', '日'];

/** 2025.12万元 and 20231215元 are amounts: a unit follows at once. */
export function isCounted({ text, at }: Scanner): boolean {
  const unit = unitAt(text, at)?.unit;
  return unit !== undefined && !CALENDAR.includes(unit.id);
}

function numericPoint(found: RegExpExecArray): DateParts {
  const compact = found[2]?.length === 2;
  const day = compact ? found[3] : found[4];
  const month = compact ? found[2] : found[3];
  return { year: Number(found[1]), month: Number(month), ...(day === undefined ? {} : { day: Number(day) }) };
}

const MONTH_DAY = /(\d{1,2})[./-](\d{1,2})(?![\d.%])/uy;
/** 12.5 may be a number; 12.05, 12/5 and 12.5前 are none. */
const MONTH_DAY_SURELY = /(\d{1,2})(?:[./-](\d{2})|[/-](\d)|\.(\d)(?=之?前|[-~至到](?:次年)?\d{1,2}\.\d))(?![\d.%])/uy;
/** 6.30前 is a date in any context. */
const MONTH_DAY_BEFORE = /(\d{1,2})[./](\d{1,2})日?(?=之?前|以前)/uy;

/** Takes `6.30` before 前. */
export function takeMonthDayBefore(scanner: Scanner): DateParts | undefined {
  return takeMonthDayBy(scanner, MONTH_DAY_BEFORE);
}

/** Takes `12.31`, `12/31` or `12-31`; only a time context makes a date of it, and of `12.5` not even that. */
export function takeMonthDay(scanner: Scanner, certain: boolean): DateParts | undefined {
  return takeMonthDayBefore(scanner) ?? takeMonthDayBy(scanner, certain ? MONTH_DAY : MONTH_DAY_SURELY);
}

function takeMonthDayBy(scanner: Scanner, pattern: RegExp): DateParts | undefined {
  const start = scanner.at;
  const found = takePattern(scanner, pattern);
  if (found === undefined) return undefined;
  const point = { month: Number(found[1]), day: Number(found[2] ?? found[3] ?? found[4]) };
  if (isReal(point)) return point;
  scanner.at = start;
  return undefined;
}

const PARTS = growTree<DatePoint['part']>([
  ['上半年', '上半年'],
  ['下半年', '下半年'],
  ['上中旬', '中旬'],
  ['中下旬', '下旬'],
  ['上旬', '上旬'],
  ['中旬', '中旬'],
  ['下旬', '下旬'],
  ['底', '底'],
  ['末', '底'],
  ['初', '初'],
]);

function takeWritten(scanner: Scanner): DateParts | undefined {
  const point: DateParts = {};
  takeYear(scanner, point);
  takeQuarter(scanner, point);
  if (point.quarter === undefined) takeMonth(scanner, point);
  return Object.keys(withPart(scanner, point)).length === 0 ? undefined : point;
}

function withPart(scanner: Scanner, point: DateParts): DateParts {
  const part = point.day === undefined ? take(scanner, PARTS) : undefined;
  if (part !== undefined) point.part = part;
  return point;
}

const YEAR =
  /(?:(\d{4})(?:年度|年|(?=[底末]|全年|[上下]半年|第?[一二三四1-4]季度|Q[1-4]|[-~至到]\d{4}年))|(\d{2})年(?=\d{1,2}月)|([〇零一二三四五六七八九]{4})年)的?(?:年(?=[底末初内]))?/uy;
/** 年底 and 当年 name the budget year without its number. */
const OWN_YEAR = /(?:当年|本年度?|当年度|今年|年)(?=[底末初]|[上下]半年|\d{1,2}月|第?[一二三四1-4]季度)/uy;
const WITHIN_YEAR = /(?:当年|本年度?|当年度|今年|年)之?内/uy;
const NO_YEAR = /[第前上下底末初中Q]/u;

function takeYear(scanner: Scanner, point: DateParts): void {
  if (NO_YEAR.test(scanner.text.charAt(scanner.at))) return;
  const found = takePattern(scanner, YEAR);
  if (found !== undefined) point.year = yearOf(found);
  else if (takePattern(scanner, WITHIN_YEAR) !== undefined) point.part = '底';
  else takePattern(scanner, OWN_YEAR);
}

function yearOf([, four, two, chinese = '']: RegExpExecArray): number {
  if (four !== undefined) return Number(four);
  return two === undefined ? numberOf(chinese) : 2000 + Number(two);
}

/** 第四个季度 is one of the four, while 四个季度 are four. */
const QUARTER = /(?:(?:[第前]([一二三四1-4])个?|([一二三四1-4]))季(?:度|(?=[末底]))|Q([1-4]))/uy;
const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

function takeQuarter(scanner: Scanner, point: DateParts): void {
  const found = takePattern(scanner, QUARTER);
  const sign = found?.slice(1).find((group) => group !== undefined);
  if (sign !== undefined) point.quarter = QUARTERS[sign] ?? Number(sign);
}

/** 2025年12前 leaves 月 out. */
const MONTH = /(\d{1,2}|[一二三四五六七八九十]{1,2})(?:月份|月|(?=[-~至到]\d{1,2}月)|(?<=\d年\d{1,2})(?=$|之?前|底))/uy;
/** 12月31前 leaves 日 out, and scans read it as 目. */
const DAY =
  /(\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|号|目(?=前)|(?=[-~至到]\d{1,2}[日号])|(?<=月\d{1,2})(?=$|之?前|以前))/uy;
const CLOCK = /(?: ?\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}[时点](?:\d{1,2}分)?)整?/uy;

function takeMonth(scanner: Scanner, point: DateParts): void {
  const month = takePattern(scanner, MONTH);
  if (month === undefined) return;
  point.month = numberOf(month[1]);
  const day = takePattern(scanner, DAY);
  if (day === undefined) return;
  point.day = numberOf(day[1]);
  takePattern(scanner, CLOCK);
}

const DAY_BEFORE = /(\d{1,2})[日号](?=之?前|以前)/uy;
const DAY_ALONE = /(\d{1,2})[日号]/uy;

/** Takes `10日` before 前, or, where the month is named before it, alone: a day of a month that comes again. */
export function takeDay(scanner: Scanner, ofMonth: boolean): DateParts | undefined {
  const found = takePattern(scanner, ofMonth ? DAY_ALONE : DAY_BEFORE);
  if (found === undefined) return undefined;
  const point = { day: Number(found[1]) };
  return isReal(point) ? point : undefined;
}

function numberOf(word: string | undefined = ''): number {
  return isDigitAt(word, 0) ? Number(word) : (parseChineseNumber(word) ?? 0);
}

const SHORT_MONTHS = [4, 6, 9, 11];

function lastDay(month: number | undefined): number {
  if (month === 2) return 29;
  return month !== undefined && SHORT_MONTHS.includes(month) ? 30 : 31;
}

function isReal({ year, month, day }: DatePoint): boolean {
  return within(year, 1949, 2100) && within(month, 1, 12) && within(day, 1, lastDay(month));
}

function within(value: number | undefined, least: number, most: number): boolean {
  return value === undefined || (value >= least && value <= most);
}
