import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { Trouble } from '../trouble.ts';

/** What the operands of a command stand for, in the order they will be checked. */
export interface FoundFiles {
  /** Paths as given or below a given folder, each once. */
  readonly files: readonly string[];
  /** Files in a given folder that are no table files by name: told, not opened. */
  readonly skipped: readonly string[];
  /** Operands that led to nothing. */
  readonly troubles: readonly { readonly path: string; readonly trouble: Trouble }[];
}

/** Name endings looked at inside a folder. A file named by the user is opened whatever its name. */
const TABLE_FILES = new Set(
  '.xlsx .xlsm .xltx .xltm .xls .xlt .et .ett .ods .ots .fods .csv .tsv .htm .html .mht .docx .docm'.split(' '),
);

/** Finds the files behind files and folders; folders are read to the bottom, in name order. */
export async function findFiles(operands: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Set<string>();
  const skipped: string[] = [];
  const troubles: { path: string; trouble: Trouble }[] = [];
  for (const operand of operands) {
    const kind = await kindOf(resolve(cwd, operand));
    if (kind === 'missing') troubles.push({ path: operand, trouble: missing(operand) });
    if (kind === 'file') files.add(operand);
    if (kind !== 'folder') continue;
    const found = await listFolder(operand, cwd);
    if (found.tables.length === 0) troubles.push({ path: operand, trouble: emptyFolder(operand) });
    for (const path of found.tables) files.add(path);
    skipped.push(...found.others);
  }
  return { files: [...files], skipped, troubles };
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

async function listFolder(folder: string, cwd: string): Promise<{ tables: string[]; others: string[] }> {
  const tables: string[] = [];
  const others: string[] = [];
  for (const entry of await entriesOf(resolve(cwd, folder))) {
    // Hidden files, and the lock files that Excel and LibreOffice leave beside an open workbook.
    if (/^(?:\.|~\$)/u.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const below = await listFolder(path, cwd);
      tables.push(...below.tables);
      others.push(...below.others);
    } else {
      (TABLE_FILES.has(extname(entry.name).toLowerCase()) ? tables : others).push(path);
    }
  }
  return { tables, others };
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    throw new Trouble({ zh: `文件夹“${folder}”读不了，可能没有权限。`, en: `The folder "${folder}" cannot be read.` });
  }
}

function missing(path: string): Trouble {
  return new Trouble({ zh: `找不到“${path}”。`, en: `"${path}" does not exist.` });
}

function emptyFolder(path: string): Trouble {
  return new Trouble({
    zh: `文件夹“${path}”里没有表格文件。`,
    en: `There are no table files in the folder "${path}".`,
  });
}
