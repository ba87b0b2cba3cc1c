import type { AnyRule } from '../../check/define-rule.ts';
import { goalAsLastYear } from './goal-as-last-year.ts';
import { goalAsMidTerm } from './goal-as-mid-term.ts';
import { goalBoilerplate } from './goal-boilerplate.ts';
import { goalEffectMissing } from './goal-effect-missing.ts';
import { goalFragment } from './goal-fragment.ts';
import { goalMissing } from './goal-missing.ts';
import { goalPastTense } from './goal-past-tense.ts';
import { goalQuantityUnmatched } from './goal-quantity-unmatched.ts';
import { goalRepeatsName } from './goal-repeats-name.ts';
import { goalSlogans } from './goal-slogans.ts';
import { goalTaskUncovered } from './goal-task-uncovered.ts';
import { goalWithoutQuantity } from './goal-without-quantity.ts';
import { goalYearDiffers } from './goal-year-differs.ts';

/** Goal text (G): what is done this year, how much, and what comes of it. */
export const goalRules: readonly AnyRule[] = [
  goalMissing,
  goalWithoutQuantity,
  goalQuantityUnmatched,
  goalTaskUncovered,
  goalBoilerplate,
  goalPastTense,
  goalSlogans,
  goalYearDiffers,
  goalAsLastYear,
  goalRepeatsName,
  goalFragment,
  goalEffectMissing,
  goalAsMidTerm,
];
