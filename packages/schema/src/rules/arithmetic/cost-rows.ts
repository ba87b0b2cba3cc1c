import { Big } from 'big.js';
import type { Form, Indicator } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import type { NumberTarget } from '../../value/target.ts';
import { keepLast } from '../_lib/keep-last.ts';
import { nameHas } from '../_lib/name-words.ts';
import { isCost } from '../_lib/row-kind.ts';
import { unitOf } from '../_lib/unit-kind.ts';

/** A cost target in 元. Money that others bring in never counts as cost. */
export interface CostRow {
  readonly row: Indicator;
  readonly target: NumberTarget;
  readonly yuan: Big;
  /** Per person, per piece: multiplied by a count rather than added. */
  readonly perUnit: boolean;
}

/** Cost rows of the year that carry an amount of money. */
export const costRows = keepLast((form: Form, profile: Profile): readonly CostRow[] =>
  form.indicators.flatMap((row) => (row.set === 'annual' && isCost(row) ? (costOf(row, profile) ?? []) : [])),
);

function costOf(row: Indicator, profile: Profile): CostRow | undefined {
  const { target, name } = row;
  if (target.kind !== 'number' || nameHas(name.text, profile, 'leveragedMoney')) return undefined;
  const unit = unitOf(target);
  if (unit?.factor === undefined || (unit.dimension !== 'money' && unit.dimension !== 'myriad')) return undefined;
  const perUnit =
    target.per !== undefined ||
    nameHas(name.text, profile, 'unitCostNames') ||
    nameHas(name.text, profile, 'policyStandards');
  return { row, target, yuan: new Big(target.value).times(unit.factor), perUnit };
}

/** A total that is to be compared with the money of the form: neither a floor nor a part of another row. */
export function isTotalCost({ row, target, perUnit }: CostRow): boolean {
  return (
    !perUnit && target.cmp !== 'ge' && target.cmp !== 'gt' && !/其中|节约|节省|节支|收入|产值|利润/u.test(row.name.text)
  );
}

/** Whether the figure itself is meant, not a bound. */
export function isExact({ cmp, approx }: NumberTarget): boolean {
  return (cmp === 'eq' || cmp === 'eq?') && approx !== true;
}
