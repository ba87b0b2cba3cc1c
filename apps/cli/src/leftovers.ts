import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fingerprint } from './check/fingerprint.ts';

/** The name under which a result is written until it is whole: it tells what it belongs to and which process writes it. */
export function partOf(path: string): string {
  const name = basename(path);
  const short = Buffer.byteLength(name) > LONGEST ? fingerprint(name).slice(0, 16) + extname(name) : name;
  return join(dirname(path), `${short}.${process.pid}.part`);
}

/** Bytes of a name to which the ending can still be added: most systems allow 255. */
const LONGEST = 240;

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
