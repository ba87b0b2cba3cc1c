import { checkLimit } from './limits.ts';
import { sniff } from './sniff.ts';
import { readDelimited } from './text/read-delimited.ts';
import { ToolError } from './tool-error.ts';
import type { Workbook } from './workbook.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import type { ZipEngine } from './zip/engine.ts';
import { openZip } from './zip/read-zip.ts';

/** How bytes are read. */
export interface ReadOptions {
  /** A faster engine than the portable one, such as Node's. */
  readonly engine?: ZipEngine;
}

/** Reads the bytes of a received file, whatever its name says. Throws `ToolError` when it is no readable workbook. */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<Workbook> {
  if (bytes.length === 0) throw new ToolError('empty-file');
  checkLimit('fileBytes', bytes.length);
  const kind = sniff(bytes);
  switch (kind) {
    case 'zip':
      return readContainer(bytes, options);
    case 'text':
      return readDelimited(bytes);
    case 'old':
    case 'html': {
      const { readOld } = await import('./old/read-old.ts');
      return readOld(bytes, kind);
    }
    default:
      throw new ToolError(kind);
  }
}

async function readContainer(bytes: Uint8Array, { engine }: ReadOptions): Promise<Workbook> {
  const zip = openZip(bytes, engine);
  const names = [...zip.entries.keys()];
  if (names.some((name) => name.startsWith('xl/'))) return readXlsx(zip);
  if (zip.entries.has('word/document.xml')) {
    const { readDocx } = await import('./docx/read-docx.ts');
    return readDocx(zip);
  }
  if (zip.entries.has('mimetype') || zip.entries.has('content.xml')) {
    const { readOld } = await import('./old/read-old.ts');
    return readOld(bytes, 'ods');
  }
  throw new ToolError('archive');
}
