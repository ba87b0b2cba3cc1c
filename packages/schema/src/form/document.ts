import type { CellText } from './cell.ts';
import type { Form } from './form.ts';

/** What is known of a sheet beyond its forms. */
export interface SheetFacts {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** Text outside every form (cover page, notices, signatures), in reading order. */
  readonly texts: readonly CellText[];
  /** Cells with content that a person does not see: in hidden rows, columns or sheets. */
  readonly hidden: readonly CellText[];
  /** Cell comments (批注) with content. */
  readonly comments: readonly CellText[];
  /** Cells inside forms that hold an error, an uncached or volatile formula, or a link to another file. */
  readonly formulas: readonly CellText[];
  /** Header rows of an indicator block or a 项目名称 label that led to no complete form. */
  readonly incomplete: readonly IncompleteForm[];
  /** Why the sheet holds no form, when it holds none. */
  readonly note?: SheetNote;
}

/** A table that looks like a form but misses an anchor (S01). */
export interface IncompleteForm {
  readonly at: CellText['at'];
  readonly missing: 'projectName' | 'indicatorHeader';
}

export type SheetNote = 'empty' | 'no-form' | 'list' | 'instructions' | 'dictionary';

/** One received file after layout: what batch rules compare and reports group by. */
export interface SubmittedDocument {
  /** Path or name as given by the caller; identifies the document within a batch. */
  readonly file: string;
  readonly sheets: readonly SheetFacts[];
  readonly forms: readonly Form[];
  /** Profile bound to the workbook by template or add-in. */
  readonly boundProfile?: { readonly id: string; readonly version: string };
}
