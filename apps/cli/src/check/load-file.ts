import { createHash } from 'node:crypto';
import { readDocument } from '@jibiao/layout';
import type { SubmittedDocument } from '@jibiao/schema';
import { readWorkbookBytes } from '@jibiao/workbook/node';
import { readSource, type Source } from './read-source.ts';

/** A received file as the judge sees it. */
export interface LoadedFile extends Omit<Source, 'bytes'> {
  /** The path as given. */
  readonly file: string;
  readonly format: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly document: SubmittedDocument;
}

/** Reads one file, or one inside an archive, into a document. Throws `ToolError` when it is no readable workbook. */
export async function loadFile(file: string, cwd: string): Promise<LoadedFile> {
  return loadSource(file, readSource(file, cwd));
}

/** The same for bytes already read. */
export async function loadSource(file: string, { bytes, ...source }: Source): Promise<LoadedFile> {
  const workbook = await readWorkbookBytes(bytes);
  const { boundProfile } = workbook;
  const read = readDocument(file, workbook.sheets);
  const document = boundProfile === undefined ? read : { ...read, boundProfile };
  return { file, format: workbook.format, ...source, sha256: fingerprint(bytes), document };
}

/** SHA-256, hexadecimal. */
export function fingerprint(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
