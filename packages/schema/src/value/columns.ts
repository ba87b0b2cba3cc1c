import { comparatorOf } from './comparator.ts';
import { measured } from './measured.ts';
import { normalizeValue } from './normalize.ts';
import { takeQuantity } from './quantity.ts';
import { atEnd, scan } from './scanner.ts';
import type { ChangeTarget, NumberTarget, RangeTarget, TargetValue, ValueContext } from './target.ts';
import { DATE_UNIT } from './time.ts';
import { findUnit } from './unit.ts';

/** Completes a reading from the operator and unit columns; what the cell itself says stands. */
export function applyColumns(target: TargetValue, { operator, unit }: ValueContext): TargetValue {
  const withUnits = unit === undefined ? target : applyUnit(target, unit);
  const cmp = operator === undefined ? undefined : comparatorOf(operator);
  if (cmp === undefined) return withUnits;
  if (withUnits.kind === 'ratio') return { ...withUnits, cmp: withUnits.cmp ?? cmp };
  const isBare = 'cmp' in target && target.cmp === 'eq?';
  return isBare && 'cmp' in withUnits && withUnits.kind !== 'budgetRef' ? { ...withUnits, cmp } : withUnits;
}

const MONTH = /^[≥≤<>=]?(?:[1-9]|1[0-2])$/u;
const ROMAN = /^[≥≤<>=]?(?:[Ⅰ-Ⅴ]|I{1,3}|IV|V)$/u;
/** Units that only together with the cell say what is meant, and the cells they belong to. 3 and 类 count kinds. */
const BELONGING: readonly (readonly [unit: RegExp, cell: RegExp])[] = [
  [/^(?:[级等星档]|星级|等级|档位|等次)$/u, /^[≥≤<>=]?(?:\d|[一二三四五甲乙丙丁A-D]|[Ⅰ-Ⅴ]|I{1,3}|IV|V)$/u],
  [/^类$/u, ROMAN],
  [/^年度?$/u, /^[≥≤<>=]?(?:19|20)\d{2}$/u],
  [/^(?:月份|(?:月份?|年)[底末初](?:之?前)?|月份?之?前)(?:完成)?$/u, MONTH],
];
/** Indicators whose 12月 is December. */
const DONE_AT =
  /(?:完成|完工|竣工|到位|发放|拨付|支付|兑付|验收|交付|启动|开工|下达|上报|结题)(?:时间|时限|日期|节点|月份)/u;

/** The cell and its unit column as one text where they belong together: 二 and 级, 2025 and 年, 12 and 月底前. */
export function withColumn(text: string, { unit = '', name = '' }: ValueContext): string {
  if (unit === '') return text;
  const belongs = BELONGING.some(([column, cell]) => column.test(unit) && cell.test(text));
  return belongs || (unit === '月' && MONTH.test(text) && DONE_AT.test(name)) ? text + unit : text;
}

const NO_UNIT =
  /^(?:\d.*|[-/\\—_]*|无|是\/否|有\/无|定性(?:指标|描述)?|定量(?:指标)?|文字(?:描述)?|描述|其[他它]|不适用|无单位|是否|空|none)$/iu;

function applyUnit(target: TargetValue, column: string): TargetValue {
  if (target.kind !== 'number' && target.kind !== 'range' && target.kind !== 'change') return target;
  const word = normalizeValue(column)
    .text.replace(/^\((.*)\)$/u, '$1')
    .replace(/^(?:计量)?单位:|^1(?=\/)/u, '')
    .replace(/^[≥≤><=]+/u, '');
  if (NO_UNIT.test(word) || DATE_UNIT.test(word)) return target;
  if (target.unit !== undefined) return completeMyriad(target, word);
  if (target.kind === 'change') return { ...target, unit: findUnit(word)?.id ?? word };
  return target.per === undefined ? withUnit(target, word) : withHead(target, word, target.per);
}

type Measurable = NumberTarget | RangeTarget | ChangeTarget;

/** 10万 with a column 元 or 万元 is 10万元. */
function completeMyriad(target: Measurable, word: string): TargetValue {
  if (target.unit === undefined || findUnit(target.unit)?.dimension !== 'myriad') return target;
  const unit = findUnit(word.startsWith(target.unit) ? word : target.unit + word);
  return unit === undefined || unit.dimension === 'myriad' ? target : { ...target, unit: unit.id };
}

/** ≤28.40/株 with a column 元 or 元/株: only the unit was missing. */
function withHead(target: NumberTarget | RangeTarget, word: string, per: readonly string[]): TargetValue {
  const [head = ''] = word.split('/');
  const unit = findUnit(head);
  if (unit === undefined) return target;
  // 每月1 with a column 次 is a frequency.
  if (target.kind !== 'number') return { ...target, unit: unit.id };
  return { ...measured({ value: target.value, unit, per: [...per], notes: [] }), ...around(target) };
}

/** Reads the column as if it stood behind the figure. */
function withUnit(target: NumberTarget | RangeTarget, word: string): TargetValue {
  const scanner = scan(`1${word}`);
  const quantity = takeQuantity(scanner);
  if (quantity === undefined || !atEnd(scanner)) return plainUnit(target, word);
  const { kind: _kind, cmp, value: _value, ...read } = measured({ ...quantity, notes: [] });
  if (target.kind === 'range') return { ...target, ...rateOf(read, quantity.per) };
  // 24 with a column 小时内 is at most 24 hours.
  const bound = target.cmp === 'eq?' ? { ...target, cmp } : target;
  if (!('period' in read)) return { ...bound, ...rateOf(read, quantity.per) };
  return { ...measured({ ...quantity, value: target.value, notes: [] }), ...around(bound) };
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
  const [unit = word, ...per] = word.split(/[/、]/u);
  return { ...target, unit: findUnit(unit)?.id ?? unit, ...perOf(per) };
}
