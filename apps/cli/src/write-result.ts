import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Io } from './command.ts';
import { clearLeftovers, partOf } from './leftovers.ts';
import { notWritten } from './not-written.ts';
import { Trouble } from './trouble.ts';

/** A result, whole or piece by piece. */
export type Result = string | Uint8Array | Iterable<string | Uint8Array>;

/** Where a result goes. */
export interface Target {
  readonly force: boolean;
  readonly io: Io;
}

/** Writes a result to the screen, or to a file that appears only when it is whole. */
export async function writeResult(result: Result, out: string | undefined, { force, io }: Target): Promise<void> {
  if (out !== undefined) {
    await writeFileWhole(out, result, { force, io });
    return;
  }
  for (const piece of piecesOf(result)) {
    io.stdout.write(piece);
    await io.stdout.ready?.();
  }
}

/** Writes a file that appears only when it is whole; an existing one is replaced only with `--force`. Throws {@link Trouble}. */
export async function writeFileWhole(out: string, content: Result, { force, io }: Target): Promise<void> {
  const path = resolve(io.cwd, out);
  refuseExisting(out, { force, io });
  const written = mkdir(dirname(path), { recursive: true })
    .then(() => clearLeftovers(dirname(path)))
    .then(() => writeWhole(path, content));
  await written.catch((error: unknown) => {
    throw notWritten(out, error);
  });
}

/** Before any work is done: an output that exists is not replaced without `--force`. Throws {@link Trouble}. */
export function refuseExisting(out: string | undefined, { force, io }: Target): void {
  if (out === undefined || force || !existsSync(resolve(io.cwd, out))) return;
  throw new Trouble({ zh: `“${out}”已经存在，加 --force 才会覆盖。`, en: `"${out}" exists; --force overwrites it.` });
}

/** Writes beside the target, in a folder that is there, flushes, renames: a reader sees the old file or the new one, never a part. */
export async function writeWhole(path: string, content: Result): Promise<void> {
  const part = partOf(path);
  try {
    const file = await open(part, 'w');
    try {
      for (const piece of piecesOf(content)) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

function piecesOf(result: Result): Iterable<string | Uint8Array> {
  return typeof result === 'string' || result instanceof Uint8Array ? [result] : result;
}
