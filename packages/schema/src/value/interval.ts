import { Big } from 'big.js';
import { spanOf } from './date-span.ts';
import type { Direction } from './direction.ts';
import { toBaseUnit } from './measure.ts';
import type { Comparator, DatePoint, FrequencyTarget, TargetValue } from './target.ts';
import { findUnit } from './unit.ts';

/** Figures that a target allows. An absent bound is open to infinity. */
export interface Interval {
  /** What is measured and how; only intervals of one quantity can be compared. */
  readonly quantity: string;
  readonly lo?: Big;
  readonly hi?: Big;
  /** Whether the bound itself is excluded. */
  readonly above?: true;
  readonly below?: true;
}

/** The figures a target allows; `undefined` for words. A bare number means at least or at most by the indicator's direction. */
export function intervalOf(target: TargetValue, direction: Direction): Interval | undefined {
  switch (target.kind) {
    case 'number':
      return whenTold(target, direction, (cmp) => measured(target.value, target, cmp));
    case 'range':
      return rangeOf(target, direction);
    case 'change':
      return changeOf(target, direction);
    case 'frequency':
      return whenTold(target, direction, (cmp) => frequencyOf(target, cmp));
    case 'ratio':
      return ratioOf(target, direction);
    case 'deadline':
      return datesOf(target, target);
    case 'period':
      // The end of a period leaves out the year that its beginning names.
      return datesOf(
        target.from,
        target.from.year === undefined ? target.to : { year: target.from.year, ...target.to },
      );
    default:
      return undefined;
  }
}

/** 约50 allows what is near, and that no one can say: it has no interval unless the direction gives one. */
function comparatorFor(cmp: Comparator, approx: boolean, direction: Direction): Comparator | undefined {
  if (cmp !== 'eq?' && !(approx && cmp === 'eq')) return cmp === 'gt' && approx ? 'ge' : cmp;
  if (direction !== 'unknown') return direction === 'positive' ? 'ge' : 'le';
  return approx ? undefined : 'eq';
}

interface Compared {
  readonly cmp: Comparator;
  readonly approx?: true;
}

function whenTold(
  { cmp, approx }: Compared,
  direction: Direction,
  interval: (cmp: Comparator) => Interval,
): Interval | undefined {
  const told = comparatorFor(cmp, approx === true, direction);
  return told === undefined ? undefined : interval(told);
}

interface Unitary {
  readonly unit?: string;
  readonly per?: readonly string[];
}

function measured(value: string, { unit, per = [] }: Unitary, cmp: Comparator): Interval {
  const base = unit === undefined ? undefined : toBaseUnit(value, unit);
  const quantity = [base?.unit ?? unit ?? '', ...per.map((word) => findUnit(word)?.id ?? word)].join('/');
  return bounded(quantity, new Big(base?.value ?? value), cmp);
}

function bounded(quantity: string, value: Big, cmp: Comparator): Interval {
  switch (cmp) {
    case 'ge':
      return { quantity, lo: value };
    case 'gt':
      return { quantity, lo: value, above: true };
    case 'le':
      return { quantity, hi: value };
    case 'lt':
      return { quantity, hi: value, below: true };
    case 'eq':
    case 'eq?':
      return { quantity, lo: value, hi: value };
  }
}

function rangeOf(target: Extract<TargetValue, { kind: 'range' }>, direction: Direction): Interval {
  const floor = measured(target.lo, target, 'ge');
  const ceiling = measured(target.hi, target, 'le');
  if (direction === 'unknown') return { ...floor, ...ceiling };
  return direction === 'positive' ? floor : ceiling;
}

/** Growth counts upwards and reduction downwards on one line: 下降≥3% is at most −3%. */
function changeOf(target: Extract<TargetValue, { kind: 'change' }>, direction: Direction): Interval | undefined {
  // More of a reduction is more of what the target wants.
  const wanted = direction === 'unknown' ? 'unknown' : 'positive';
  return whenTold(target, wanted, (cmp) => {
    const size = measured(target.value, target, cmp);
    const signed = { ...size, quantity: `change/${size.quantity}` };
    return target.dir === 'up' ? signed : mirrored(signed);
  });
}

function mirrored({ quantity, lo, hi, above, below }: Interval): Interval {
  return {
    quantity,
    ...(hi === undefined ? {} : { lo: hi.times(-1) }),
    ...(lo === undefined ? {} : { hi: lo.times(-1) }),
    ...(below === undefined ? {} : { above: below }),
    ...(above === undefined ? {} : { below: above }),
  };
}

/** A frequency with a yearly total is compared by that; another only with its own kind. */
function frequencyOf(target: FrequencyTarget, cmp: Comparator): Interval {
  const { annual, unit, per = [], period, every = '' } = target;
  if (annual !== undefined) return measured(annual, { unit, per: [...per, '年'] }, cmp);
  return measured(target.value, { unit, per: [...per, every + period] }, cmp);
}

function ratioOf(target: Extract<TargetValue, { kind: 'ratio' }>, direction: Direction): Interval | undefined {
  const { a, b, c, cmp = 'eq?' } = target;
  if (c !== undefined || new Big(b).eq(0)) return undefined;
  return whenTold({ cmp }, direction, (told) => bounded('ratio', new Big(a).div(b), told));
}

function datesOf(from: DatePoint, to: DatePoint): Interval | undefined {
  const [first, last] = [spanOf(from), spanOf(to)];
  // Days without a year cannot tell 11月-次年3月 from its reverse.
  if (last.last < first.first) return undefined;
  return { quantity: first.hasYear ? 'date' : 'day of the year', lo: new Big(first.first), hi: new Big(last.last) };
}
