import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { Bilingual } from '@jibiao/schema';
import { ToolError } from '@jibiao/workbook';
import { Trouble } from '../trouble.ts';
import { isPattern, matcher, patternRoot } from './glob.ts';
import { meantPath } from './meant-path.ts';
import { isArchiveName, listArchive } from './read-source.ts';
import { CONFIG_FILE } from './settings.ts';

/** What the operands of a command stand for, in the order they will be checked. */
export interface FoundFiles {
  /** Paths as given, below a given folder, or inside an archive (`汇总.zip/甲.xlsx`), each once. */
  readonly files: readonly string[];
  /** Files in a given folder or archive that are no table files by name: told, not opened. */
  readonly skipped: readonly string[];
  /** Operands that led to nothing, and folders that could not be read. */
  readonly troubles: readonly Broken[];
}

interface Broken {
  readonly path: string;
  readonly trouble: Trouble;
}

/** Name endings looked at inside a folder. A file named by the user is opened whatever its name. */
const TABLE_FILES = new Set(
  '.xlsx .xlsm .xlsb .xltx .xltm .xls .xlt .et .ett .ods .ots .fods .csv .tsv .htm .html .mht .docx .docm .zip .rar .7z'.split(
    ' ',
  ),
);

/** Left behind by editors and systems: lock files of open workbooks, thumbnails, hidden files. Nobody wants to hear of them. */
const LEFTOVER = /^(?:\.|~\$|__MACOSX$|thumbs\.db$|desktop\.ini$)/iu;

/** Finds the files behind files, folders, patterns and archives; folders are read to the bottom, in name order. */
export async function findFiles(operands: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Set<string>();
  const skipped = new Set<string>();
  const troubles: Broken[] = [];
  for (const operand of operands) {
    const { tables, others, broken } = await behind(operand, cwd).catch((error: unknown) => failed(operand, error));
    troubles.push(...broken);
    for (const path of openArchives(tables, cwd, skipped)) files.add(path);
    for (const path of others) skipped.add(path);
  }
  return { files: [...files], skipped: [...skipped], troubles };
}

interface Listing {
  readonly tables: readonly string[];
  readonly others: readonly string[];
  readonly broken: readonly Broken[];
}

const NOTHING: Listing = { tables: [], others: [], broken: [] };

function failed(path: string, error: unknown): Listing {
  if (!(error instanceof Trouble)) throw error;
  return { ...NOTHING, broken: [{ path, trouble: error }] };
}

async function behind(operand: string, cwd: string): Promise<Listing> {
  const kind = await kindOf(resolve(cwd, operand));
  if (kind === 'file') return { ...NOTHING, tables: [operand] };
  if (kind === 'folder') {
    const found = await listFolder(operand, cwd);
    if (found.tables.length === 0 && found.broken.length === 0) throw emptyFolder(operand);
    return found;
  }
  if (!isPattern(operand)) throw missing(operand, cwd);
  const root = patternRoot(operand);
  const fits = matcher(operand);
  const below = (await kindOf(resolve(cwd, root))) === 'folder' ? await listFolder(root, cwd) : NOTHING;
  const tables = below.tables.filter(fits);
  if (tables.length === 0) throw noMatch(operand);
  return { ...NOTHING, tables, broken: below.broken };
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

/** `above` are the folders on the way here, by their real paths: a link back to one of them is not followed. */
async function listFolder(folder: string, cwd: string, above: readonly string[] = []): Promise<Listing> {
  const here = resolve(cwd, folder);
  const way = [...above, await realpath(here).catch(() => here)];
  const tables: string[] = [];
  const others: string[] = [];
  const broken: Broken[] = [];
  for (const entry of await entriesOf(here)) {
    if (LEFTOVER.test(entry.name) || entry.name === CONFIG_FILE) continue;
    const path = join(folder, entry.name);
    const kind = entry.isSymbolicLink()
      ? await behindLink(resolve(cwd, path), way)
      : entry.isDirectory()
        ? 'folder'
        : 'file';
    if (kind === 'loop') continue;
    if (kind === 'folder') {
      const below = await listFolder(path, cwd, way).catch((error: unknown) => failed(path, error));
      broken.push(...below.broken);
      tables.push(...below.tables);
      others.push(...below.others);
    } else {
      (isTableName(entry.name) ? tables : others).push(path);
    }
  }
  return { tables, others, broken };
}

/** What a link leads to; one that leads back to a folder above it would never end. */
async function behindLink(path: string, way: readonly string[]): Promise<'file' | 'folder' | 'loop'> {
  if ((await kindOf(path)) !== 'folder') return 'file';
  return way.includes(await realpath(path)) ? 'loop' : 'folder';
}

function isTableName(name: string): boolean {
  return TABLE_FILES.has(extname(name).toLowerCase());
}

/** Puts the tables inside archives in the place of the archives; one that cannot be opened stays, to be told in its turn. */
function openArchives(paths: readonly string[], cwd: string, skipped: Set<string>): string[] {
  const opened: string[] = [];
  for (const path of paths) {
    const names = isArchiveName(path) ? namesInside(path, cwd) : undefined;
    const wanted = names?.filter((name) => !name.split('/').some((part) => LEFTOVER.test(part))) ?? [];
    const tables = wanted.filter((name) => isTableName(basename(name)));
    if (tables.length === 0) opened.push(path);
    for (const name of wanted) if (!tables.includes(name)) skipped.add(join(path, name));
    opened.push(...tables.map((name) => join(path, name)));
  }
  return opened;
}

function namesInside(path: string, cwd: string): string[] | undefined {
  try {
    return listArchive(path, cwd)?.toSorted((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    if (error instanceof ToolError) return undefined;
    throw error;
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    throw trouble(`文件夹“${folder}”读不了，可能没有权限。`, `The folder "${folder}" cannot be read.`);
  }
}

function missing(path: string, cwd: string): Trouble {
  const meant = meantPath(path, cwd);
  if (meant === undefined) return trouble(`找不到“${path}”。`, `"${path}" does not exist.`);
  return trouble(`找不到“${path}”。是不是“${meant}”？`, `"${path}" does not exist. Did you mean "${meant}"?`);
}

function emptyFolder(path: string): Trouble {
  return trouble(`文件夹“${path}”里没有表格文件。`, `There are no table files in the folder "${path}".`);
}

function noMatch(pattern: string): Trouble {
  return trouble(`没有文件符合“${pattern}”。`, `No file fits "${pattern}".`);
}

function trouble(zh: string, en: string): Trouble {
  return new Trouble({ zh, en } satisfies Bilingual);
}
