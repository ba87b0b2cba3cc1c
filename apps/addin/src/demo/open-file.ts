import { type HostWorkbook, newId, openWorkbook } from '@jibiao/excel-host';
import { readWorkbook } from '@jibiao/workbook';
import { bindingXml } from '../host/binding.ts';

/** Reads a file the person chose; nothing leaves the machine. Throws `ToolError` for what is no workbook. */
export async function openFile(file: File): Promise<HostWorkbook> {
  const { sheets, boundProfile } = await readWorkbook(new Uint8Array(await file.arrayBuffer()));
  const workbook = openWorkbook(file.name, sheets);
  if (boundProfile !== undefined) workbook.customXml.push({ id: newId(workbook), xml: bindingXml(boundProfile) });
  return workbook;
}
