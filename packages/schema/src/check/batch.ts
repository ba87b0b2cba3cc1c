import type { Waiver } from '../waiver/waiver.ts';
import type { FormDigest } from './digest.ts';

/** A line of the budget list (预算清单): which projects must hand in a form, and for how much. */
export interface BudgetLine {
  readonly project: string;
  readonly projectCode?: string;
  readonly unit?: string;
  /** Amount in 万元 as a decimal string. */
  readonly amount?: string;
}

/** What a department may spend in all (部门预算合计), amount in 万元. */
export interface DepartmentTotal {
  readonly department: string;
  readonly amount: string;
}

/** A line of the office registry (部门与单位代码). */
export interface RegistryLine {
  readonly code: string;
  readonly name: string;
}

/** Optional inputs of batch rules; a rule whose input is absent answers *insufficient data*. */
export interface BatchInputs {
  readonly budget?: readonly BudgetLine[];
  readonly registry?: readonly RegistryLine[];
  readonly departmentTotals?: readonly DepartmentTotal[];
  /** The same projects a year ago. */
  readonly previous?: readonly FormDigest[];
  /** The forms as approved, which a publication must repeat. */
  readonly approved?: readonly FormDigest[];
  readonly waivers?: readonly Waiver[];
  /** ISO date on which the batch is judged. */
  readonly today?: string;
}
