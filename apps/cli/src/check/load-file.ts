import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readDocument } from '@jibiao/layout';
import type { SubmittedDocument } from '@jibiao/schema';
import { readWorkbookFile } from '@jibiao/workbook/node';

/** A received file as the judge sees it. */
export interface LoadedFile {
  /** The path as given. */
  readonly file: string;
  readonly format: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly document: SubmittedDocument;
}

/** Reads one file into a document. Throws `ToolError` when the file is no readable workbook. */
export async function loadFile(file: string, cwd: string): Promise<LoadedFile> {
  const path = resolve(cwd, file);
  const workbook = await readWorkbookFile(path);
  const { boundProfile } = workbook;
  const read = readDocument(file, workbook.sheets);
  const document = boundProfile === undefined ? read : { ...read, boundProfile };
  return { file, format: workbook.format, sha256: await fingerprint(path), document };
}

async function fingerprint(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}
