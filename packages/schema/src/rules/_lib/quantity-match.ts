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
import { unitNamed, unitOf } from './unit-kind.ts';

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
  const alike = figuresIn(rows).filter(likeOf(quantity.unit));
  const plain = plainAmount(quantity.value, quantity.unit);
  const held = heldBy(quantity, plain, alike);
  if (held !== undefined) return held;
  if (isElsewhere(quantity, rows)) return HELD;
  const object = aroundOf(quantity);
  const united = alike.filter((figure) => plainOf(figure) !== undefined);
  const about = united.filter(({ row }) => isAbout(row, object));
  // 消防车3辆 is not held by 空气呼吸器100具 that stands beside it: a row in the very unit goes first.
  const inUnit = united.filter(({ unit }) => unit?.id === quantity.unit.id);
  const exact = inUnit.filter((figure) => about.includes(figure));
  const same = exact.length > 0 ? exact : isOnlyCount(inUnit, object) ? inUnit : about;
  const own = new Big(plain);
  if (same.length > 0) return settle(quantity, own, same);
  if (alike.length > 1 && addUpTo(united, own)) return HELD;
  if (isOpen(rows, alike, object)) return HELD;
  return inUnit.length === 1 && isLoosely(inUnit, object) ? settle(quantity, own, inUnit) : NONE;
}

/** Words about the same object are judged as words; a figure without a unit or a result is not missing from the table. */
function isOpen(rows: readonly Indicator[], alike: readonly Figure[], object: Around): boolean {
  if (alike.some(({ unit, row }) => unit === undefined && isAbout(row, object))) return true;
  return rows.some((row) =>
    isUnseen(row) ? sharesRunWith(object, bareName(row.name.text), LEAST) : isInWords(row) && isAbout(row, object),
  );
}

/** A row with the very figure holds a quantity; of rates, one that may speak of it. */
function heldBy(quantity: Quantity, plain: string, alike: readonly Figure[]): QuantityMatch | undefined {
  const holds = (figure: Figure): boolean => isSame(figure, quantity) || plainOf(figure) === plain;
  if (quantity.unit.dimension !== 'ratio') return alike.some(holds) ? HELD : undefined;
  const equal = alike.filter(holds);
  return equal.length === 0 ? undefined : (borrowed(equal, alike, { quantity, object: aroundOf(quantity) }) ?? HELD);
}

/** Characters that a rate and the words around it share beyond doubt. */
const CLOSE = 5;

/** The 98% of one rate says nothing of another: where a row names the very rate of the goal, that row is asked. */
function borrowed(
  equal: readonly Figure[],
  alike: readonly Figure[],
  { quantity, object }: { readonly quantity: Quantity; readonly object: Around },
): QuantityMatch | undefined {
  const sharing = (length: number) => (figure: Figure) => sharesRunWith(object, bareName(figure.row.name.text), length);
  if (equal.some(sharing(LEAST))) return undefined;
  const own = alike.filter(sharing(CLOSE)).filter((figure) => plainOf(figure) !== undefined);
  return own.length === 0 ? undefined : settle(quantity, new Big(plainAmount(quantity.value, quantity.unit)), own);
}

const HELD: QuantityMatch = { kind: 'held' };
const NONE: QuantityMatch = { kind: 'none' };

/** 棉被3000床 beside 帐篷200顶: the one row that counts in 床 goes before one that shares the verb. */
function isOnlyCount(inUnit: readonly Figure[], object: Around): boolean {
  const [only] = inUnit;
  const counted = only?.unit !== undefined && COUNTED.includes(only.unit.dimension);
  return counted && inUnit.length === 1 && isLoosely(inUnit, object);
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
  const held = same.some((figure, at) => holds(amounts[at] ?? own) && !isSlipped(figure, quantity));
  const [first] = same;
  return held || sum(amounts).eq(own) || quantity.approx || first === undefined
    ? HELD
    : { kind: 'differs', row: first.row };
}

/** 8000件 for the 800件 of the goal: the same digits with noughts behind them are a slip, not a higher aim. */
function isSlipped({ value, unit }: Figure, quantity: Quantity): boolean {
  return (
    unit?.id === quantity.unit.id &&
    value.startsWith(quantity.value) &&
    /^0+$/u.test(value.slice(quantity.value.length))
  );
}

/** A figure of a target, in the unit it is written in. */
interface Figure {
  readonly row: Indicator;
  readonly value: string;
  readonly unit: Unit | undefined;
  /** What it may be compared with; without a unit, anything. */
  readonly group: string | undefined;
  /** In the first unit of its dimension, as a plain decimal, once it has been asked for. */
  plain: string | undefined;
}

const figuresIn = keepLast((rows: readonly Indicator[]): readonly Figure[] => {
  const figures: Figure[] = [];
  for (const row of rows) addFigures(row, row.target, figures);
  return figures;
});

