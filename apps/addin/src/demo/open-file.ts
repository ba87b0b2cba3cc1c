import { type HostCell, type HostWorkbook, newId, openWorkbook } from '@jibiao/excel-host';
import { readWorkbook, type WorkbookFormat } from '@jibiao/workbook';
import { bindingXml } from '../host/binding.ts';

/** A workbook on the page. */
export interface PageFile {
  /** Tells workbooks of one name apart. */
  readonly id: number;
  readonly workbook: HostWorkbook;
  /** The file as it came; absent for the sample. */
  readonly source?: { readonly bytes: Uint8Array; readonly format: WorkbookFormat };
  /** Cells as they were when the workbook was opened, by sheet id. */
  readonly loaded: ReadonlyMap<string, ReadonlyMap<number, HostCell>>;
}

let opened = 0;

/** Notes how a workbook stands before anybody edits it. */
export function pageFile(workbook: HostWorkbook, source?: PageFile['source']): PageFile {
  const loaded = new Map(workbook.sheets.map(({ id, cells }) => [id, new Map(cells)]));
  opened += 1;
  return { id: opened, workbook, loaded, ...(source === undefined ? {} : { source }) };
}

/** Reads a file the person chose; nothing leaves the machine. Throws `ToolError` for what is no workbook. */
export async function openFile(file: File): Promise<PageFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { sheets, boundProfile, format } = await readWorkbook(bytes);
  const workbook = openWorkbook(file.name, sheets);
  if (boundProfile !== undefined) workbook.customXml.push({ id: newId(workbook), xml: bindingXml(boundProfile) });
  return pageFile(workbook, { bytes, format });
}
