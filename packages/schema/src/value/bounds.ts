import { defined } from './defined.ts';
import { type Groups, groupsOf } from './groups.ts';
import { canonicalDecimal } from './scanner.ts';
import type { Comparator, CompositeTarget, NumberTarget, RangeTarget } from './target.ts';
import { findUnit } from './unit.ts';

const BETWEEN =
  /^(\d{1,12}(?:\.\d{1,6})?)([^\d≤≥<>]{0,4})([≤≥<>])([^\d≤≥<>]{1,20})([≤≥<>])(\d{1,12}(?:\.\d{1,6})?)([^\d≤≥<>]{0,4})$/u;
const BEHIND = /^(\d{1,12}(?:\.\d{1,6})?)([^\d≤≥<>]{0,4})([≤≥<>])([\u4E00-\u9FA5]{2,20})$/u;
const SIGNS: Readonly<Record<string, Comparator>> = { '≤': 'le', '≥': 'ge', '<': 'lt', '>': 'gt' };
/** What a sign says of the value behind it: 90%≤X is X≥90%. */
const TURNED: Readonly<Record<string, Comparator>> = { '≤': 'ge', '≥': 'le', '<': 'gt', '>': 'lt' };

/** Reads a value that stands between its bounds or behind one: `90%≤X≤100%`, `95%≥满意度≥90%`, `10<X≤15`, `90%<满意度`. */
export function parseBounds(text: string): RangeTarget | CompositeTarget | NumberTarget | undefined {
  const between = groupsOf(BETWEEN, text);
  if (between !== undefined) return readBetween(between);
  const behind = groupsOf(BEHIND, text);
  if (behind === undefined) return undefined;
  const [, value, word, sign, label] = behind;
  const unit = findUnit(word)?.id;
  return word !== '' && unit === undefined ? undefined : bound(value, TURNED[sign], unit, label);
}

function readBetween([, first, before, sign, label, further, second, after]: Groups): ReturnType<typeof parseBounds> {
  if (!sameUnit(before, after)) return undefined;
  const unit = findUnit(after)?.id;
  const note = /^[A-Za-z]$/u.test(label) ? undefined : label;
  const ends = [bound(first, TURNED[sign], unit, note), bound(second, SIGNS[further], unit, note)] as const;
  const [lo, hi] = /[≤<]/u.test(sign) ? ends : ([ends[1], ends[0]] as const);
  const signs = sign + further;
  if (signs === '≤≤' || signs === '≥≥')
    return defined<RangeTarget>({ kind: 'range', lo: lo.value, hi: hi.value, unit, note });
  return /[≤<]{2}|[≥>]{2}/u.test(signs) ? { kind: 'composite', parts: [lo, hi] } : undefined;
}

/** The first unit may be left out, but not be another. */
function sameUnit(before: string, after: string): boolean {
  const unit = findUnit(after)?.id;
  if (after !== '' && unit === undefined) return false;
  return before === '' || findUnit(before)?.id === unit;
}

type Part = string | undefined;

function bound(value: string, cmp: Comparator | undefined, unit: Part, note: Part): NumberTarget {
  return defined<NumberTarget>({ kind: 'number', cmp, value: canonicalDecimal(value), unit, note });
}
