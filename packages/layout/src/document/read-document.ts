import type { Form, SheetFacts, SubmittedDocument } from '@jibiao/schema';
import type { Grid } from '../grid/grid.ts';
import { openSheet } from '../grid/sheet.ts';
import { readSheet } from './read-sheet.ts';
import { sheetFacts } from './sheet-facts.ts';

/** Choices of a reading. */
export interface ReadOptions {
  /** Reads only these sheets; facts of the others are still given. */
  readonly sheets?: readonly string[];
}

/** Reads every form of a document. Total and linear in the cells: what is no form gives no form and a note. */
export function readDocument(file: string, grids: readonly Grid[], options: ReadOptions = {}): SubmittedDocument {
  const forms: Form[] = [];
  const sheets: SheetFacts[] = [];
  for (const grid of grids) {
    const sheet = openSheet(grid);
    const wanted = options.sheets?.includes(grid.sheet) ?? true;
    const read = wanted ? readSheet(sheet) : { forms: [], incomplete: [] };
    for (const form of read.forms) forms.push(form);
    sheets.push(sheetFacts(sheet, read));
  }
  return { file, sheets, forms };
}
