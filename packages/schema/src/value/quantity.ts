import { changeVerbAt } from './change-verb.ts';
import { isNumeralSign } from './chinese-number.ts';
import { opposed } from './comparator.ts';
import { AVERAGES } from './period.data.ts';
import type { Quantity } from './quantity-draft.ts';
import { type Head, takeHead } from './quantity-head.ts';
import { takeTail } from './quantity-tail.ts';
import { type Scanner, take, takeNumber, takeSign } from './scanner.ts';
import { type Dimension, findUnit } from './unit.ts';
import { growTree } from './word-tree.ts';

/** Takes `[scope] [每…] [comparator] number [unit] [/per] [comparator] [(note)]`; leaves what follows to the caller. */
export function takeQuantity(scanner: Scanner): Quantity | undefined {
  const start = scanner.at;
  const quantity: Quantity = { value: '', per: [], notes: [] };
  const head = takeHead(scanner, quantity);
  const known = quantity.notes.length;
  const prefix = take(scanner, PREFIXES);
  const inWords = isNumeralSign(scanner.text.charCodeAt(scanner.at));
  const value = takeSigned(scanner);
  if (value !== undefined) {
    quantity.value = value;
    takeTail(scanner, quantity);
    if (prefix !== undefined) applyPrefix(quantity, prefix);
    const isOther = inWords && (isWeekday(quantity) || scanner.text.charAt(scanner.at) === '性');
    if (!isOpposed(quantity) && !isGrowth(quantity, head) && !isOther) return settled(quantity, head, known);
  }
  scanner.at = start;
  return undefined;
}

/** 每周五 is Friday, and no five times a week; nor is 五次性补助 five times. */
function isWeekday({ unit, per }: Quantity): boolean {
  return unit === undefined && ['周', '星期'].includes(per.at(-1) ?? '');
}

/** 不低于…以内 cannot be told. */
function isOpposed({ before, after }: Quantity): boolean {
  if (before?.cmp === undefined || after?.cmp === undefined || before.weak === true) return false;
  return opposed(before.cmp, after.cmp);
}

const SHARES: readonly Dimension[] = ['ratio', 'permille', 'point'];
/** What is not summed up has no share per head or per year. */
const UNSUMMED: readonly Dimension[] = [...SHARES, 'concentration', 'temperature', 'sound', 'age', 'score'];
const LONGEST_VERB = 4;

/** 人均收入增长10% is a change, and no rate per head; 低于预算5% is a difference, and no bound. */
function isGrowth({ unit }: Quantity, { verb, bounded }: Head): boolean {
  if (unit === undefined || !SHARES.includes(unit.dimension)) return false;
  if (bounded) return true;
  for (let at = Math.max(0, verb.length - LONGEST_VERB); at < verb.length; at += 1)
    if (changeVerbAt(verb, at) !== undefined) return true;
  return false;
}

/** The words of the head in their place, and each denominator once: 人均…450元/人·天. */
function settled(quantity: Quantity, { lead, verb }: Head, known: number): Quantity {
  // 年均浓度 is a mean, and nothing per year.
  const isMean =
    AVERAGES[lead] !== undefined && quantity.unit !== undefined && UNSUMMED.includes(quantity.unit.dimension);
  if (isMean) quantity.per.shift();
  const words = isMean ? lead + verb : verb;
  if (words !== '') quantity.notes.splice(known, 0, words);
  const own = new Set(quantity.per);
  return own.size === quantity.per.length ? quantity : { ...quantity, per: [...own] };
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
  const isCounted = written !== undefined && written.dimension !== 'myriad';
  const unit = findUnit(written === undefined || isCounted ? prefix : written.id + prefix);
  // 百分之九十以上单位 counts no units.
  const isShare = unit !== undefined && SHARES.includes(unit.dimension);
  if (unit === undefined || (isCounted && (!isShare || SHARES.includes(written.dimension)))) return;
  if (isCounted) quantity.notes.push(written.id);
  quantity.unit = unit;
  if (written === undefined) quantity.implied = true;
}

function takeSigned(scanner: Scanner): string | undefined {
  const minus = takeSign(scanner, '-');
  const value = takeNumber(scanner);
  return minus && value !== undefined && /[1-9]/u.test(value) ? `-${value}` : value;
}
