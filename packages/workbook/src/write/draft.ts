import type { CellStyle, Highlight } from './looks.data.ts';

/** One cell to write. Text never becomes a formula, whatever it begins with. */
export interface CellDraft {
  /** 1-based. */
  readonly column: number;
  /** Text; or a number as a plain decimal string with `numeric`; or what a `formula` shows until it is calculated. */
  readonly text: string;
  readonly numeric?: true;
  /** Formula without `=`. Only for formulas of our own, never for anything that was received. */
  readonly formula?: string;
  readonly style?: CellStyle;
  /** Web or file address the cell leads to. */
  readonly link?: string;
  /** Place in this workbook the cell leads to, `'绩效目标表'!D9`: see `placeOf`. */
  readonly place?: string;
  /** Note (批注) on the cell. */
  readonly note?: string;
}

export interface RowDraft {
  /** 1-based. */
  readonly row: number;
  /** Points; as high as its texts need when absent. */
  readonly height?: number;
  /** The height is where it begins: the row grows with what is typed into it. */
  readonly grows?: true;
  readonly cells: readonly CellDraft[];
}

/** What a cell accepts (数据验证). */
export interface ValidationDraft {
  /** Area it holds for, `B4:B9`. */
  readonly range: string;
  /** Drop-down: an area or name the choices stand in, `字典!$A$2:$A$9`. Absent: anything, the prompt alone is shown. */
  readonly list?: string;
  /** A number that is not negative, in place of a drop-down. */
  readonly amount?: true;
  /** Whether anything else is refused or merely warned of. */
  readonly strict?: true;
  /** Shown when the cell is chosen. */
  readonly prompt?: { readonly title: string; readonly text: string };
}

/** A look that depends on a formula (条件格式). */
export interface HighlightDraft {
  readonly range: string;
  /** Formula without `=`, for the top-left cell of the range. */
  readonly formula: string;
  readonly look: Highlight;
}

/** One sheet to write. */
export interface SheetDraft {
  readonly name: string;
  /** Column widths in characters, from column A on. */
  readonly widths: readonly number[];
  /** In ascending order; walked through once, so that a long sheet need not stand in memory. */
  readonly rows: Iterable<RowDraft>;
  /** Merged areas, `A1:D1`. */
  readonly merges?: readonly string[];
  /** Rows that stay in sight and are repeated in print, counted from the top. */
  readonly frozenRows?: number;
  /** Columns that stay in sight. */
  readonly frozenColumns?: number;
  /** Filter buttons over this area. */
  readonly filter?: string;
  readonly landscape?: true;
  /** Area that is printed, `A1:D30`. */
  readonly printArea?: string;
  /** Text in the middle of the page's foot; `&P` is the page, `&N` the number of pages. */
  readonly footer?: string;
  readonly hidden?: true;
  /** Locks every cell but those that may be written into (`input`, `choice`, `figure`), without a password. */
  readonly locked?: true;
  readonly validations?: readonly ValidationDraft[];
  readonly highlights?: readonly HighlightDraft[];
}

/** What a workbook holds beside its sheets. */
export interface WorkbookExtras {
  /** Defined names and what they stand for, `{ 级别: '字典!$A$2:$A$9' }`. */
  readonly names?: Readonly<Record<string, string>>;
  /** Custom XML parts, each a whole document without declaration. */
  readonly customXml?: readonly string[];
}
