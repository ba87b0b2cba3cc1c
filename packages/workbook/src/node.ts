import { readFileSync, statSync } from 'node:fs';
import { type Archive, openArchive } from './archive/open-archive.ts';
import { checkLimit } from './limits.ts';
import { unlock } from './locked/unlock.ts';
import { readOldInThread } from './old/read-in-thread.ts';
import type { PatchOptions } from './patch/annotate.ts';
import { readWorkbook } from './read-workbook.ts';
import { ToolError, type ToolErrorCode } from './tool-error.ts';
import type { Workbook } from './workbook.ts';
import { nodePacking } from './zip/node-deflate.ts';
import { nodeEngine } from './zip/node-engine.ts';

export { unlock } from './locked/unlock.ts';

/** Node's own ways to read and pack a container, several times faster than the portable ones. */
export const nodePatch: PatchOptions = { engine: nodeEngine, packing: nodePacking };

const CODES: Readonly<Record<string, ToolErrorCode>> = {
  ENOENT: 'not-found',
  EISDIR: 'is-folder',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
};

/** Reads the bytes of a file at once: for thousands of small files a round through the thread pool costs more than the reading. Throws `ToolError`. */
export function readBytes(path: string): Uint8Array {
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new ToolError('is-folder');
    if (!found.isFile()) throw new ToolError('not-a-workbook');
    checkLimit('fileBytes', found.size);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof ToolError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ToolError(CODES[code ?? ''] ?? 'unreadable', { reason: code ?? message });
  }
}

/** Reads a received file. Throws `ToolError` when there is none, or none that can be read. */
export async function readWorkbookFile(path: string): Promise<Workbook> {
  return readWorkbookBytes(readBytes(path));
}

/** The same for bytes already read; what locks them is undone by the passwords given, or by Excel's own. */
export async function readWorkbookBytes(bytes: Uint8Array, passwords: readonly string[] = []): Promise<Workbook> {
  return readWorkbook(unlock(bytes, passwords), { engine: nodeEngine, readOld: readOldInThread });
}

/** Opens a zip of received files; `undefined` when it is itself a workbook or a document. Throws `ToolError` for damage. */
export function openArchiveBytes(bytes: Uint8Array): Archive | undefined {
  return openArchive(bytes, nodeEngine);
}
