import { type Stats, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { type Archive, ToolError } from '@jibiao/workbook';
import { openArchiveBytes, readBytes } from '@jibiao/workbook/node';

/** Bytes of a received file and what tells whether it has changed. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly size: number;
  /** Time of the last change of the file, or of the archive around it, ISO 8601. */
  readonly modified: string;
}

const ARCHIVE = /\.zip$/iu;

/** Whether a name is that of an archive of received files. */
export function isArchiveName(path: string): boolean {
  return ARCHIVE.test(path);
}

/** Time of the last change of the file a path leads to, through archives if need be; `undefined` when there is none. */
export function modifiedAt(
  file: string,
  cwd: string,
): { readonly size: number; readonly modified: string } | undefined {
  const { path, inside } = splitPath(file, cwd);
  const stat = statOf(path);
  if (stat === undefined) return undefined;
  return { size: inside.length === 0 ? stat.size : -1, modified: stat.mtime.toISOString() };
}

/** Reads the bytes of a file, or of one inside an archive (`汇总.zip/甲.xlsx`). Throws `ToolError`. */
export function readSource(file: string, cwd: string): Source {
  const { path, inside } = splitPath(file, cwd);
  const modified = statOf(path)?.mtime.toISOString() ?? '';
  if (inside.length === 0) {
    const bytes = readBytes(path);
    return { bytes, size: bytes.length, modified };
  }
  let archive = archiveAt(path, modified);
  for (const name of inside.slice(0, -1)) archive = open(archive.read(name));
  const bytes = archive.read(inside.at(-1) ?? '');
  return { bytes, size: bytes.length, modified };
}

/** Names of the files inside an archive, archives within it opened too. Throws `ToolError`. */
export function listArchive(file: string, cwd: string): string[] | undefined {
  const archive = openArchiveBytes(readBytes(resolve(cwd, file)));
  return archive === undefined ? undefined : namesIn(archive, 1);
}

/** Archives within archives are opened this deep; further down nobody packs a table on purpose. */
const DEEPEST = 3;

function namesIn(archive: Archive, depth: number): string[] {
  return archive.names.flatMap((name) => {
    if (!isArchiveName(name) || depth === DEEPEST) return [name];
    try {
      const inner = openArchiveBytes(archive.read(name));
      return inner === undefined ? [name] : namesIn(inner, depth + 1).map((below) => `${name}/${below}`);
    } catch {
      // A broken archive is told when its turn comes, in place of the tables it might hold.
      return [name];
    }
  });
}

/** The archive used last: the files of one archive are checked one after the other. */
let latest: { readonly path: string; readonly modified: string; readonly archive: Archive } | undefined;

function archiveAt(path: string, modified: string): Archive {
  if (latest?.path === path && latest.modified === modified) return latest.archive;
  const archive = open(readBytes(path));
  latest = { path, modified, archive };
  return archive;
}

function open(bytes: Uint8Array): Archive {
  const archive = openArchiveBytes(bytes);
  if (archive === undefined) throw new ToolError('not-found');
  return archive;
}

/** A path as the file on disk and the way inside it. A folder may be called `x.zip`, and an archive `x.xlsx`. */
function splitPath(file: string, cwd: string): { readonly path: string; readonly inside: readonly string[] } {
  const path = resolve(cwd, file);
  if (!/\.zip[\\/]/iu.test(file) || statOf(path) !== undefined) return { path, inside: [] };
  const parts = path.split(sep);
  const at = parts.findIndex(
    (part, index) => isArchiveName(part) && statOf(parts.slice(0, index + 1).join(sep))?.isFile() === true,
  );
  if (at === -1) return { path, inside: [] };
  const inside: string[] = [''];
  for (const part of parts.slice(at + 1)) {
    const last = inside.length - 1;
    inside[last] = inside[last] === '' ? part : `${inside[last] ?? ''}/${part}`;
    if (isArchiveName(part)) inside.push('');
  }
  return { path: parts.slice(0, at + 1).join(sep), inside: inside.filter((name) => name !== '') };
}

/** Whether a path leads into an archive. */
export function isInArchive(file: string, cwd: string): boolean {
  return splitPath(file, cwd).inside.length > 0;
}

/** `undefined` for a path that leads nowhere, be it through a file. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
