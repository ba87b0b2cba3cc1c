import { Big } from 'big.js';
import type { Indicator } from '../../form/form.ts';
import type { TargetValue } from '../../value/target.ts';
import { type Dimension, findUnit, type Unit } from '../../value/unit.ts';
import { bareName } from './bare-name.ts';
import { longestCommon } from './common-text.ts';
import { isQuantified } from './quantified.ts';
import type { Quantity } from './quantity.ts';

/**
 * How a quantity of the goal relates to the indicators: one holds or exceeds it, one of the same object holds another
 * figure, or none is about it.
 */
export type QuantityMatch = { readonly kind: 'held' | 'none' } | { readonly kind: 'differs'; readonly row: Indicator };

/** Characters that a name and the words around a quantity must share to speak of one object. */
const SHARED = 3;

/** Looks for the indicator of a quantity: by dimension and figure first, then by object, then as a sum. */
export function matchQuantity(quantity: Quantity, rows: readonly Indicator[]): QuantityMatch {
  const figures = rows.flatMap((row) => figuresOf(row.target).map((figure) => ({ row, figure })));
  const own = amountOf(quantity.value, quantity.unit);
  const alike = figures.filter(({ figure }) => isAlike(quantity.unit, figure.unit));
  if (alike.some(({ figure }) => figure.amount.eq(figure.unit === undefined ? quantity.value : own)))
    return { kind: 'held' };
  if (rows.some(({ name }) => name.text.includes(quantity.text))) return { kind: 'held' };
  const about = (row: Indicator): boolean => isAbout(row, quantity);
  const same = alike.filter(({ row, figure }) => figure.unit !== undefined && about(row));
  const [first] = same;
  if (first !== undefined)
    return settle(quantity, { own, first: first.row, amounts: same.map(({ figure }) => figure.amount) });
  const all = sum(alike.filter(({ figure }) => figure.unit !== undefined).map(({ figure }) => figure.amount));
  if (alike.length > 1 && all.eq(own)) return { kind: 'held' };
  // Words about the same object are judged as words; the figure is not missing from the table, only from the value.
  return { kind: rows.some((row) => !isQuantified(row.target) && about(row)) ? 'held' : 'none' };
}

function settle(
  quantity: Quantity,
  { own, first, amounts }: { readonly own: Big; readonly first: Indicator; readonly amounts: readonly Big[] },
): QuantityMatch {
  const ceiling =
    /(?:不超过|不高于|不多于|控制在|(?<!不)低于|(?<!不)少于|≤|<)$/u.test(quantity.before) ||
    /^以[下内]/u.test(quantity.after);
  const holds = (amount: Big): boolean => (ceiling ? amount.lte(own) : amount.gte(own));
  const held = amounts.some(holds) || sum(amounts).eq(own) || quantity.approx;
  return held ? { kind: 'held' } : { kind: 'differs', row: first };
}

interface Figure {
  /** In the base of the dimension; the bare figure when the target has no unit. */
  readonly amount: Big;
  readonly unit: Unit | undefined;
}

function figuresOf(target: TargetValue): Figure[] {
  switch (target.kind) {
    case 'number':
    case 'change':
      return [figureOf(target.value, target.unit)];
    case 'range':
      return [figureOf(target.lo, target.unit), figureOf(target.hi, target.unit)];
    case 'frequency':
      return [target.value, ...(target.annual === undefined ? [] : [target.annual])].map((value) =>
        figureOf(value, target.unit),
      );
    case 'composite':
      return target.parts.flatMap(figuresOf);
    default:
      return [];
  }
}

function figureOf(value: string, word: string | undefined): Figure {
  const unit = word === undefined ? undefined : findUnit(word);
  return { amount: unit === undefined ? new Big(value) : amountOf(value, unit), unit };
}

function amountOf(value: string, unit: Unit): Big {
  return new Big(value).times(unit.factor ?? '1');
}

function sum(amounts: readonly Big[]): Big {
  return amounts.reduce((total, amount) => total.plus(amount), new Big(0));
}

const PERSONS: readonly Dimension[] = ['person', 'person-time'];
const PIECES: readonly Dimension[] = ['item', 'document', 'event', 'thing', 'place', 'organisation', 'household'];

/** Units of one dimension; pieces are pieces, whatever they are called (个, 项, 家). No unit may be any. */
function isAlike(unit: Unit, other: Unit | undefined): boolean {
  if (other === undefined || unit.dimension === other.dimension) return true;
  return [PERSONS, PIECES].some((group) => group.includes(unit.dimension) && group.includes(other.dimension));
}

function isAbout({ name }: Indicator, { before, after }: Quantity): boolean {
  const bare = bareName(name.text);
  const near = `${before.slice(-12)}\n${after.slice(0, 12)}`;
  return longestCommon(bare, near).length >= Math.min(SHARED, bare.length);
}
