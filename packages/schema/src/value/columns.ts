import { comparatorOf } from './comparator.ts';
import { measured } from './measured.ts';
import { normalizeValue } from './normalize.ts';
import { takeQuantity } from './quantity.ts';
import { atEnd, scan } from './scanner.ts';
import type { NumberTarget, RangeTarget, TargetValue, ValueContext } from './target.ts';
import { findUnit } from './unit.ts';

/** Completes a reading from the operator and unit columns; what the cell itself says stands. */
export function applyColumns(target: TargetValue, { operator, unit }: ValueContext): TargetValue {
  const measuredTarget = unit === undefined ? target : applyUnit(target, unit);
  const cmp = operator === undefined ? undefined : comparatorOf(operator);
  return cmp !== undefined && 'cmp' in measuredTarget && measuredTarget.cmp === 'eq?'
    ? { ...measuredTarget, cmp }
    : measuredTarget;
}

const NO_UNIT = /^(?:[-/\\—_]*|无|是\/否|定性|定量|文字|其他|不适用|无单位|是否|空|none)$/iu;

function applyUnit(target: TargetValue, column: string): TargetValue {
  if (target.kind !== 'number' && target.kind !== 'range') return target;
  const word = normalizeValue(column)
    .text.replace(/^\((.*)\)$/u, '$1')
    .replace(/^[≥≤><=]+/u, '');
  if (NO_UNIT.test(word)) return target;
  if (target.unit !== undefined) return completeMyriad(target, word);
  return target.per === undefined ? withUnit(target, word) : target;
}

/** 10万 with a column 元 is 10万元. */
function completeMyriad(target: NumberTarget | RangeTarget, word: string): TargetValue {
  if (target.unit === undefined || findUnit(target.unit)?.dimension !== 'myriad') return target;
  const unit = findUnit(target.unit + word);
  const whole = findUnit(word);
  if (whole !== undefined && word.startsWith(target.unit)) return { ...target, unit: whole.id };
  return unit === undefined || unit.dimension === 'myriad' ? target : { ...target, unit: unit.id };
}

function withUnit(target: NumberTarget | RangeTarget, word: string): TargetValue {
  const scanner = scan(`1${word}`);
  const quantity = takeQuantity(scanner);
  if (quantity === undefined || !atEnd(scanner) || quantity.value !== '1') return plainUnit(target, word);
  const { unit, per } = quantity;
  if (target.kind === 'range')
    return { ...target, ...(unit === undefined ? {} : { unit: unit.id }), ...(per.length === 0 ? {} : { per }) };
  const read = measured({ ...quantity, value: target.value, notes: [] });
  const { cmp, approx, note } = target;
  return { ...read, cmp, ...(approx === undefined ? {} : { approx }), ...(note === undefined ? {} : { note }) };
}

/** A unit word nobody knows is still the unit. */
function plainUnit<T extends NumberTarget | RangeTarget>(target: T, word: string): T {
  const [unit = word, ...per] = word.split('/');
  return { ...target, unit: findUnit(unit)?.id ?? unit, ...(per.length === 0 ? {} : { per }) };
}
