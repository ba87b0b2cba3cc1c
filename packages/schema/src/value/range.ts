import { Big } from 'big.js';
import { isNumeralSign, parseChineseNumber } from './chinese-number.ts';
import { countedUnit } from './measured.ts';
import { takeQuantity } from './quantity.ts';
import type { Quantity } from './quantity-draft.ts';
import { isDigitAt, type Scanner, takeSign } from './scanner.ts';
import type { RangeTarget } from './target.ts';
import type { Writable } from './writable.ts';

/** Goes on from a quantity to a range: `3-5次`, `90%-95%`, `25±2℃`, `5、6次`. */
export function takeRange(scanner: Scanner, first: Quantity): RangeTarget | undefined {
  const start = scanner.at;
  const range = takeSign(scanner, '±')
    ? takeTolerance(scanner, first)
    : (takeSpan(scanner, first) ?? takeNeighbours(scanner, first));
  if (range === undefined) scanner.at = start;
  return range;
}

function takeSpan(scanner: Scanner, first: Quantity): RangeTarget | undefined {
  const second = takeHyphens(scanner, first) ? takeQuantity(scanner) : undefined;
  if (second === undefined || isOpenEnded(second)) return undefined;
  const lo = inUnitOf(first, second);
  if (lo === undefined) return undefined;
  const falls = new Big(lo).gt(second.value);
  if (falls && !second.value.startsWith('-')) return undefined;
  if (scanner.text.startsWith(BETWEEN, scanner.at)) scanner.at += BETWEEN.length;
  return falls ? build(second.value, first, { ...second, value: lo }) : build(lo, first, second);
}

/** 20-40升以上 names two floors, or none. */
function isOpenEnded({ after }: Quantity): boolean {
  return after?.cmp === 'ge' || after?.cmp === 'gt';
}

function takeHyphens(scanner: Scanner, { value }: Quantity): boolean {
  const start = scanner.at;
  if (!takeSign(scanner, '-~至到') || !isNumberAhead(scanner)) return false;
  while (takeSign(scanner, '-~')) continue;
  // -18℃~-20℃: the last of two signs is the second figure's own.
  if (value.startsWith('-') && scanner.at > start + 1 && scanner.text.charAt(scanner.at - 1) === '-') scanner.at -= 1;
  return true;
}

/** 5、6次 leaves it open which of two neighbours it is; 1、2次 may as well be numbered. */
function takeNeighbours(scanner: Scanner, { value, unit }: Quantity): RangeTarget | undefined {
  if (unit !== undefined || !/^[2-9]$/u.test(value) || !takeSign(scanner, '、')) return undefined;
  return takeHigher(scanner, Number(value));
}

/** 三四次: two numerals side by side. */
export function takeTwin(scanner: Scanner): RangeTarget | undefined {
  const { text, at: start } = scanner;
  const lo = Number(parseChineseNumber(text.charAt(start)));
  if (lo < 1 || !isNumeralSign(text.charCodeAt(start + 1))) return undefined;
  scanner.at += 1;
  const range = takeHigher(scanner, lo);
  if (range === undefined) scanner.at = start;
  return range;
}

/** Months and grades that stand side by side are two of them. */
const NAMED = new Set(['月', '季度', '级', '等', '类', '星']);

function takeHigher(scanner: Scanner, lo: number): RangeTarget | undefined {
  const second = takeQuantity(scanner);
  if (second?.unit === undefined || NAMED.has(second.unit.id) || second.value !== String(lo + 1)) return undefined;
  if (isOpenEnded(second)) return undefined;
  return build(String(lo), second, { ...second, notes: [], per: [] });
}

const BETWEEN = '之间';

function build(lo: string, first: Quantity, second: Quantity): RangeTarget {
  const target: Writable<RangeTarget> = { kind: 'range', lo, hi: second.value };
  const unit = second.unit ?? first.unit;
  const per = [...new Set([...first.per, ...second.per])];
  const notes = [...first.notes, ...second.notes];
  if (unit !== undefined) target.unit = countedUnit(unit);
  if (per.length > 0) target.per = per;
  if (notes.length > 0) target.note = notes.join('、');
  return target;
}

/** 25±2℃ runs from 23 to 27. */
function takeTolerance(scanner: Scanner, middle: Quantity): RangeTarget | undefined {
  const width = takeQuantity(scanner);
  if (width === undefined || isOther(middle, width)) return undefined;
  const [lo, hi] = [new Big(middle.value).minus(width.value), new Big(middle.value).plus(width.value)];
  return build(lo.toFixed(), { ...middle, notes: [] }, { ...width, value: hi.toFixed() });
}

/** 20℃±2 leaves the second unit out, 25℃±2% does not. */
function isOther({ unit: middle }: Quantity, { unit: width }: Quantity): boolean {
  return middle !== undefined && width !== undefined && middle !== width;
}

function isNumberAhead({ text, at }: Scanner): boolean {
  return isDigitAt(text, at) || /[-~.一二两三四五六七八九十百]/u.test(text.charAt(at));
}

/** The first number in the unit of the second: 5000元-1万元 is 0.5-1万元. */
function inUnitOf(first: Quantity, second: Quantity): string | undefined {
  const [one, other] = [first.implied === true ? undefined : first.unit, second.unit];
  if (one === undefined || other === undefined || one.id === other.id) return first.value;
  // 10万-20万元: the first figure leaves out 元.
  if (one.dimension === 'myriad' && other.id.startsWith(one.id)) return first.value;
  if (one.dimension !== other.dimension || one.factor === undefined || other.factor === undefined) return undefined;
  const exact = new Big(first.value).times(one.factor).div(other.factor);
  return exact.times(other.factor).eq(new Big(first.value).times(one.factor)) ? exact.toFixed() : undefined;
}
