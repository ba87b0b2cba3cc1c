import type { TargetValue } from '../../value/target.ts';
import { type Dimension, findUnit, type Unit } from '../../value/unit.ts';

/** Units met so far: a province writes a few hundred, and every rule asks for them again. */
const known = new Map<string, Unit | undefined>();
const MOST = 2000;
/** A longer text may hold on to the whole sheet it was cut from. */
const LONGEST = 12;

/** The unit of a target that has one, if it is known. */
export function unitOf(target: TargetValue): Unit | undefined {
  return 'unit' in target && target.unit !== undefined ? unitNamed(target.unit) : undefined;
}

/** The unit a word stands for, looked up once. */
export function unitNamed(word: string): Unit | undefined {
  if (word.length > LONGEST) return findUnit(word);
  const found = known.get(word);
  if (found !== undefined || known.has(word)) return found;
  if (known.size === MOST) known.clear();
  const unit = findUnit(word);
  known.set(word, unit);
  return unit;
}

/** Dimensions that come in whole pieces and stand for what was done or reached. */
const COUNTS: ReadonlySet<Dimension> = new Set<Dimension>([
  'person',
  'person-time',
  'household',
  'organisation',
  'item',
  'document',
  'event',
  'thing',
  'place',
]);

const MEASURED: ReadonlySet<Dimension> = new Set<Dimension>(['area', 'length', 'volume', 'mass', 'energy', 'power']);

/** Whether a dimension counts whole pieces. */
export function isCount(dimension: Dimension | undefined): boolean {
  return dimension !== undefined && COUNTS.has(dimension);
}

/** Whether a dimension says how much was done: pieces, or a length, area, volume or weight. */
export function isAmount(dimension: Dimension | undefined): boolean {
  return isCount(dimension) || (dimension !== undefined && MEASURED.has(dimension));
}

/** Dimensions of time: lengths, not dates. */
export function isDuration(dimension: Dimension | undefined): boolean {
  return dimension === 'day' || dimension === 'working-day' || dimension === 'month';
}
