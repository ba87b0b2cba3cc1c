import type { AnyRule } from '../../check/define-rule.ts';
import { annualAboveMidTerm } from './annual-above-mid-term.ts';
import { costEqualsAmount } from './cost-equals-amount.ts';
import { costItemsAboveAmount } from './cost-items-above-amount.ts';
import { costRatioAboveFull } from './cost-ratio-above-full.ts';
import { costUnitDiffers } from './cost-unit-differs.ts';
import { costWithoutCount } from './cost-without-count.ts';
import { countedCostAboveAmount } from './counted-cost-above-amount.ts';
import { frequencyAgainstCount } from './frequency-against-count.ts';
import { goalCountDiffers } from './goal-count-differs.ts';
import { leveragedMoneyAsCost } from './leveraged-money-as-cost.ts';
import { partsOrder } from './parts-order.ts';
import { partsSum } from './parts-sum.ts';
import { partsUnit } from './parts-unit.ts';
import { subsetAboveWhole } from './subset-above-whole.ts';
import { totalCostAboveAmount } from './total-cost-above-amount.ts';
import { weightSplit } from './weight-split.ts';
import { weightTotal } from './weight-total.ts';
import { weightUnusual } from './weight-unusual.ts';

/** Arithmetic (A): parts, costs, frequencies and weights, with the working shown. */
export const arithmeticRules: readonly AnyRule[] = [
  partsSum,
  partsOrder,
  partsUnit,
  totalCostAboveAmount,
  costEqualsAmount,
  costItemsAboveAmount,
  countedCostAboveAmount,
  costWithoutCount,
  costUnitDiffers,
  costRatioAboveFull,
  leveragedMoneyAsCost,
  frequencyAgainstCount,
  subsetAboveWhole,
  goalCountDiffers,
  weightTotal,
  weightSplit,
  weightUnusual,
  annualAboveMidTerm,
];
