import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Io } from './command.ts';
import { Trouble } from './trouble.ts';

/** Writes a result to the screen, or to a file that appears only when it is whole. */
export async function writeResult(
  text: string,
  out: string | undefined,
  { force, io }: { readonly force: boolean; readonly io: Io },
): Promise<void> {
  if (out === undefined) {
    io.stdout.write(text);
    return;
  }
  const path = resolve(io.cwd, out);
  if (existsSync(path) && !force) {
    throw new Trouble({ zh: `“${out}”已经存在，加 --force 才会覆盖。`, en: `"${out}" exists; --force overwrites it.` });
  }
  await writeWhole(path, text).catch(() => {
    throw new Trouble({ zh: `“${out}”写不进去，可能没有权限或磁盘已满。`, en: `"${out}" cannot be written.` });
  });
}

/** Writes beside the target, flushes, renames: a reader sees the old file or the new one, never a part. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  await mkdir(dirname(path), { recursive: true });
  try {
    const file = await open(part, 'w');
    await file.writeFile(content);
    await file.sync();
    await file.close();
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
