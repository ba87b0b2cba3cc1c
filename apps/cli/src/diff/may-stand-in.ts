import { basename, extname } from 'node:path';

/**
 * Tells of a file of one round whether what it holds may stand in a broken file of the other round. Units hand in again
 * under the same name; a broken file of a name that only its own round knows may hold anything.
 */
export function mayStandIn(broken: readonly string[], files: readonly string[]): (file: string) => boolean {
  const names = new Set(broken.map(nameOf));
  const known = new Set(files.map(nameOf));
  const anything = [...names].some((name) => !known.has(name));
  return (file) => anything || names.has(nameOf(file));
}

function nameOf(file: string): string {
  return basename(file, extname(file));
}
