import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The name under which a result is written until it is whole: it tells what it belongs to and which process writes it. */
export function partOf(path: string): string {
  return `${path}.${process.pid}.part`;
}

const PART = /\.[a-z]{2,5}\.(?<writer>\d+)\.part$/iu;
const cleared = new Map<string, Promise<void>>();

/** Removes, once a run, the unfinished results that a killed run left in a folder; those of a run still at work stay. */
export function clearLeftovers(folder: string): Promise<void> {
  const known = cleared.get(folder) ?? clear(folder).catch(() => undefined);
  cleared.set(folder, known);
  return known;
}

async function clear(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const writer = PART.exec(entry.name)?.groups?.['writer'];
    if (writer !== undefined && entry.isFile() && !isAtWork(Number(writer))) {
      await rm(join(folder, entry.name), { force: true });
    }
  }
}

function isAtWork(writer: number): boolean {
  try {
    return process.kill(writer, 0);
  } catch (error) {
    // A process of somebody else may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
