import type { AnyRule } from '../../check/define-rule.ts';

/** Rules of this family, in the order of their codes. */
export const completenessRules: readonly AnyRule[] = [];
