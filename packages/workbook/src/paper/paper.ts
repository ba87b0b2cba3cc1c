/** A document for people (公文): what a letter or a publication says, before it becomes .docx or .html. */
export interface Paper {
  /** Shown by programs, not printed. */
  readonly title: string;
  readonly language: 'zh-CN' | 'en';
  readonly blocks: readonly Block[];
}

export type Align = 'left' | 'center' | 'right';

export type Block = TitleBlock | TextBlock | TableBlock | { readonly kind: 'page-break' };

/** A heading: 1 is the document's own, 2 and 3 are parts of it. */
interface TitleBlock {
  readonly kind: 'title';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  readonly align?: Align;
  /** First line set in by two characters, as official documents are. */
  readonly indent?: true;
  readonly bold?: true;
  /** Notes and bases. */
  readonly small?: true;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Said by screen readers, not printed. */
  readonly caption: string;
  /** Shares of the width, in percent. */
  readonly widths: readonly number[];
  readonly rows: readonly PaperRow[];
}

export interface PaperRow {
  readonly cells: readonly PaperCell[];
  /** Repeated at the top of each page. */
  readonly head?: true;
}

export interface PaperCell {
  readonly text: string;
  readonly bold?: true;
  /** A label beside a value. */
  readonly label?: true;
  /** The cell something is said about. */
  readonly marked?: true;
  readonly align?: Align;
  /** Columns and rows it covers, one when absent. Covered cells are left out of the rows below. */
  readonly columns?: number;
  readonly rows?: number;
}
