import { bracketEnd } from './bracket.ts';
import { changeVerbAt } from './change-verb.ts';
import { AFTER, type Comparison, comparatorBegins, MORE, opposed, takeBefore } from './comparator.ts';
import { takeDenominator, takeDenominators } from './denominator.ts';
import { AVERAGES, PERIODS, SCOPES } from './period.data.ts';
import { atEnd, isChineseWord, isDigitAt, type Scanner, take, takeNumber, takeSign } from './scanner.ts';
import type { Comparator } from './target.ts';
import { findUnit, type Unit, unitAt } from './unit.ts';
import { growTree, wordAt } from './word-tree.ts';

/** A number with everything that belongs to it, before it is known what kind of target it is. */
export interface Quantity {
  value: string;
  unit?: Unit;
  /** Denominators in writing order; `每2年` is `2年`. */
  readonly per: string[];
  before?: Comparison;
  after?: Comparison;
  more?: Comparison;
  readonly notes: string[];
}

/** Takes `[scope] [每…] [comparator] number [unit] [/per] [comparator] [(note)]`; leaves what follows to the caller. */
export function takeQuantity(scanner: Scanner): Quantity | undefined {
  const start = scanner.at;
  const quantity: Quantity = { value: '', per: [], notes: [] };
  takeLead(scanner, quantity);
  const before = takeSlip(scanner) ?? takeBefore(scanner);
  if (before !== undefined) quantity.before = before;
  if (quantity.per.length > 0 && before === undefined) skipVerb(scanner, quantity);
  const prefix = take(scanner, PREFIXES);
  const value = takeSigned(scanner);
  if (value === undefined) {
    scanner.at = start;
    return undefined;
  }
  quantity.value = value;
  takeTail(scanner, quantity);
  if (prefix !== undefined) applyPrefix(quantity, prefix);
  if (!isOpposed(quantity)) return quantity;
  scanner.at = start;
  return undefined;
}

/** The comparator of a quantity, `undefined` for a bare number. */
export function comparatorIn({ before, after, more }: Quantity): Comparator | undefined {
  const behind = after?.cmp ?? more?.cmp;
  return before?.weak === true ? (behind ?? before.cmp) : (before?.cmp ?? behind);
}

export function isApprox({ before, after, more }: Quantity): boolean {
  return before?.approx === true || after?.approx === true || more?.approx === true;
}

/** 不低于…以内 cannot be told. */
function isOpposed({ before, after }: Quantity): boolean {
  if (before?.cmp === undefined || after?.cmp === undefined || before.weak === true) return false;
  return opposed(before.cmp, after.cmp);
}

const LEADS = growTree<string | undefined>([
  ...SCOPES.map((word) => [word, undefined] as const),
  ...Object.entries(AVERAGES),
]);

/** Scopes (全年), averages (人均), 每人每年, and a bracketed remark before the number. */
function takeLead(scanner: Scanner, quantity: Quantity): void {
  for (;;) {
    const found = wordAt(LEADS, scanner.text, scanner.at);
    if (found !== undefined) {
      scanner.at += found.word.length;
      if (found.meaning === undefined) quantity.notes.push(found.word);
      else quantity.per.push(found.meaning);
    } else if (!takeEach(scanner, quantity)) break;
  }
  if (quantity.notes.length > 0) takeSign(scanner, ':');
}

function takeEach(scanner: Scanner, quantity: Quantity): boolean {
  const start = scanner.at;
  if (!takeSign(scanner, '每')) return false;
  takeSign(scanner, '隔');
  const each = takeDenominator(scanner);
  if (each === undefined) scanner.at = start;
  else quantity.per.push(...each);
  return each !== undefined;
}

/** Text layers of scans read ≥ as `%=` and = as 二; both can only be that before a figure. */
function takeSlip(scanner: Scanner): Comparison | undefined {
  if (!isDigitAt(scanner.text, scanner.at + 1) || !takeSign(scanner, '二')) return undefined;
  return { cmp: 'eq' };
}

