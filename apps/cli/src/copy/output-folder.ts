import { existsSync, realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { clearLeftovers } from '../leftovers.ts';
import { notWritten } from '../not-written.ts';
import { Trouble } from '../trouble.ts';
import { writeWhole } from '../write-result.ts';

/** A folder into which a command writes one file for each received one. */
export interface OutputFolder {
  /** Whether a file lies in the output folder because that stands inside a folder read: it was written there before, not received. */
  readonly holds: (file: string) => boolean;
  /** The path of the copy of a received file, as a person would type it; no two files get the same one. */
  readonly pathFor: (file: string, ending?: string) => string;
  /** Writes a file whole or not at all. Throws {@link Trouble} when it exists, leaves the folder, or would be a received file. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
}

interface OutputOptions {
  readonly cwd: string;
  readonly force: boolean;
  /** Operands of the command; folders among them are not repeated in the output. */
  readonly operands: readonly string[];
  /** Received files, none of which is ever written. */
  readonly received: readonly string[];
}

/** Opens an output folder; nothing is made before the first file. */
export function openOutput(folder: string, { cwd, force, operands, received }: OutputOptions): OutputFolder {
  refuseFileName(folder, cwd);
  const root = resolve(cwd, folder);
  const inputs = new Set(received.map((file) => realPath(resolve(cwd, file))));
  const taken = new Set<string>();
  const natural = new Set(received.map((file) => placeWithin(file, operands, cwd).toLowerCase()));
  const inside = (path: string, home: string): boolean => path.startsWith(home.endsWith(sep) ? home : home + sep);
  const opened = new Map<string, Promise<string>>();
  /** The folder of a copy, made and looked at once; its path behind links. */
  const openFolder = (home: string): Promise<string> => {
    const known = opened.get(home) ?? openHome(home);
    opened.set(home, known);
    return known;
  };
  const nested = operands.some((operand) => inside(realPath(root), realPath(resolve(cwd, operand))));
  return {
    holds: (file) => nested && inside(realPath(resolve(cwd, file)), realPath(root)),
    pathFor: (file, ending) => {
      const place = placeWithin(file, operands, cwd);
      const name = withEnding(place, ending);
      // A copy of another kind makes way for the copy of a file that is called so.
      const free = freeName(name, name === place ? taken : new Set([...taken, ...natural]));
      taken.add(free.toLowerCase());
      return join(folder, free);
    },
    write: async (path, bytes) => {
      const target = resolve(cwd, path);
      const home = await openFolder(dirname(target)).catch((error: unknown) => {
        throw notWritten(path, error);
      });
      if (!inside(join(home, basename(target)), realPath(root))) throw outside(path);
      const there = existsSync(target);
      if (there && inputs.has(realPath(target))) throw isReceived(path);
      if (there && !force) throw exists(path);
      await writeWhole(target, bytes).catch((error: unknown) => {
        throw notWritten(path, error);
      });
    },
  };
}

async function openHome(home: string): Promise<string> {
  await mkdir(home, { recursive: true });
  await clearLeftovers(home);
  return realPath(home);
}

const FILE_NAME = /\.(?:xls[xm]?|et|ods|csv|docx|html?|json|pdf|zip)$/iu;

/** Refuses the name of a file where a folder is meant: it would become a folder that looks like one. Throws {@link Trouble}. */
export function refuseFileName(folder: string, cwd: string): void {
  if (!FILE_NAME.test(folder) || existsSync(resolve(cwd, folder))) return;
  const name = folder.replace(FILE_NAME, '');
  throw new Trouble({
    zh: `--out 要写文件夹，“${folder}”像是文件名。可写成“${name}”。`,
    en: `--out takes a folder; "${folder}" looks like a file. Write "${name}", for example.`,
  });
}

/** Path of a file below the operand it was found through; a file named by itself keeps its name only. */
function placeWithin(file: string, operands: readonly string[], cwd: string): string {
  const path = resolve(cwd, file);
  for (const operand of operands) {
    const below = relative(resolve(cwd, operand), path);
    // A folder of the output is not to look like an archive that was opened.
    if (below !== '' && !below.startsWith('..') && !isAbsolute(below)) return below.replaceAll(/\.zip(?=[\\/])/giu, '');
  }
  return basename(path);
}

function withEnding(name: string, ending: string | undefined): string {
  if (ending === undefined || name.toLowerCase().endsWith(ending)) return name;
  return name.replace(/\.[^./\\]*$/u, '') + ending;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name.slice(0, dot)} (${count})${name.slice(dot)}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

/** The path behind links, as far as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}

function exists(path: string): Trouble {
  return new Trouble({
    zh: `“${path}”已经存在，加 --force 才会覆盖。`,
    en: `"${path}" exists; --force overwrites it.`,
  });
}

function isReceived(path: string): Trouble {
  return new Trouble({
    zh: `“${path}”是收到的文件，不会改动。换一个输出文件夹。`,
    en: `"${path}" is a received file and is never written. Choose another output folder.`,
  });
}

function outside(path: string): Trouble {
  return new Trouble({
    zh: `“${path}”通过链接指到了输出文件夹之外，没有写。`,
    en: `"${path}" leads out of the output folder through a link; nothing was written.`,
  });
}
