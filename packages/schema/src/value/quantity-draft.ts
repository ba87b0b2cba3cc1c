import type { Comparison } from './comparator.ts';
import type { Comparator } from './target.ts';
import type { Unit } from './unit.ts';

/** A number with everything that belongs to it, before it is known what kind of target it is. */
export interface Quantity {
  value: string;
  unit?: Unit;
  /** The unit is only that of a sign before the number: ￥100-120万元. */
  implied?: true;
  /** Denominators in writing order; `每2年` is `2年`. */
  readonly per: string[];
  before?: Comparison;
  after?: Comparison;
  more?: Comparison;
  readonly notes: string[];
}

/** The comparator of a quantity, `undefined` for a bare number. */
export function comparatorIn({ before, after, more }: Quantity): Comparator | undefined {
  const behind = after?.cmp ?? more?.cmp;
  return before?.weak === true ? (behind ?? before.cmp) : (before?.cmp ?? behind);
}

export function isApprox({ before, after, more }: Quantity): boolean {
  return before?.approx === true || after?.approx === true || more?.approx === true;
}
