import { Big } from 'big.js';
import type { Direction } from './direction.ts';
import { compareGrades } from './grade-order.ts';
import { type Interval, intervalOf } from './interval.ts';
import type { GradeTarget, TargetValue } from './target.ts';

/**
 * Whether an actual value meets a target; `undefined` when that cannot be told (words, other units, a vague figure).
 * The direction of the indicator decides what a bare number asks for: 满意度 95% is met by 97%, 投诉率 3% by 2%.
 */
export function satisfies(
  target: TargetValue,
  actual: TargetValue,
  direction: Direction = 'unknown',
): boolean | undefined {
  if (target.kind === 'composite') return satisfiesAll(target.parts, actual, direction);
  if (target.kind === 'grade' && actual.kind === 'grade') return meetsGrade(target, actual);
  if (target.kind === 'boolean' && actual.kind === 'boolean') return target.value === actual.value;
  const [allowed, reached] = [allowedBy(target, direction), intervalOf(actual, 'unknown')];
  if (allowed === undefined || reached === undefined || allowed.quantity !== reached.quantity) return undefined;
  if (within(reached, allowed)) return true;
  return areDisjoint(reached, allowed) ? false : undefined;
}

/** A deadline is met by any day before it. */
function allowedBy(target: TargetValue, direction: Direction): Interval | undefined {
  const interval = intervalOf(target, direction);
  if (interval?.hi === undefined || target.kind !== 'deadline') return interval;
  return { quantity: interval.quantity, hi: interval.hi };
}

const EMPTY: TargetValue = { kind: 'empty' };

function satisfiesAll(parts: readonly TargetValue[], actual: TargetValue, direction: Direction): boolean | undefined {
  const reached = actual.kind === 'composite' ? actual.parts : [];
  if (reached.length !== parts.length) return undefined;
  const answers = parts.map((part, index) => {
    const { [index]: own = EMPTY } = reached;
    return satisfies(part, own, direction);
  });
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function meetsGrade(target: GradeTarget, actual: GradeTarget): boolean | undefined {
  const better = compareGrades(actual.grade, target.grade);
  if (better === undefined) return undefined;
  switch (target.cmp) {
    case 'ge':
    case 'eq?':
      return better >= 0;
    case 'gt':
      return better > 0;
    case 'le':
      return better <= 0;
    case 'lt':
      return better < 0;
    case 'eq':
      return better === 0;
  }
}

/** Whether two targets cannot both be met, as ≥95% and ≤90%; `undefined` when they do not measure one thing. */
export function contradicts(one: TargetValue, other: TargetValue): boolean | undefined {
  if (one.kind === 'boolean' && other.kind === 'boolean') return one.value !== other.value;
  const [first, second] = [intervalOf(one, 'unknown'), intervalOf(other, 'unknown')];
  if (first === undefined || second === undefined || first.quantity !== second.quantity) return undefined;
  return areDisjoint(first, second);
}

/**
 * Orders two values of one quantity by the figures they name: negative, zero or positive; `undefined` for different quantities.
 * Comparators do not count: ≥1万元 and 10000元 are level.
 */
export function compare(one: TargetValue, other: TargetValue): number | undefined {
  if (one.kind === 'grade' && other.kind === 'grade') return compareGrades(one.grade, other.grade);
  const [first, second] = [intervalOf(one, 'unknown'), intervalOf(other, 'unknown')];
  if (first === undefined || second === undefined || first.quantity !== second.quantity) return undefined;
  return figureOf(first).cmp(figureOf(second));
}

function figureOf({ lo, hi }: Interval): Big {
  const [figure = new Big(0)] = [hi, lo].filter((bound) => bound !== undefined);
  return figure;
}

function within(inner: Interval, outer: Interval): boolean {
  return above(inner, outer) && below(inner, outer);
}

function above(inner: Interval, outer: Interval): boolean {
  if (outer.lo === undefined) return true;
  if (inner.lo === undefined) return false;
  const order = inner.lo.cmp(outer.lo);
  return order > 0 || (order === 0 && (outer.above !== true || inner.above === true));
}

function below(inner: Interval, outer: Interval): boolean {
  if (outer.hi === undefined) return true;
  if (inner.hi === undefined) return false;
  const order = inner.hi.cmp(outer.hi);
  return order < 0 || (order === 0 && (outer.below !== true || inner.below === true));
}

function areDisjoint(one: Interval, other: Interval): boolean {
  return endsBefore(one, other) || endsBefore(other, one);
}

function endsBefore(one: Interval, other: Interval): boolean {
  if (one.hi === undefined || other.lo === undefined) return false;
  const order = one.hi.cmp(other.lo);
  return order < 0 || (order === 0 && (one.below === true || other.above === true));
}
