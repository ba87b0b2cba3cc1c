import type { TargetValue } from '../../value/target.ts';
import { type Dimension, findUnit, type Unit } from '../../value/unit.ts';

let lastTarget: TargetValue | undefined;
let last: Unit | undefined;

/** The unit of a target that has one, if it is known. The rules of one row ask for the same target one after another. */
export function unitOf(target: TargetValue): Unit | undefined {
  if (target !== lastTarget) {
    last = 'unit' in target && target.unit !== undefined ? findUnit(target.unit) : undefined;
    lastTarget = target;
  }
  return last;
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
