import { Big } from 'big.js';
import { CLASSIFIERS, type Dimension, INTERCHANGED, SEPARATE, UNIT_TABLE } from './unit.data.ts';
import { growTree, wordAt } from './word-tree.ts';

export type { Dimension } from './unit.data.ts';

/** One unit of measure. `factor` converts to the dimension's first unit; absent where a conversion would be a guess. */
export interface Unit {
  /** How it is written back. */
  readonly id: string;
  readonly dimension: Dimension;
  /** What it converts to: the dimension's first unit, or itself. */
  readonly base: string;
  /** Plain decimal string. */
  readonly factor?: string;
}

/** A unit found in a text. */
export interface UnitPlace {
  readonly unit: Unit;
  readonly length: number;
}

const UNITS: readonly (readonly [word: string, unit: Unit])[] = UNIT_TABLE.flatMap(([dimension, units]) =>
  units.split(' ').flatMap((entry) => {
    const [names = '', factor] = entry.split('=');
    const words = names.split('|');
    const [id = ''] = words;
    const unit = SEPARATE.includes(dimension) ? separate(id, dimension) : converted(id, dimension, units, factor);
    return words.map((word) => [word, unit] as const);
  }),
);

function separate(id: string, dimension: Dimension): Unit {
  return { id, dimension, base: id, factor: '1' };
}

function converted(id: string, dimension: Dimension, units: string, factor: string | undefined): Unit {
  const [base = ''] = units.split(/[|= ]/u, 1);
  return factor === undefined ? { id, dimension, base } : { id, dimension, base, factor };
}

const TREE = growTree(UNITS);
const MORE = /^[余多](?=[\u4E00-\u9FA5A-Za-z㎡])/u;

/** The unit a word stands for (`平米` → 平方米, `万平米` → 万平方米), `undefined` for a word that is none. */
export function findUnit(word: string): Unit | undefined {
  const found = unitAt(word, 0);
  if (found?.length === word.length) return found.unit;
  return word.startsWith('个') ? findUnit(word.slice(1)) : undefined;
}

/** The longest unit that a text has at a place; `万余人次` is 万人次, the 余 being the caller's to see. */
export function unitAt(text: string, at: number): UnitPlace | undefined {
  const place = simpleAt(text, at);
  if (place?.unit.dimension === 'myriad') return multiplied(text, at, place);
  return place === undefined ? undefined : (alternative(text, at, place) ?? place);
}

/** A unit without multiplier or alternative, alone or with 次. */
function simpleAt(text: string, at: number): UnitPlace | undefined {
  const found = wordAt(TREE, text, at);
  if (found === undefined || splitsLatinWord(text, at + found.word.length)) return undefined;
  const place = { unit: found.meaning, length: found.word.length };
  return occasion(text, at, place) ?? place;
}

function splitsLatinWord(text: string, end: number): boolean {
  return isLatin(text.charCodeAt(end - 1)) && isLatin(text.charCodeAt(end));
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Units made from others, by their spelling. */
const MADE = new Map<string, Unit>();

function made(id: string, make: () => Unit): Unit {
  const known = MADE.get(id);
  if (known !== undefined) return known;
  const unit = make();
  MADE.set(id, unit);
  return unit;
}

/** Never a multiple: 万% and 千周 are slips or other words. */
const SINGLE: readonly Dimension[] = ['ratio', 'point', 'myriad', 'grade', 'score', 'multiple', 'age'];

/** 万 and a unit: 万元, 万人次, 千册. */
function multiplied(text: string, at: number, multiplier: UnitPlace): UnitPlace {
  const more = MORE.exec(text.slice(at + multiplier.length, at + multiplier.length + 2)) === null ? 0 : 1;
  const start = at + multiplier.length + more;
  const base = simpleAt(text, start);
  if (base === undefined || SINGLE.includes(base.unit.dimension)) return multiplier;
  const unit = made(multiplier.unit.id + base.unit.id, () => product(multiplier.unit, base.unit));
  return { unit, length: multiplier.length + more + base.length };
}

function product(multiplier: Unit, base: Unit): Unit {
  const unit = { id: multiplier.id + base.id, dimension: base.dimension, base: base.base };
  if (base.factor === undefined || multiplier.factor === undefined) return unit;
  return { ...unit, factor: new Big(multiplier.factor).times(base.factor).toFixed() };
}

/** 户次, 册次: a classifier and 次 count occasions, not things. */
function occasion(text: string, at: number, { unit, length }: UnitPlace): UnitPlace | undefined {
  if (text.charAt(at + length) !== '次' || !COUNTED_ON_OCCASIONS.includes(unit.dimension)) return undefined;
  const id = `${unit.id}次`;
  return { unit: made(id, () => separate(id, 'person-time')), length: length + 1 };
}

const COUNTED_ON_OCCASIONS: readonly Dimension[] = [
  'household',
  'organisation',
  'item',
  'document',
  'thing',
  'place',
  'area',
];

/** Two classifiers that stand for each other: 台(套), 个(项), 台/套. */
function alternative(text: string, at: number, first: UnitPlace): UnitPlace | undefined {
  const sign = text.charAt(at + first.length);
  if ((sign !== '(' && sign !== '/' && sign !== '、') || !CLASSIFIERS.includes(first.unit.dimension)) return undefined;
  const start = at + first.length + 1;
  const second = wordAt(TREE, text, start);
  if (second === undefined || second.meaning === first.unit) return undefined;
  const end = start + second.word.length;
  if (!mayReplace(first.unit, second.meaning, sign)) return undefined;
  if (sign === '(' ? text.charAt(end) !== ')' : /[\u4E00-\u9FA5/·]/u.test(text.charAt(end))) return undefined;
  const tail = sign === '(' ? `(${second.meaning.id})` : `/${second.meaning.id}`;
  const id = first.unit.id + tail;
  return {
    unit: made(id, () => separate(id, first.unit.dimension)),
    length: end - at + (sign === '(' ? 1 : 0),
  };
}

const ALTERNATIVES: readonly Dimension[] = ['thing', 'item', 'document'];
const PARTIES: readonly Dimension[] = ['household', 'organisation', 'person'];
const BRACKETED = new Set(INTERCHANGED);
const SLASHED = new Set('台 套 件 组 个 项 部 辆 架 具 块 处 座 家 户 名 人 本 册 份 篇 条'.split(' '));

/**
 * A bracket says what is counted (2辆（车）) unless it holds a classifier, and a slash parts a unit from its denominator (2个/县)
 * unless both words count the same sort of thing (台/套).
 */
function mayReplace(first: Unit, second: Unit, sign: string): boolean {
  const alike = first.dimension === second.dimension;
  if (sign === '(') {
    const fits = alike || ALTERNATIVES.includes(second.dimension) || areParties(first, second);
    return fits && BRACKETED.has(second.id);
  }
  return SLASHED.has(first.id) && SLASHED.has(second.id) && (alike || ['家户', '户家'].includes(first.id + second.id));
}

function areParties(first: Unit, second: Unit): boolean {
  return PARTIES.includes(first.dimension) && PARTIES.includes(second.dimension);
}
