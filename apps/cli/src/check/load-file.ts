import { readDocument, withOwnLevels } from '@jibiao/layout';
import type { SubmittedDocument } from '@jibiao/schema';
import { readWorkbookBytes } from '@jibiao/workbook/node';
import { fingerprint } from './fingerprint.ts';
import { readSource, type Source } from './read-source.ts';
import { profileFor, type Settings } from './settings.ts';

/** A received file as the judge sees it. */
export interface LoadedFile extends Omit<Source, 'bytes'> {
  /** The path as given. */
  readonly file: string;
  readonly format: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly document: SubmittedDocument;
}

/**
 * Reads one file, or one inside an archive, into a document whose levels are named as the settings say. Throws `ToolError` when
 * it is no readable workbook.
 */
export async function loadFile(file: string, settings: Settings, cwd: string): Promise<LoadedFile> {
  return loadSource(file, readSource(file, cwd), settings);
}

/** The same for bytes already read. */
export async function loadSource(file: string, { bytes, ...source }: Source, settings: Settings): Promise<LoadedFile> {
  const workbook = await readWorkbookBytes(bytes, settings.passwords);
  const { boundProfile } = workbook;
  const read = withOwnLevels(readDocument(file, workbook.sheets), profileFor(boundProfile, settings));
  const document = boundProfile === undefined ? read : { ...read, boundProfile };
  return { file, format: workbook.format, ...source, sha256: fingerprint(bytes), document };
}
