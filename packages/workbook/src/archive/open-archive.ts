import { ToolError } from '../tool-error.ts';
import type { ZipEngine } from '../zip/engine.ts';
import { openZip } from '../zip/read-zip.ts';

/** A zip file that holds received files, as units send them in one piece. */
export interface Archive {
  /** Paths inside, in the order of the archive, folders left out; none leads out of the archive. */
  readonly names: readonly string[];
  /** Bytes of one file. Throws `ToolError` when there is none, or it is damaged or encrypted. */
  read(name: string): Uint8Array;
}

/** Opens a zip of received files; `undefined` when the zip is itself a workbook or a document. Throws `ToolError` for damage. */
export function openArchive(bytes: Uint8Array, engine?: ZipEngine): Archive | undefined {
  const zip = openZip(bytes, engine);
  const stored = [...zip.entries.keys()];
  if (stored.some((name) => name === '[Content_Types].xml' || name === 'mimetype' || name === 'content.xml'))
    return undefined;
  const names = new Map(stored.filter((name) => !name.endsWith('/')).map((name) => [inward(name), name]));
  return {
    names: [...names.keys()],
    read: (name) => {
      const content = unlocked(() => zip.read(names.get(name) ?? name));
      if (content === undefined) throw new ToolError('not-found');
      return content;
    },
  };
}

/** The password is that of the archive: Excel, which the other sentence speaks of, cannot take it off. */
function unlocked<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof ToolError && error.code === 'encrypted' ? new ToolError('encrypted-archive') : error;
  }
}

/** `../../甲.xlsx` names nothing outside: the steps upward are dropped. */
function inward(name: string): string {
  return name
    .split('/')
    .filter((part) => part !== '..' && part !== '.' && part !== '')
    .join('/');
}
