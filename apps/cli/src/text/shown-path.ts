import { isAbsolute, relative } from 'node:path';

/** A path as a person looks for it: from the folder they stand in, where it lies below. */
export function shownPath(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near;
}
