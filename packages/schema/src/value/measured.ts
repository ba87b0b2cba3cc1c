import { Big } from 'big.js';
import { type KnownPeriod, PERIODS } from './period.data.ts';
import { comparatorIn, isApprox, type Quantity } from './quantity-draft.ts';
import type { FrequencyTarget, NumberTarget } from './target.ts';
import type { Unit } from './unit.ts';
import type { Writable } from './writable.ts';

/** What a quantity is: a frequency when it counts events in a period, otherwise a number. */
export function measured(quantity: Quantity): NumberTarget | FrequencyTarget {
  const period = quantity.unit !== undefined && isEvent(quantity.unit) ? periodIn(quantity.per) : undefined;
  if (period !== undefined && quantity.unit !== undefined) return frequencyOf(quantity, quantity.unit, period);
  const target: Writable<NumberTarget> = {
    kind: 'number',
    cmp: comparatorIn(quantity) ?? 'eq?',
    value: quantity.value,
  };
  if (quantity.unit !== undefined) target.unit = countedUnit(quantity.unit);
  if (quantity.per.length > 0) target.per = quantity.per;
  if (isApprox(quantity)) target.approx = true;
  if (quantity.notes.length > 0) target.note = quantity.notes.join('、');
  return target;
}

/** Months and quarters that are counted are 个月 and 个季度: 3月 is March. */
export function countedUnit({ id }: Unit): string {
  return id === '月' || id === '季度' ? `个${id}` : id;
}

/** Things that happen; per year, they have a frequency, while people, goods and money have a rate. */
export function isEvent({ dimension }: Unit): boolean {
  return dimension === 'event' || dimension === 'document';
}

interface Every {
  readonly known: KnownPeriod;
  readonly every?: string;
}

/** The period of a count; of several, the shortest: 年均每周5次 is 5 a week. */
function periodIn(per: readonly string[]): Every | undefined {
  let shortest: Every | undefined;
  for (const word of per) {
    const one = everyOf(word);
    if (one !== undefined && one.known.yearly > (shortest?.known.yearly ?? 0)) shortest = one;
  }
  return shortest;
}

function everyOf(word: string): Every | undefined {
  const plain = PERIODS.get(word);
  if (plain !== undefined) return { known: plain };
  const counted = word.replace(/^半|^\d+/u, '');
  const known = PERIODS.get(counted);
  return known && { known, every: word.startsWith('半') ? '0.5' : word.slice(0, -counted.length) };
}

function frequencyOf(quantity: Quantity, unit: Unit, { known, every }: Every): FrequencyTarget {
  const target: Writable<FrequencyTarget> = {
    kind: 'frequency',
    cmp: comparatorIn(quantity) ?? 'eq?',
    value: quantity.value,
    unit: unit.id,
    period: known.period,
  };
  const annual = annualOf(quantity.value, known.yearly, every);
  const per = quantity.per.filter((word) => everyOf(word) === undefined);
  if (every !== undefined) target.every = every;
  if (per.length > 0) target.per = per;
  if (annual !== undefined) target.annual = annual;
  if (isApprox(quantity)) target.approx = true;
  if (quantity.notes.length > 0) target.note = quantity.notes.join('、');
  return target;
}

/** The yearly total, where it is a whole number: 每3个月1次 is 4, 每2年1次 has none. */
function annualOf(value: string, yearly: number, every: string | undefined): string | undefined {
  if (yearly === Infinity || every === '0') return undefined;
  const total = new Big(value).times(yearly);
  const exact = every === undefined ? total : total.div(every);
  return exact.mod(1).eq(0) ? exact.toFixed() : undefined;
}
