import { Big } from 'big.js';
import type { Form, Indicator } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Dimension } from '../../value/unit.ts';
import { keepLast } from '../_lib/keep-last.ts';
import { nameHas } from '../_lib/name-words.ts';
import { isAmount, unitNamed, unitOf } from '../_lib/unit-kind.ts';
import { type CostRow, costRows } from './cost-rows.ts';
import { indexObjects, namesNoObject } from './object-index.ts';

/** A unit cost with the row that says how often it is paid. */
export interface CountedCost {
  readonly cost: CostRow;
  readonly count: Indicator;
  /** Several rows could be its count, and this is the lowest of them. */
  readonly lowest: boolean;
  readonly pieces: Big;
  /** How often a year the cost is paid. */
  readonly periods: number;
}

const PERIODS: Readonly<Record<string, number>> = { 年: 1, 学年: 1, 半年: 2, 学期: 2, 季度: 4, 季: 4, 月: 12 };

/** Unit costs that have a count of the same thing in the form. */
export const countedCosts = keepLast((form: Form, profile: Profile): readonly CountedCost[] => {
  const costs = costRows(form, profile).filter((cost) => isMultiplied(cost, profile));
  if (costs.length === 0) return [];
  const counts = form.indicators.filter((row) => row.set === 'annual' && figureOf(row) !== undefined);
  const index = indexObjects(counts);
  const single = singleCounts(counts);
  return costs.flatMap((cost) => {
    const { units, periods } = splitPer(cost);
    if (units.length > 1) return [];
    const { text } = cost.row.name;
    const [per] = units;
    // 元/顶 is of what is counted in 顶, whatever else is bought: the very unit goes first.
    const own = index.find(text, ({ target }) => per !== undefined && unitOf(target)?.id === per);
    const like = own.length > 0 ? own : index.find(text, (row) => suits(row, per));
    const [first, ...others] = counted(like.length > 0 ? like : lone(cost, single, per));
    return first === undefined ? [] : [{ cost, ...first, lowest: others.length > 0, periods }];
  });
});

/** Units a cost is per, and how often a year its period comes round. */
export function splitPer({ target: { per = [] } }: CostRow): {
  readonly units: readonly string[];
  readonly periods: number;
} {
  const periods = per.reduce((times, unit) => times * (PERIODS[unit] ?? 1), 1);
  return { units: per.filter((unit) => PERIODS[unit] === undefined), periods };
}

/** 元/人 of a course is paid for each 人次. */
function alike(dimension: Dimension | undefined): Dimension | undefined {
  return dimension === 'person-time' ? 'person' : dimension;
}

function suits(row: Indicator, per: string | undefined): boolean {
  if (per === undefined) return true;
  const [own, other] = [unitOf(row.target), unitNamed(per)];
  return own?.id === per || (own !== undefined && alike(own.dimension) === alike(other?.dimension));
}

/** A cost without an object of its own belongs to the only thing that is counted in its unit. */
function lone(
  { row }: CostRow,
  single: ReadonlyMap<string, Indicator | undefined>,
  per: string | undefined,
): Indicator[] {
  const found = namesNoObject(row.name.text) ? single.get(wordOf(per)) : undefined;
  return found === undefined ? [] : [found];
}

/** Where a form counts one thing only in the unit of the cost, the two belong together whatever they are called. */
function singleCounts(counts: readonly Indicator[]): ReadonlyMap<string, Indicator | undefined> {
  const single = new Map<string, Indicator | undefined>();
  for (const row of counts) {
    const unit = unitOf(row.target)?.id ?? '';
    single.set(unit, single.has(unit) ? undefined : row);
  }
  return single;
}

function wordOf(per: string | undefined): string {
  return per === undefined ? '?' : (unitNamed(per)?.id ?? per);
}

/** A cost per piece, by its unit or by its name; a rate without a unit may be per anything, and a ceiling is not what all are paid. */
function isMultiplied({ target, row, perUnit }: CostRow, profile: Profile): boolean {
  if (nameHas(row.name.text, profile, 'ceilingNames')) return false;
  return perUnit && (target.per !== undefined || nameHas(row.name.text, profile, 'unitCostNames'));
}

/** Rows with their yearly counts, the lowest first: whichever is meant, it is no less. */
function counted(rows: readonly Indicator[]): { readonly count: Indicator; readonly pieces: Big }[] {
  return rows
    .flatMap((count) => {
      const pieces = countOf(count);
      return pieces === undefined ? [] : [{ count, pieces }];
    })
    .sort((a, b) => a.pieces.cmp(b.pieces));
}

/** The yearly count of an output row. */
function countOf(row: Indicator): Big | undefined {
  const figure = figureOf(row);
  if (figure === undefined) return undefined;
  return new Big(figure).times(unitOf(row.target)?.id.startsWith('万') === true ? 10_000 : 1);
}

function figureOf({ target, level2 }: Indicator): string | undefined {
  if (level2.code !== '11' || (target.kind !== 'number' && target.kind !== 'frequency')) return undefined;
  if (!isAmount(unitOf(target)?.dimension) || ('per' in target && target.per !== undefined)) return undefined;
  return target.kind === 'frequency' ? target.annual : target.value;
}
