import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { nearestWord } from '@jibiao/schema';

/** Quotes and spaces that come along when a path is copied out of a message or a chat. */
const WRAPPING = /^[\s"'“”‘’《]+|[\s"'“”‘’》]+$/gu;
/** Entries of a folder that are compared. */
const MOST = 2000;

/** The path that was probably meant by one that leads nowhere: without quotes around it, or with a letter set right. */
export function meantPath(path: string, cwd: string): string | undefined {
  const bare = path.replaceAll(WRAPPING, '');
  if (bare !== path && bare !== '' && existsSync(resolve(cwd, bare))) return bare;
  const stems = new Map(namesBeside(resolve(cwd, path)).map((name) => [stemOf(name), name]));
  const stem = nearestWord(stemOf(basename(path)), [...stems.keys()]);
  const name = stem === undefined ? undefined : stems.get(stem);
  return name === undefined ? undefined : join(dirname(path), name);
}

function stemOf(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}

function namesBeside(path: string): string[] {
  try {
    return readdirSync(dirname(path)).slice(0, MOST);
  } catch {
    return [];
  }
}
