import type { AnyRule } from '../../check/define-rule.ts';
import { departmentTotal } from './department-total.ts';
import { formVersions } from './form-versions.ts';
import { goalCopied } from './goal-copied.ts';
import { indicatorDiffers } from './indicator-differs.ts';
import { projectUnlisted } from './project-unlisted.ts';
import { rowsCopied } from './rows-copied.ts';
import { valueBelowMedian } from './value-below-median.ts';
import { valueUnchanged } from './value-unchanged.ts';

/** Across the batch (X): copies, versions, what is missing, what does not add up. */
export const crossRules: readonly AnyRule[] = [
  rowsCopied,
  goalCopied,
  formVersions,
  projectUnlisted,
  indicatorDiffers,
  valueBelowMedian,
  valueUnchanged,
  departmentTotal,
];
