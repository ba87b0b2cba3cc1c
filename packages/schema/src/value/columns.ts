import { comparatorOf } from './comparator.ts';
import { measured } from './measured.ts';
import { normalizeValue } from './normalize.ts';
import { takeQuantity } from './quantity.ts';
import { atEnd, scan } from './scanner.ts';
import type { ChangeTarget, NumberTarget, RangeTarget, TargetValue, ValueContext } from './target.ts';
import { findUnit } from './unit.ts';

/** Completes a reading from the operator and unit columns; what the cell itself says stands. */
export function applyColumns(target: TargetValue, { operator, unit }: ValueContext): TargetValue {
  const withUnits = unit === undefined ? target : applyUnit(target, unit);
  const cmp = operator === undefined ? undefined : comparatorOf(operator);
  if (cmp === undefined || !('cmp' in withUnits) || withUnits.cmp !== 'eq?') return withUnits;
  return { ...withUnits, cmp };
}

const NO_UNIT = /^(?:\d.*|[-/\\—_]*|无|是\/否|定性|定量|文字|其他|不适用|无单位|是否|空|none)$/iu;

function applyUnit(target: TargetValue, column: string): TargetValue {
  if (target.kind !== 'number' && target.kind !== 'range' && target.kind !== 'change') return target;
  const word = normalizeValue(column)
    .text.replace(/^\((.*)\)$/u, '$1')
    .replace(/^[≥≤><=]+/u, '');
  if (NO_UNIT.test(word)) return target;
  if (target.unit !== undefined) return completeMyriad(target, word);
  if (target.kind === 'change') return { ...target, unit: findUnit(word)?.id ?? word };
  return target.per === undefined ? withUnit(target, word) : withHead(target, word);
}

type Measurable = NumberTarget | RangeTarget | ChangeTarget;

/** 10万 with a column 元 or 万元 is 10万元. */
function completeMyriad(target: Measurable, word: string): TargetValue {
  if (target.unit === undefined || findUnit(target.unit)?.dimension !== 'myriad') return target;
  const unit = findUnit(word.startsWith(target.unit) ? word : target.unit + word);
  return unit === undefined || unit.dimension === 'myriad' ? target : { ...target, unit: unit.id };
}

/** ≤28.40/株 with a column 元 or 元/株: only the unit was missing. */
function withHead(target: Measurable, word: string): TargetValue {
  const [head = ''] = word.split('/');
  const unit = findUnit(head);
  return unit === undefined ? target : { ...target, unit: unit.id };
}

/** Reads the column as if it stood behind the figure. */
function withUnit(target: NumberTarget | RangeTarget, word: string): TargetValue {
  const scanner = scan(`1${word}`);
  const quantity = takeQuantity(scanner);
  if (quantity === undefined || !atEnd(scanner)) return plainUnit(target, word);
  const { kind: _kind, cmp: _cmp, value: _value, ...read } = measured({ ...quantity, notes: [] });
  if (target.kind === 'range' || !('period' in read)) return { ...target, ...rateOf(read, quantity.per) };
  return { ...measured({ ...quantity, value: target.value, notes: [] }), ...around(target) };
}

type Rate = Pick<NumberTarget, 'unit' | 'per'>;

function rateOf({ unit }: Rate, per: readonly string[]): Rate {
  return { ...(unit === undefined ? {} : { unit }), ...perOf(per) };
}

/** What stands around the figure besides its unit. */
function around({ cmp, approx, note }: NumberTarget): Pick<NumberTarget, 'cmp' | 'approx' | 'note'> {
  return { cmp, ...(approx === undefined ? {} : { approx }), ...(note === undefined ? {} : { note }) };
}

function perOf(per: readonly string[]): Pick<NumberTarget, 'per'> {
  return per.length === 0 ? {} : { per };
}

/** A unit word nobody knows is still the unit. */
function plainUnit<T extends NumberTarget | RangeTarget>(target: T, word: string): T {
  const [unit = word, ...per] = word.split('/');
  return { ...target, unit: findUnit(unit)?.id ?? unit, ...perOf(per) };
}