function addFigures(row: Indicator, target: TargetValue, figures: Figure[]): void {
  if (target.kind === 'composite') {
    for (const part of target.parts) addFigures(row, part, figures);
    return;
  }
  const unit = unitOf(target) ?? bracketedUnit(row.name.text);
  const group = unit === undefined ? undefined : groupOf(unit);
  const add = (value: string): void => void figures.push({ row, value, unit, group, plain: undefined });
  if (target.kind === 'range') {
    add(target.lo);
    add(target.hi);
  } else if (target.kind === 'number' || target.kind === 'change' || target.kind === 'frequency') {
    add(target.value);
    if (target.kind === 'frequency' && target.annual !== undefined) add(target.annual);
  }
}

/** 营造林总面积（亩）: the unit of a bare figure may stand in the name. */
function bracketedUnit(name: string): Unit | undefined {
  const word = /[（(]([^（()）]{1,6})[)）]$/u.exec(name)?.[1];
  return word === undefined ? undefined : unitNamed(word);
}

/** The same figure in the same unit, or in none; 0.95 without a unit is the 95% of the goal. */
function isSame({ value, unit }: Figure, quantity: Quantity): boolean {
  if (unit !== undefined) return value === quantity.value && unit.id === quantity.unit.id;
  return value === quantity.value || (quantity.unit.id === '%' && new Big(value).times(100).eq(quantity.value));
}

/** In a name, or cut short: 30万 under 接待人次 is the 30万人次 of the goal. */
function isElsewhere({ text, value, unit: { id } }: Quantity, rows: readonly Indicator[]): boolean {
  if (rows.some(({ name }) => name.text.includes(text))) return true;
  return figuresIn(rows).some(
    (figure) => figure.value === value && figure.unit?.dimension === 'myriad' && id.startsWith(figure.unit.id),
  );
}

/** Worked out once for all quantities that are held against the figure; `undefined` without a unit. */
function plainOf(figure: Figure): string | undefined {
  const { value, unit } = figure;
  return unit === undefined ? undefined : (figure.plain ??= plainAmount(value, unit));
}

/** A value in the first unit of its dimension, as a plain decimal. Whole numbers and powers of ten need no arithmetic. */
function plainAmount(value: string, { factor = '1' }: Unit): string {
  const whole = /^[1-9]\d*$/u.test(value);
  if (factor === '1' ? whole || /^[1-9]\d*\.\d*[1-9]$/u.test(value) : whole && /^10*$/u.test(factor))
    return value + factor.slice(1);
  return new Big(value).times(factor).toFixed();
}

function amountIn({ plain = '0' }: Figure): Big {
  return new Big(plain);
}

/** Whether figures add up to an amount; a rough sum first, since hardly any do. */
function addUpTo(figures: readonly Figure[], own: Big): boolean {
  const rough = figures.reduce((total, { plain }) => total + Number(plain), 0);
  const near = Math.abs(rough - own.toNumber()) <= rough * 1e-9;
  return near && sum(figures.map(amountIn)).eq(own);
}

function sum(amounts: readonly Big[]): Big {
  return amounts.reduce((total, amount) => total.plus(amount), new Big(0));
}

const PERSONS: readonly Dimension[] = ['person', 'person-time'];
const PIECES: readonly Dimension[] = ['item', 'document', 'event', 'thing', 'place', 'organisation', 'household'];
const GROUPS: ReadonlyMap<Dimension, string> = new Map(
  [PERSONS, PIECES].flatMap((group) => group.map((dimension) => [dimension, group.join()])),
);

const COUNTED: readonly Dimension[] = [...PERSONS, ...PIECES];

/** Units of one dimension go together; pieces are pieces, whatever they are called (个, 项, 家). */
function groupOf({ dimension }: Unit): string {
  return GROUPS.get(dimension) ?? dimension;
}

/** Figures a quantity in this unit may be compared with; no unit may be any. */
function likeOf(own: Unit): (figure: Figure) => boolean {
  const wanted = groupOf(own);
  // 5.2万群众 leaves out what is counted.
  const counted = own.dimension === 'myriad';
  return ({ group, unit }) => unit === undefined || group === wanted || (counted && COUNTED.includes(unit.dimension));
}

function isAbout({ name }: Indicator, object: Around): boolean {
  const bare = bareName(name.text);
  return sharesRunWith(object, bare, Math.min(SHARED, bare.length));
}

/** A formula whose result the file does not hold. */
function isUnseen({ value }: Indicator): boolean {
  return value.storage?.type === 'uncached';
}

/** Words, or a figure that could not be read: other rules speak of the value. */
function isInWords({ target }: Indicator): boolean {
  return target.kind === 'unparsed' || !isQuantified(target);
}
