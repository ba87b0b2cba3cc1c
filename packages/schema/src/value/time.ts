import { withNote } from './bracket.ts';
import { type DateParts, isCounted, takeDate, takeDay, takeMonthDay, takeMonthDayBefore, takePattern } from './date.ts';
import { atEnd, digitsEnd, type Scanner, scan, take } from './scanner.ts';
import type { DatePoint, DeadlineTarget, PeriodTarget, ValueContext } from './target.ts';
import { growTree } from './word-tree.ts';

/** What the context says of bare figures. */
export interface TimeHints {
  /** The indicator is about time, so that 3月 is March. */
  readonly timely: boolean;
  /** And no unit column makes the figure a number, so that 12.31 is a date. */
  readonly loose: boolean;
  /** The indicator is about something else, so that 2025.12 is a number. */
  readonly plain: boolean;
}

export const NO_HINTS: TimeHints = { timely: false, loose: false, plain: false };
const PLAIN: TimeHints = { ...NO_HINTS, plain: true };

/** Names of spans of time, in which 12月 are twelve months. */
const DURATION = /周期|工期|时长|[月天年日]数|年限|频[次率]/u;
/** Unit columns that say the cell holds a date. */
export const DATE_UNIT = /^(?:年[-/.]?月(?:[-/.]?日)?|月[-/.]?日|日期|时间|时点|年月份)$/u;
const ABOUT_TIME = /时间|日期|期限|节点|时限|完成时/u;
const NEAR_TIME = /时|期|年|月|日|进度|竣工|完工|开工/u;

/** Whether the indicator is about time, by its name and kind. */
export function timeHints({ name = '', level2 = '', unit }: ValueContext): TimeHints {
  if (name === '' && level2 === '' && unit === undefined) return NO_HINTS;
  const timely = (/13|时效|进度/u.test(level2) || ABOUT_TIME.test(name)) && !DURATION.test(name);
  if (timely) return { timely, loose: unit === undefined || DATE_UNIT.test(unit), plain: false };
  return NEAR_TIME.test(level2 + name + (unit ?? '')) ? NO_HINTS : PLAIN;
}

/** Takes a deadline (`2025年12月31日前完成`, `12月底前`, `第三季度`) or a period (`2023.07-2024.01`, `3月-11月`). */
export function takeTime(scanner: Scanner, hints: TimeHints): DeadlineTarget | PeriodTarget | undefined {
  const start = scanner.at;
  const target = takeYears(scanner) ?? takePoint(scanner, hints);
  if (target === undefined) scanner.at = start;
  return target;
}

const YEARS = /((?:19|20)\d{2})(?:年度?)?(?:-{1,2}|~|至|到)((?:19|20)\d{2})(?:年度?)?(?![\d.])/uy;
const WHOLE_YEAR = /(?:(\d{4})(?:年度?)?|当年|本年度?)全年/uy;

function takeYears(scanner: Scanner): PeriodTarget | undefined {
  const { text, at } = scanner;
  if (digitsEnd(text, at) !== at + 4 && !/[当本]/u.test(text.charAt(at))) return undefined;
  const whole = takePattern(scanner, WHOLE_YEAR);
  if (whole !== undefined) {
    const year = whole[1] === undefined ? {} : { year: Number(whole[1]) };
    return { kind: 'period', from: { ...year, month: 1 }, to: { ...year, month: 12 } };
  }
  const years = takePattern(scanner, YEARS);
  if (years === undefined || isCounted(scanner)) return undefined;
  takePattern(scanner, PERIOD_END);
  return { kind: 'period', from: { year: Number(years[1]) }, to: { year: Number(years[2]) } };
}

/** 每月10日前, 次年3月底前: when the date comes, or of which year, is kept as a note. */
const EACH =
  /(?:每年度?|每个?月[初末底]?|每个?季度?(?:首月|末月|[初末底])?|次年|翌年|明年|下一?年度?|第二年)的?(?=[\d一二三四五六七八九十底末初上下年])/uy;

const EACH_STARTS = '每次翌明下第';
/** Words before a date; those that only go along with it say nothing of a bare month. */
const BY = growTree<boolean>([
  ['=', false],
  ['≥', false],
  ...'自 从 截止至 截至 截止到 截止 最迟 最晚 不晚于 不迟于 不超过 不得晚于 不得迟于 早于 力争 确保 预计 计划 ≤ < 在 于 到 至'
    .split(' ')
    .map((word) => [word, true] as const),
]);

function takePoint(scanner: Scanner, hints: TimeHints): DeadlineTarget | PeriodTarget | undefined {
  const lead = EACH_STARTS.includes(scanner.text.charAt(scanner.at)) ? takePattern(scanner, EACH)?.[0] : undefined;
  const target = takeUnled(scanner, hints, lead);
  if (lead === undefined || target === undefined) return target;
  return { ...target, note: target.note === undefined ? lead : `${lead}、${target.note}` };
}

function takeUnled(scanner: Scanner, hints: TimeHints, lead = ''): DeadlineTarget | PeriodTarget | undefined {
  const by = take(scanner, BY) === true;
  const start = scanner.at;
  const within = /[月季]/u.test(lead);
  const point = takeAny(scanner, hints) ?? takeDay(scanner, within);
  if (point === undefined || (within && isPartOnly(point))) return undefined;
  const written = scanner.text.slice(start, scanner.at);
  const period = takePeriod(scanner, point);
  if (period !== undefined) return period;
  const marked = takeMarks(scanner) || by || hints.timely || lead !== '';
  return marked || !isBare(point, written) ? { kind: 'deadline', ...point } : undefined;
}

