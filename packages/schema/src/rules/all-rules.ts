import type { AnyRule } from '../check/define-rule.ts';
import { arithmeticRules } from './arithmetic/arithmetic-rules.ts';
import { scoreRules } from './arithmetic/score-rules.ts';
import { completenessRules } from './completeness/completeness-rules.ts';
import { crossRules } from './cross/cross-rules.ts';
import { goalRules } from './goal/goal-rules.ts';
import { headRules } from './head/head-rules.ts';
import { namingRules } from './naming/naming-rules.ts';
import { privacyRules } from './privacy/privacy-rules.ts';
import { structureRules } from './structure/structure-rules.ts';
import { valueRules } from './value/value-rules.ts';

/** The whole catalogue, family by family. */
export const allRules: readonly AnyRule[] = [
  ...structureRules,
  ...headRules,
  ...goalRules,
  ...completenessRules,
  ...namingRules,
  ...valueRules,
  ...arithmeticRules,
  ...scoreRules,
  ...crossRules,
  ...privacyRules,
];

/** The rule with this code or id. */
export function findRule(codeOrId: string): AnyRule | undefined {
  return allRules.find(({ code, id }) => code === codeOrId.toUpperCase() || id === codeOrId);
}
