/** Looks a written cell may have. */
export type CellStyle = 'plain' | 'title' | 'note' | 'label' | 'text' | 'value' | 'number' | 'link' | 'head';

/** One cell to write. Text never becomes a formula, whatever it begins with. */
export interface CellDraft {
  /** 1-based. */
  readonly column: number;
  /** Text, or a number as a plain decimal string with `numeric`. */
  readonly text: string;
  readonly numeric?: true;
  readonly style?: CellStyle;
  /** Web or file address the cell leads to. */
  readonly link?: string;
}

export interface RowDraft {
  /** 1-based. */
  readonly row: number;
  /** Points; Excel's own height when absent. */
  readonly height?: number;
  readonly cells: readonly CellDraft[];
}

/** One sheet to write. */
export interface SheetDraft {
  readonly name: string;
  /** Column widths in characters, from column A on. */
  readonly widths: readonly number[];
  readonly rows: readonly RowDraft[];
  /** Merged areas, `A1:D1`. */
  readonly merges?: readonly string[];
  /** Rows that stay in sight and are repeated in print, counted from the top. */
  readonly frozenRows?: number;
  /** Filter buttons over this area. */
  readonly filter?: string;
  readonly landscape?: true;
}
