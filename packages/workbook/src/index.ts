export { type ReadOptions, readWorkbook } from './read-workbook.ts';
export { renderToolError, ToolError, type ToolErrorCode } from './tool-error.ts';
export type { Workbook, WorkbookFormat } from './workbook.ts';
export { columnName } from './write/column-name.ts';
export type { CellDraft, CellStyle, RowDraft, SheetDraft } from './write/draft.ts';
export { writeXlsx } from './write/write-xlsx.ts';
export { BINDING_NAMESPACE } from './xlsx/bound-profile.ts';
