import { bracketEnd } from './bracket.ts';
import { changeVerbAt } from './change-verb.ts';
import { BOUNDING_WORDS } from './comparator.data.ts';
import { type Comparison, comparatorBegins, takeBefore } from './comparator.ts';
import { countBegins } from './count.ts';
import { takeDenominator } from './denominator.ts';
import { AVERAGES, PERIODS, SCOPES } from './period.data.ts';
import type { Quantity } from './quantity-draft.ts';
import { isChineseWord, isDigitAt, type Scanner, takeSign } from './scanner.ts';
import { type Dimension, unitAt } from './unit.ts';
import { growTree, wordAt } from './word-tree.ts';

/** Words before a number that may yet prove to be no part of it. */
export interface Head {
  /** The first words, as written. */
  readonly lead: string;
  /** 每月开展4次: the words between the period and the number. */
  readonly verb: string;
  /** 不超过预算100万元: whether what sets the bound is named. */
  readonly bounded: boolean;
}

/** Takes everything before a number. A comparator may stand before the period as well as behind it: 至少每年1次. */
export function takeHead(scanner: Scanner, quantity: Quantity): Head {
  const { text, at: start } = scanner;
  takeLead(scanner, quantity);
  const lead = text.slice(start, scanner.at);
  const early = takeSlip(scanner) ?? takeBefore(scanner);
  if (early !== undefined) {
    quantity.before = early;
    takeLead(scanner, quantity);
  }
  const bounded = early !== undefined && takeBound(scanner, quantity);
  return { lead, bounded, verb: quantity.per.length > 0 ? takeVerb(scanner, quantity) : '' };
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
    } else if (!takeEach(scanner, quantity)) return;
  }
}

function takeEach(scanner: Scanner, quantity: Quantity): boolean {
  const start = scanner.at;
  if (!takeSign(scanner, '每')) return false;
  takeSign(scanner, '隔');
  if (isOwnWord(scanner)) scanner.at += 1;
  const each = takeDenominator(scanner);
  if (each === undefined) scanner.at = start;
  else quantity.per.push(...each);
  return each !== undefined;
}

const OWN_WORDS: readonly Dimension[] = ['place', 'organisation'];

/** 每个村 is 每村, while 每个项目 has no better word than 个. */
function isOwnWord({ text, at }: Scanner): boolean {
  const unit = text.charAt(at) === '个' ? unitAt(text, at + 1)?.unit : undefined;
  return unit !== undefined && OWN_WORDS.includes(unit.dimension);
}

/** Text layers of scans read ≥ as `%=` and = as 二; both can only be that before a figure. */
function takeSlip(scanner: Scanner): Comparison | undefined {
  if (!isDigitAt(scanner.text, scanner.at + 1) || !takeSign(scanner, '二')) return undefined;
  return { cmp: 'eq' };
}

const BOUNDS = growTree(BOUNDING_WORDS.map((word) => [word, true] as const));

/** What sets the bound stands between the comparator and its figure. */
function takeBound(scanner: Scanner, quantity: Quantity): boolean {
  const { text, at } = scanner;
  const word = wordAt(BOUNDS, text, at)?.word;
  if (word === undefined) return false;
  quantity.notes.push(word);
  scanner.at = at + word.length;
  takeSign(scanner, ':');
  quantity.before = { ...quantity.before, ...takeBefore(scanner) };
  return true;
}

const LONGEST_VERB = 14;

function takeVerb(scanner: Scanner, quantity: Quantity): string {
  const { text, at: start } = scanner;
  // 年均增长6% is a change.
  if (isPeriod(quantity) && changeVerbAt(text, start) !== undefined) return '';
  const end = wordsEnd(text, start);
  if (!/[\d¥￥]/u.test(text.charAt(end)) && !figureBegins(text, end)) return '';
  scanner.at = end;
  const before = takeBefore(scanner);
  if (before !== undefined) quantity.before = before;
  return text.slice(start, end);
}

/** Where words and the brackets among them end: 每千人口执业（助理）医师数. */
function wordsEnd(text: string, start: number): number {
  let end = start;
  while (end < start + LONGEST_VERB && !figureBegins(text, end)) {
    const closing = end > start && text.charAt(end) === '(' ? bracketEnd(text, end) : undefined;
    if (closing === undefined && !isChineseWord(text.charCodeAt(end))) break;
    end = (closing ?? end) + 1;
  }
  return end;
}

function figureBegins(text: string, at: number): boolean {
  return comparatorBegins(text, at) || countBegins(text, at);
}

function isPeriod({ per }: Quantity): boolean {
  return per.slice(-1).some((word) => PERIODS.has(word));
}
