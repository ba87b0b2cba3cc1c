import { Big } from 'big.js';
import type { Indicator } from '../../form/form.ts';
import type { TargetValue } from '../../value/target.ts';
import type { Dimension, Unit } from '../../value/unit.ts';
import { objectOf } from '../arithmetic/object-index.ts';
import { bareName } from './bare-name.ts';
import { keepLast } from './keep-last.ts';
import { isQuantified } from './quantified.ts';
import type { Quantity } from './quantity.ts';
import { type Around, around, sharesRunWith } from './shared-run.ts';
import { unitOf } from './unit-kind.ts';

/**
 * How a quantity of the goal relates to the indicators: one holds or exceeds it, one of the same object holds another
 * figure, or none is about it.
 */
export type QuantityMatch = { readonly kind: 'held' | 'none' } | { readonly kind: 'differs'; readonly row: Indicator };

/** Characters that a name and the words around a quantity must share to speak of one object. */
const SHARED = 3;
/** The same where only one row counts in that unit. */
const LEAST = 2;

/** Looks for the indicator of a quantity: by dimension and figure first, then by object, then as a sum. */
export function matchQuantity(quantity: Quantity, rows: readonly Indicator[]): QuantityMatch {
  const alike = figuresIn(rows).filter((figure) => isAlike(quantity.unit, figure.unit));
  if (alike.some((figure) => isSame(figure, quantity))) return { kind: 'held' };
  const own = amountOf(quantity.value, quantity.unit);
  const plain = own.toFixed();
  const united = alike.filter((figure) => plainAmount(figure) !== undefined);
  if (united.some((figure) => figure.plain === plain)) return { kind: 'held' };
  if (rows.some(({ name }) => name.text.includes(quantity.text))) return { kind: 'held' };
  const object = aroundOf(quantity);
  const about = united.filter(({ row }) => isAbout(row, object));
  // 消防车3辆 is not held by 空气呼吸器100具 that stands beside it: a row in the very unit goes first.
  const inUnit = united.filter(({ unit }) => unit?.id === quantity.unit.id);
  const exact = inUnit.filter((figure) => about.includes(figure));
  const same = exact.length === 0 ? about : exact;
  if (same.length > 0) return settle(quantity, own, same);
  if (alike.length > 1 && sum(united.map(amountIn)).eq(own)) return { kind: 'held' };
  // Words about the same object are judged as words; the figure is not missing from the table, only from the value.
  if (rows.some((row) => isInWords(row) && isAbout(row, object))) return { kind: 'held' };
  return inUnit.length === 1 && isLoosely(inUnit, object) ? settle(quantity, own, inUnit) : { kind: 'none' };
}

function isLoosely([only]: readonly Figure[], object: Around): boolean {
  return only?.unit?.dimension !== 'ratio' && sharesRunWith(object, objectOf(only?.row.name.text ?? ''), LEAST);
}

/** The words around a quantity; what follows a pause belongs to the next. */
function aroundOf({ before, after }: Quantity): Around {
  return around(`${before.slice(-12)}\n${after.startsWith('、') ? '' : after.slice(0, 12)}`);
}

function settle(quantity: Quantity, own: Big, same: readonly Figure[]): QuantityMatch {
  const amounts = same.map(amountIn);
  const ceiling =
    /(?:不超过|不高于|不多于|控制在|(?<!不)低于|(?<!不)少于|≤|<)$/u.test(quantity.before) ||
    /^以[下内]/u.test(quantity.after);
  const holds = (amount: Big): boolean => (ceiling ? amount.lte(own) : amount.gte(own));
  const held = amounts.some(holds) || sum(amounts).eq(own) || quantity.approx;
  const [first] = same;
  return held || first === undefined ? { kind: 'held' } : { kind: 'differs', row: first.row };
}

/** A figure of a target, in the unit it is written in. */
interface Figure {
  readonly row: Indicator;
  readonly value: string;
  readonly unit: Unit | undefined;
  /** In the first unit of its dimension, as a plain decimal, once it has been asked for. */
  plain: string | undefined;
}

const figuresIn = keepLast((rows: readonly Indicator[]): readonly Figure[] =>
  rows.flatMap((row) => figuresOf(row.target).map(([value, unit]) => ({ row, value, unit, plain: undefined }))),
);

function figuresOf(target: TargetValue): (readonly [value: string, unit: Unit | undefined])[] {
  switch (target.kind) {
    case 'number':
    case 'change':
      return [[target.value, unitOf(target)]];
    case 'range':
      return [target.lo, target.hi].map((value) => [value, unitOf(target)]);
    case 'frequency': {
      const annual = target.annual === undefined ? [] : [target.annual];
      return [target.value, ...annual].map((value) => [value, unitOf(target)]);
    }
    case 'composite':
      return target.parts.flatMap(figuresOf);
    default:
      return [];
  }
}

/** The same figure in the same unit, or in none. */
function isSame({ value, unit }: Figure, quantity: Quantity): boolean {
  return value === quantity.value && (unit === undefined || unit.id === quantity.unit.id);
}

/** Worked out once for all quantities that are held against the figure; `undefined` without a unit. */
function plainAmount(figure: Figure): string | undefined {
  const { value, unit } = figure;
  if (unit !== undefined)
    figure.plain ??= unit.factor === undefined || unit.factor === '1' ? value : amountOf(value, unit).toFixed();
  return figure.plain;
}

function amountIn({ plain = '0' }: Figure): Big {
  return new Big(plain);
}

function amountOf(value: string, { factor = '1' }: Unit): Big {
  return factor === '1' ? new Big(value) : new Big(value).times(factor);
}

function sum(amounts: readonly Big[]): Big {
  return amounts.reduce((total, amount) => total.plus(amount), new Big(0));
}

const PERSONS: readonly Dimension[] = ['person', 'person-time'];
const PIECES: readonly Dimension[] = ['item', 'document', 'event', 'thing', 'place', 'organisation', 'household'];

const COUNTED: readonly Dimension[] = [...PERSONS, ...PIECES];

/** Units of one dimension; pieces are pieces, whatever they are called (个, 项, 家). No unit may be any. */
function isAlike(unit: Unit, other: Unit | undefined): boolean {
  if (other === undefined || unit.dimension === other.dimension) return true;
  // 5.2万群众 leaves out what is counted.
  if (unit.dimension === 'myriad') return COUNTED.includes(other.dimension);
  return [PERSONS, PIECES].some((group) => group.includes(unit.dimension) && group.includes(other.dimension));
}

function isAbout({ name }: Indicator, object: Around): boolean {
  const bare = bareName(name.text);
  return sharesRunWith(object, bare, Math.min(SHARED, bare.length));
}

/** Words, or a figure that could not be read: other rules speak of the value. */
function isInWords({ target }: Indicator): boolean {
  return target.kind === 'unparsed' || !isQuantified(target);
}
