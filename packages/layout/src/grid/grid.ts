import type { CellType } from '@jibiao/schema';

/** One cell with content, as a person sees it. Cells that carry only style are never in a grid. */
export interface GridCell {
  /** 1-based row. */
  readonly row: number;
  /** 1-based column. */
  readonly column: number;
  /** Text as shown: number format applied, rich text joined, `98%` for 0.98 with `0%`. Empty for `uncached`. */
  readonly text: string;
  readonly type: CellType;
  /** Number as decimal string, date as ISO 8601 (`2025-12-31`, with `T…` only when it has a time), boolean, error code; absent for text. */
  readonly value?: string;
  /** Number format code, absent for General. */
  readonly format?: string;
  /** Formula without `=`. */
  readonly formula?: string;
}

/** A merged region, 1-based and inclusive. */
export interface GridArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet as both hosts (file reader, Excel) deliver it: the only door into layout. */
export interface Grid {
  readonly sheet: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** Row by row, left to right; for a merged region only its top-left cell has content. */
  readonly cells: readonly GridCell[];
  readonly merges: readonly GridArea[];
  /** Hidden rows and columns as inclusive 1-based spans, ascending. */
  readonly hiddenRows: readonly (readonly [first: number, last: number])[];
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  readonly comments: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}
