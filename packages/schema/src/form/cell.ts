/** Where something stands, as Excel shows it: sheet name plus A1 address. */
export interface CellRef {
  readonly sheet: string;
  /** A1 address of the cell that holds the content, for a merged area its top-left cell. */
  readonly address: string;
  /** The merged area (`A5:A9`) when the cell is part of one. */
  readonly area?: string;
}

/** How a cell stores what it shows. `uncached` is a formula whose result the file does not hold. */
export type CellType = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'uncached';

/** What lies behind the shown text when the cell is more than plain text. */
export interface CellStorage {
  readonly type: CellType;
  /** Number as decimal string, date as ISO 8601, boolean as `true`/`false`, error as `#REF!`. */
  readonly value?: string;
  /** Number format code, absent for General. */
  readonly format?: string;
  /** Formula without the leading `=`. */
  readonly formula?: string;
}

/** A piece of text that a form holds, tied to the cell it was read from. */
export interface CellText {
  /** As the sheet shows it, untouched. */
  readonly raw: string;
  /** What is judged: `raw` trimmed, and repaired where a {@link Repair} says so. Empty when the cell is blank. */
  readonly text: string;
  readonly at: CellRef;
  /** Set where `text` is only a part of what the cell says: a name and its value in one cell, several lines. */
  readonly part?: true;
  /** Absent for plain text. */
  readonly storage?: CellStorage;
}
