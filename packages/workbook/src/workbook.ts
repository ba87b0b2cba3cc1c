import type { Grid } from '@jibiao/layout';

/** Formats told apart by content. */
export type WorkbookFormat = 'xlsx' | 'xlsm' | 'xls' | 'ods' | 'csv' | 'html' | 'docx';

/** A received file as sheets of cells. */
export interface Workbook {
  readonly format: WorkbookFormat;
  readonly sheets: readonly Grid[];
  /** Profile that a template or the add-in bound to the workbook. */
  readonly boundProfile?: { readonly id: string; readonly version: string };
}