const BEFORE_THEN =
  /(?:\((?:含|前|之前)\))?(?:之前|以前|底前|前|以内|之内|内|为止|止|截止)?(?:\((?:含|含当日|含当天)\))?/uy;
const DONE =
  /(?:全部|基本|全面|均|已)?(?:(?:完成|完工|竣工|办结|到位|拨付|发放|验收|投入使用|实施|交付|执行|结束|开展|上报|支付|兑付|建成|启动|开工|报送|提交|下达|结项|结题|公开|公示)(?![率度数量情时进比])(?:完毕|完成|到位|验收)?(?![率度数量情时进比]))?/uy;

const DECIMAL = /(?:\d{4}\.\d{1,2}|\d{8})$/uy;

function takeAny(scanner: Scanner, { loose, plain }: TimeHints): DateParts | undefined {
  DECIMAL.lastIndex = scanner.at;
  if (plain && DECIMAL.test(scanner.text)) return undefined;
  return takeDate(scanner) ?? (loose ? takeLoose(scanner) : takeMonthDayBefore(scanner));
}

/** 前, 底前完成 and the like. */
function takeMarks(scanner: Scanner): boolean {
  const start = scanner.at;
  takePattern(scanner, BEFORE_THEN);
  takePattern(scanner, DONE);
  return scanner.at > start;
}

const YEAR_ALONE = /((?:19|20)\d{2})(?!\d)/uy;
const SHORT_YEAR = /(2\d)\.(\d{1,2})\.(\d{1,2})(?![\d.])/uy;
const YEAR_MONTH = /((?:19|20)\d{2})(0[1-9]|1[0-2])(?!\d)/uy;

/** What only a time context makes a date: `12.31`, `2025`, `202512`, `25.12.31`. */
function takeLoose(scanner: Scanner): DateParts | undefined {
  const point = takeMonthDay(scanner, false);
  if (point !== undefined) return point;
  const joined = takePattern(scanner, YEAR_MONTH);
  if (joined !== undefined) return { year: Number(joined[1]), month: Number(joined[2]) };
  const short = takePattern(scanner, SHORT_YEAR);
  if (short !== undefined) return { year: 2000 + Number(short[1]), month: Number(short[2]), day: Number(short[3]) };
  const year = takePattern(scanner, YEAR_ALONE);
  return year === undefined ? undefined : { year: Number(year[1]) };
}

/** 每月底 is the end of no year. */
function isPartOnly(point: DatePoint): boolean {
  return point.part !== undefined && Object.keys(point).length === 1;
}

/** A month alone may as well be a duration, while 12月份 and 本年12月 name it. */
function isBare(point: DatePoint, written: string): boolean {
  return point.month !== undefined && Object.keys(point).length === 1 && !/^.[年度]|^.{2}度|份$/u.test(written);
}

const RANGE_SIGN = /起?(?:-{1,2}|~|至|到)/uy;
const PERIOD_END = /(?:底|末)?(?:止|期间|完成)?/uy;

/** Goes on from the first date of a period to its last. */
function takePeriod(scanner: Scanner, from: DateParts): PeriodTarget | undefined {
  const start = scanner.at;
  const parted = takePattern(scanner, RANGE_SIGN) !== undefined;
  const next = parted ? takePattern(scanner, NEXT_YEAR)?.[0] : undefined;
  const to = parted ? takeEnd(scanner, from) : undefined;
  if (to === undefined) {
    scanner.at = start;
    return undefined;
  }
  takePattern(scanner, PERIOD_END);
  if (next === undefined) return { kind: 'period', from, to };
  return from.year === undefined
    ? { kind: 'period', from, to, note: next }
    : { kind: 'period', from, to: { year: from.year + 1, ...to } };
}

const NEXT_YEAR = /次年|翌年|第二年|来年|下一?年度?/uy;
const DAY_END = /(\d{1,2})[日号]/uy;
const MONTH_END = /(\d{1,2})(?![\d.%年])/uy;

/** The end of a period may leave out what its beginning says: 2024.1.1-12.31, 12月1-15日, 2024.1-12. */
function takeEnd(scanner: Scanner, from: DatePoint): DatePoint | undefined {
  if (from.day === undefined) return takeDate(scanner) ?? takeLaterMonth(scanner, from);
  const day = takePattern(scanner, DAY_END);
  if (day === undefined) return takeDate(scanner) ?? takeMonthDay(scanner, true);
  const { year: _year, ...rest } = from;
  return { ...rest, day: Number(day[1]) };
}

function takeLaterMonth(scanner: Scanner, { year, month = 12 }: DatePoint): DatePoint | undefined {
  if (year === undefined) return undefined;
  const start = scanner.at;
  const found = Number(takePattern(scanner, MONTH_END)?.[1]);
  if (found > month && found <= 12) return { month: found };
  scanner.at = start;
  return undefined;
}

/** Reads a whole text as a period or a deadline. */
export function parseTime(text: string, hints: TimeHints): PeriodTarget | DeadlineTarget | undefined {
  const scanner = scan(text);
  const time = takeTime(scanner, hints);
  const target = time === undefined ? undefined : withNote(scanner, time);
  return atEnd(scanner) ? target : undefined;
}
