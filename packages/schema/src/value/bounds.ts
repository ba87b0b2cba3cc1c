import { defined } from './defined.ts';
import { canonicalDecimal } from './scanner.ts';
import type { RangeTarget } from './target.ts';
import { findUnit } from './unit.ts';

const RISING = /^(\d{1,12}(?:\.\d{1,6})?)([^\d≤≥<>]{0,4})≤([^\d≤≥<>]{0,20})≤(\d{1,12}(?:\.\d{1,6})?)([^\d≤≥<>]{0,4})$/u;
const FALLING =
  /^(\d{1,12}(?:\.\d{1,6})?)([^\d≤≥<>]{0,4})≥([^\d≤≥<>]{0,20})≥(\d{1,12}(?:\.\d{1,6})?)([^\d≤≥<>]{0,4})$/u;

/** Reads `90%≤X≤100%` and `95%≥满意度≥90%`: one value between two bounds, both included. */
export function parseBounds(text: string): RangeTarget | undefined {
  const rising = RISING.exec(text);
  const found = rising ?? FALLING.exec(text);
  if (found === null) return undefined;
  const [, first, before, label, second, after] = found as unknown as Bounds;
  const unit = findUnit(after);
  if (after !== '' && unit === undefined) return undefined;
  if (before !== '' && findUnit(before)?.id !== unit?.id) return undefined;
  const [lo, hi] = rising === null ? [second, first] : [first, second];
  const note = /^[A-Za-z]?$/u.test(label) ? undefined : label;
  return defined<RangeTarget>({
    kind: 'range',
    lo: canonicalDecimal(lo),
    hi: canonicalDecimal(hi),
    unit: unit?.id,
    note,
  });
}

/** Groups of either pattern; each takes part in every match. */
type Bounds = readonly [whole: string, first: string, before: string, label: string, second: string, after: string];
