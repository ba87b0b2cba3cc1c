import type { CellRef } from '../form/cell.ts';

/** One indicator row, small enough to keep a million of them. */
export interface RowDigest {
  readonly index: number;
  /** The name cell. */
  readonly at: CellRef;
  readonly level2: string;
  readonly name: string;
  /** Canonical rendering of the target, so that `90%以上` and `≥90%` are equal. */
  readonly value: string;
  /** Actual result (实际完成值) as written, where the form has one: last year's self-evaluation. */
  readonly actual?: string;
}

/** What batch rules compare: plain data, so it crosses worker, shard and file boundaries. */
export interface FormDigest {
  readonly file: string;
  readonly form: string;
  readonly kind: string;
  /** The project-name cell, or the form's first cell. */
  readonly at: CellRef;
  readonly project: string;
  readonly projectCode?: string;
  readonly department?: string;
  readonly unit?: string;
  readonly office?: string;
  readonly year?: string;
  /** Annual amount in 元 as a decimal string. */
  readonly annualAmount?: string;
  readonly amountAt?: CellRef;
  readonly goal?: { readonly at: CellRef; readonly text: string };
  readonly rows: readonly RowDigest[];
  /** Hash of all content, to tell a second copy from a second version. */
  readonly content: string;
}
