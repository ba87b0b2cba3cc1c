import { Big } from 'big.js';
import { countedUnit } from './measured.ts';
import { type Quantity, takeQuantity } from './quantity.ts';
import { isDigitAt, type Scanner, takeSign } from './scanner.ts';
import type { RangeTarget } from './target.ts';
import type { Writable } from './writable.ts';

/** Goes on from a quantity to a range: `3-5次`, `90%-95%`, `25±2℃`. */
export function takeRange(scanner: Scanner, first: Quantity): RangeTarget | undefined {
  const start = scanner.at;
  const range = takeSign(scanner, '±') ? takeTolerance(scanner, first) : takeSpan(scanner, first);
  if (range === undefined) scanner.at = start;
  return range;
}

function takeSpan(scanner: Scanner, first: Quantity): RangeTarget | undefined {
  if (!takeSign(scanner, '-~至到') || !isNumberAhead(scanner)) return undefined;
  while (takeSign(scanner, '-~')) continue;
  const second = takeQuantity(scanner);
  const lo = second === undefined ? undefined : inUnitOf(first, second);
  if (second === undefined || lo === undefined || new Big(lo).gt(second.value)) return undefined;
  if (scanner.text.startsWith(BETWEEN, scanner.at)) scanner.at += BETWEEN.length;
  return build(lo, first, second);
}

const BETWEEN = '之间';

function build(lo: string, first: Quantity, second: Quantity): RangeTarget {
  const target: Writable<RangeTarget> = { kind: 'range', lo, hi: second.value };
  const unit = second.unit ?? first.unit;
  const per = [...first.per, ...second.per];
  const notes = [...first.notes, ...second.notes];
  if (unit !== undefined) target.unit = countedUnit(unit);
  if (per.length > 0) target.per = per;
  if (notes.length > 0) target.note = notes.join('、');
  return target;
}

/** 25±2℃ runs from 23 to 27. */
function takeTolerance(scanner: Scanner, middle: Quantity): RangeTarget | undefined {
  const width = takeQuantity(scanner);
  if (width === undefined || (middle.unit !== undefined && middle.unit !== width.unit)) return undefined;
  const [lo, hi] = [new Big(middle.value).minus(width.value), new Big(middle.value).plus(width.value)];
  return build(lo.toFixed(), { ...middle, notes: [] }, { ...width, value: hi.toFixed() });
}

function isNumberAhead({ text, at }: Scanner): boolean {
  return isDigitAt(text, at) || /[-~.一二两三四五六七八九十百]/u.test(text.charAt(at));
}

/** The first number in the unit of the second: 5000元-1万元 is 0.5-1万元. */
function inUnitOf(first: Quantity, second: Quantity): string | undefined {
  const [one, other] = [first.unit, second.unit];
  if (one === undefined || other === undefined || one.id === other.id) return first.value;
  // 10万-20万元: the first figure leaves out 元.
  if (one.dimension === 'myriad' && other.id.startsWith(one.id)) return first.value;
  if (one.dimension !== other.dimension || one.factor === undefined || other.factor === undefined) return undefined;
  const exact = new Big(first.value).times(one.factor).div(other.factor);
  return exact.times(other.factor).eq(new Big(first.value).times(one.factor)) ? exact.toFixed() : undefined;
}
