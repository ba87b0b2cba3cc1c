import { parseChineseNumber } from './chinese-number.ts';
import { defined } from './defined.ts';
import { splitNote } from './parse-number.ts';
import { atEnd, rest, type Scanner, scan, takeWord } from './scanner.ts';
import type { DatePoint, DeadlineTarget, PeriodTarget, ValueContext } from './target.ts';

const DONE =
  /^(?:之前|以前|前|内|底前|止|截止)?(?:全部|基本|全面)?(?:完成|完工|竣工|办结|到位|拨付|发放|验收|投入使用|实施|交付|执行|结束|开展|上报|支付|兑付)?(?:完毕|完成|到位|验收)?$/u;

/** Reads a point in time: `2025年12月31日前`, `12月底前`, `2025-12-31`, `第三季度前`. */
export function parseDeadline(text: string, context: ValueContext): DeadlineTarget | undefined {
  const { body, note } = splitNote(text);
  const scanner = scan(body);
  takeWord(scanner, ['截止至', '截至', '截止', '最迟', '不晚于', '不迟于', '不超过', '≤', '<', '在', '于', '到']);
  const point = takeDate(scanner);
  if (point === undefined || !DONE.test(rest(scanner))) return undefined;
  if (isBare(point) && rest(scanner) === '' && !aboutTime(context)) return undefined;
  return { kind: 'deadline', ...point, ...(note === undefined ? {} : { note }) };
}

/** Reads `2023.07-2024.01`, `3月-11月`, `2025年1月至12月`. */
export function parsePeriod(text: string): PeriodTarget | undefined {
  const { body, note } = splitNote(text);
  const whole = /^(\d{4})年?(?:度|全年|年度全年|整年)$/u.exec(body)?.[1];
  if (whole !== undefined && body.includes('全年')) {
    const year = Number(whole);
    return { kind: 'period', from: { year, month: 1 }, to: { year, month: 12 } };
  }
  const scanner = scan(body);
  const from = takeDate(scanner);
  if (from === undefined || takeWord(scanner, ['-', '~', '至', '到']) === undefined) return undefined;
  const to = takeDate(scanner);
  takeWord(scanner, ['止', '底', '完成', '期间']);
  if (to === undefined || !atEnd(scanner)) return undefined;
  return { kind: 'period', from, to, ...(note === undefined ? {} : { note }) };
}

/** A year or a month alone may as well be a count or a duration. */
function isBare(point: DatePoint): boolean {
  return Object.keys(point).length === 1 && (point.year !== undefined || point.month !== undefined);
}

function aboutTime({ name, level2 }: ValueContext): boolean {
  return /13|时效|进度/u.test(level2 ?? '') || /时间|日期|期限|节点|时限/u.test(name ?? '');
}

const NUMERIC = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2})(?!\d))?(?![\d%])/u;

function takeDate(scanner: Scanner): DatePoint | undefined {
  const numeric = NUMERIC.exec(rest(scanner));
  if (numeric !== null) {
    scanner.at += numeric[0].length;
    const [, year, , month, day] = numeric;
    return valid({ year: Number(year), month: Number(month), ...(day === undefined ? {} : { day: Number(day) }) });
  }
  return takeWrittenDate(scanner);
}

const PARTS = ['上半年', '下半年', '上旬', '中旬', '下旬', '底', '末', '初'] as const;

function takeWrittenDate(scanner: Scanner): DatePoint | undefined {
  const start = scanner.at;
  const year = takeYear(scanner);
  takeWord(scanner, ['的']);
  const quarter = takeQuarter(scanner);
  const month = quarter === undefined ? takeCounted(scanner, ['月份', '月']) : undefined;
  const day = month === undefined ? undefined : takeCounted(scanner, ['日', '号']);
  const part = day === undefined ? PARTS.find((word) => takeWord(scanner, [word]) !== undefined) : undefined;
  const point = defined<DatePoint>({ year, quarter, month, day, part: part === '末' ? '底' : part });
  if (Object.keys(point).length > 0 && valid(point) !== undefined) return point;
  scanner.at = start;
  return undefined;
}

function takeYear(scanner: Scanner): number | undefined {
  const word = /^(?:(\d{4})(?:年度?|(?=[底末]))|(\d{2})年(?=\d{1,2}月))/u.exec(rest(scanner));
  if (word !== null) {
    scanner.at += word[0].length;
    return word[1] === undefined ? 2000 + Number(word[2]) : Number(word[1]);
  }
  const chinese = /^([二〇零一三四五六七八九]{4})年/u.exec(rest(scanner));
  if (chinese !== null) {
    scanner.at += chinese[0].length;
    return parseChineseNumber(chinese[1] ?? '');
  }
  // 年底 and 当年 name the budget year without its number.
  const own = /^(?:当年|本年度?|今年|年)(?=[底末初内]|上半年|下半年|\d{1,2}月)/u.exec(rest(scanner));
  if (own !== null) scanner.at += own[0].length;
  return undefined;
}

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

function takeQuarter(scanner: Scanner): number | undefined {
  const found = /^第?([一二三四1-4])季度[底末]?/u.exec(rest(scanner));
  if (found === null) return undefined;
  scanner.at += found[0].length;
  return QUARTERS[found[1] ?? ''];
}

function takeCounted(scanner: Scanner, words: readonly string[]): number | undefined {
  const found = /^(\d{1,2}|[一二三四五六七八九十]{1,3})(.{1,2})/u.exec(rest(scanner));
  const number = found?.[1] ?? '';
  const word = words.find((candidate) => found?.[2]?.startsWith(candidate) === true);
  if (word === undefined) return undefined;
  scanner.at += number.length + word.length;
  return /^\d/u.test(number) ? Number(number) : parseChineseNumber(number);
}

function valid<T extends DatePoint>(point: T): T | undefined {
  const inRange = (value: number | undefined, least: number, most: number): boolean =>
    value === undefined || (value >= least && value <= most);
  return inRange(point.year, 1949, 2100) && inRange(point.month, 1, 12) && inRange(point.day, 1, 31)
    ? point
    : undefined;
}
