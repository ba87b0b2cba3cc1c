export { type ReadOptions, readWorkbook } from './read-workbook.ts';
export { renderToolError, ToolError, type ToolErrorCode } from './tool-error.ts';
export type { Workbook, WorkbookFormat } from './workbook.ts';
export { BINDING_NAMESPACE } from './xlsx/bound-profile.ts';
