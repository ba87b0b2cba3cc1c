import type { CellRef } from '../form/cell.ts';

/**
 * What batch rules compare: plain data, so it crosses worker, shard and file boundaries, and small enough to keep those of
 * a hundred thousand forms.
 */
export interface FormDigest {
  readonly file: string;
  readonly form: string;
  readonly kind: string;
  readonly sheet: string;
  /** The project-name cell, or the form's first cell. */
  readonly at: CellRef;
  readonly project: string;
  readonly projectCode?: string | undefined;
  readonly department?: string | undefined;
  readonly unit?: string | undefined;
  readonly office?: string | undefined;
  readonly year?: string | undefined;
  /** Annual amount in 元 as a decimal string. */
  readonly annualAmount?: string | undefined;
  readonly amountAt?: CellRef | undefined;
  readonly goal?: { readonly at: CellRef; readonly text: string } | undefined;
  /** The indicator rows, one a line, in one text: a million rows are no million objects. `digestRows` reads them. */
  readonly rows: string;
  /** Hash of all content, to tell a second copy from a second version. */
  readonly content: string;
}
