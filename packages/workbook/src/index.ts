export type { Archive } from './archive/open-archive.ts';
export { describeMove, type Migration, migrateForms } from './migrate/migrate.ts';
export type { Move } from './migrate/migrate-form.ts';
export type { Align, Block, Paper, PaperCell, PaperRow } from './paper/paper.ts';
export { writeDocx } from './paper/write-docx.ts';
export { writePaperHtml } from './paper/write-html.ts';
export {
  annotate,
  clearAnnotations,
  type Mark,
  type Marked,
  type Marking,
  type MarkingFacts,
  type PatchOptions,
} from './patch/annotate.ts';
export { applyFixes, type CellFix, type Fixed, type FixOutcome } from './patch/apply-fixes.ts';
export { NOTE_SIGNATURE } from './patch/without-marks.ts';
export { type Cover, publicationPaper, publicationSheets } from './publish/publication.ts';
export { type PublishedForm, publishedForm } from './publish/published-form.ts';
export { type ReadOptions, readWorkbook } from './read-workbook.ts';
export { type RolledForm, rollUpSheets } from './roll-up/roll-up.ts';
export { templateDraft } from './template/template.ts';
export type { TemplateForm, TemplateRow } from './template/template-form.ts';
export { renderToolError, ToolError, type ToolErrorCode } from './tool-error.ts';
export type { Workbook, WorkbookFormat } from './workbook.ts';
export { columnName } from './write/column-name.ts';
export type {
  CellDraft,
  HighlightDraft,
  RowDraft,
  SheetDraft,
  ValidationDraft,
  WorkbookExtras,
} from './write/draft.ts';
export type { CellStyle } from './write/looks.data.ts';
export { redraw } from './write/redraw.ts';
export { placeOf, sheetNameFor } from './write/sheet-name.ts';
export { type WriteOptions, writeXlsx } from './write/write-xlsx.ts';
export { BINDING_NAMESPACE } from './xlsx/bound-profile.ts';
