import type { AnyRule } from '../../check/define-rule.ts';
import { scoreAboveWeight } from './score-above-weight.ts';
import { scoreUnexplained } from './score-unexplained.ts';

/** Arithmetic (A) of self-evaluation tables: scores against weights, results and sums. */
export const scoreRules: readonly AnyRule[] = [scoreAboveWeight, scoreUnexplained];