const LONGEST_VERB = 10;

/** 每月开展4次: the words between the period and the number are kept as a note. */
function skipVerb(scanner: Scanner, quantity: Quantity): void {
  const { text, at: start } = scanner;
  const last = Math.min(start + LONGEST_VERB, text.length - 1);
  let end = start;
  while (end <= last && isChineseWord(text.charCodeAt(end)) && !comparatorBegins(text, end)) end += 1;
  // 年均增长6% is a change.
  if (isPeriod(quantity) && changeVerbAt(text, start) !== undefined) return;
  if (end === start || end > last || (!isDigitAt(text, end) && !comparatorBegins(text, end))) return;
  quantity.notes.push(text.slice(start, end));
  scanner.at = end;
  const before = takeBefore(scanner);
  if (before !== undefined) quantity.before = before;
}

function isPeriod({ per }: Quantity): boolean {
  const [last = ''] = per.slice(-1);
  return PERIODS.has(last);
}

const PREFIXES = growTree([
  ['百分之', '%'],
  ['百分', '%'],
  ['千分之', '‰'],
  ['万分之', '‱'],
  ['¥', '元'],
  ['￥', '元'],
  ['人民币', '元'],
  ['RMB', '元'],
  ['%', '%'],
]);

function applyPrefix(quantity: Quantity, prefix: string): void {
  const written = quantity.unit;
  const unit = findUnit(written?.dimension === 'myriad' ? written.id + prefix : prefix);
  if (unit !== undefined && (written === undefined || written.dimension === 'myriad')) quantity.unit = unit;
}

function takeSigned(scanner: Scanner): string | undefined {
  const minus = takeSign(scanner, '-');
  const value = takeNumber(scanner);
  return minus && value !== undefined && /[1-9]/u.test(value) ? `-${value}` : value;
}

/** Everything after the number, in whatever order it comes: `70余家`, `95%(含)以上`, `3次以上/年`. */
function takeTail(scanner: Scanner, quantity: Quantity): void {
  takeMore(scanner, quantity);
  while (!atEnd(scanner)) if (!takePart(scanner, quantity)) return;
}

function takeMore(scanner: Scanner, quantity: Quantity): void {
  const more = take(scanner, MORE);
  if (more !== undefined) quantity.more = more;
}

function takePart(scanner: Scanner, quantity: Quantity): boolean {
  const sign = scanner.text.charAt(scanner.at);
  if (sign === '/' || sign === '每') {
    const per = takeDenominators(scanner);
    quantity.per.push(...(per ?? []));
    return per !== undefined;
  }
  if (quantity.unit === undefined && takeUnit(scanner, quantity)) return true;
  const after = take(scanner, AFTER);
  if (after === undefined) return sign === '(' && takeBracket(scanner, quantity);
  quantity.after = { ...quantity.after, ...after };
  return true;
}

function takeUnit(scanner: Scanner, quantity: Quantity): boolean {
  const found = unitAt(scanner.text, scanner.at);
  if (found === undefined) return false;
  const { text, at } = scanner;
  quantity.unit = found.unit;
  scanner.at += found.length;
  if (/[余多]/u.test(text.slice(at, scanner.at))) quantity.more = { cmp: 'gt', approx: true };
  else takeMore(scanner, quantity);
  return true;
}

/** A bracket behind the number is its unit (`90.00(%)`) or a remark. */
function takeBracket(scanner: Scanner, quantity: Quantity): boolean {
  const end = bracketEnd(scanner.text, scanner.at);
  if (end === undefined) return false;
  const inside = scanner.text.slice(scanner.at + 1, end);
  const unit = quantity.unit === undefined ? findUnit(inside) : undefined;
  if (unit !== undefined) quantity.unit = unit;
  else if (inside !== '') quantity.notes.push(inside);
  scanner.at = end + 1;
  return true;
}
