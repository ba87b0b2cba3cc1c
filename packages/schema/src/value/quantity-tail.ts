import { bracketEnd } from './bracket.ts';
import { parseChineseNumber } from './chinese-number.ts';
import { MORE, takeAfter, takeBefore } from './comparator.ts';
import { takeDenominators } from './denominator.ts';
import type { Quantity } from './quantity-draft.ts';
import { atEnd, type Scanner, scan, take } from './scanner.ts';
import { unitAt } from './unit.ts';

/** Takes everything after a number, in whatever order it comes: `70余家`, `95%(含)以上`, `3次以上/年`. */
export function takeTail(scanner: Scanner, quantity: Quantity): void {
  takeMore(scanner, quantity);
  while (!atEnd(scanner)) if (!takePart(scanner, quantity)) return;
}

function takeMore(scanner: Scanner, quantity: Quantity): void {
  const more = take(scanner, MORE);
  if (more !== undefined) quantity.more = more;
}

function takePart(scanner: Scanner, quantity: Quantity): boolean {
  const sign = scanner.text.charAt(scanner.at);
  if (sign === '/' || sign === '每') return takePer(scanner, quantity);
  if (quantity.unit === undefined && takeUnit(scanner, quantity)) return true;
  const after = takeAfter(scanner) ?? takeLateSign(scanner, quantity);
  if (after === undefined) return sign === '(' && takeBracket(scanner, quantity);
  quantity.after = { ...quantity.after, ...after };
  return true;
}

/** 95%≥: a sign that closes the text was typed too late. */
function takeLateSign(scanner: Scanner, { before }: Quantity): ReturnType<typeof takeBefore> {
  if (before !== undefined || scanner.at !== scanner.text.length - 1) return undefined;
  return '≥≤'.includes(scanner.text.charAt(scanner.at)) ? takeBefore(scanner) : undefined;
}

function takePer(scanner: Scanner, quantity: Quantity): boolean {
  const per = takeDenominators(scanner);
  quantity.per.push(...(per ?? []));
  return per !== undefined;
}

function takeUnit(scanner: Scanner, quantity: Quantity): boolean {
  const found = unitAt(scanner.text, scanner.at);
  if (found === undefined) return false;
  const { text, at } = scanner;
  quantity.unit = found.unit;
  scanner.at += found.length;
  if (found.unit.id === '成') takeTenth(scanner, quantity);
  if (/[余多]/u.test(text.slice(at, scanner.at))) quantity.more = { cmp: 'gt', approx: true };
  else takeMore(scanner, quantity);
  return true;
}

/** 八成五 is 8.5 of ten. */
function takeTenth(scanner: Scanner, quantity: Quantity): void {
  const tenth = parseChineseNumber(scanner.text.charAt(scanner.at));
  if (tenth === undefined || tenth > 9 || quantity.value.includes('.')) return;
  quantity.value = `${quantity.value}.${tenth}`;
  scanner.at += 1;
}

/** A bracket behind the number is its unit (`90.00(%)`, `5(次/年)`) or a remark. */
function takeBracket(scanner: Scanner, quantity: Quantity): boolean {
  const end = bracketEnd(scanner.text, scanner.at);
  if (end === undefined) return false;
  const inside = scanner.text.slice(scanner.at + 1, end);
  if (!isUnit(inside, quantity) && inside !== '') quantity.notes.push(inside);
  scanner.at = end + 1;
  return true;
}

/** 100万（元）: the bracket may also complete a unit. */
function isUnit(inside: string, quantity: Quantity): boolean {
  const { unit } = quantity;
  if (unit !== undefined && unit.dimension !== 'myriad') return false;
  const text = (unit?.id ?? '') + inside;
  const found = unitAt(text, 0);
  if (found === undefined) return false;
  const scanner = scan(text, found.length);
  const per = takeDenominators(scanner);
  if (per === undefined || !atEnd(scanner) || found.unit === unit) return false;
  quantity.unit = found.unit;
  quantity.per.push(...per);
  return true;
}
