import { readFile } from 'node:fs/promises';
import { type ParseError, parse } from 'jsonc-parser';
import { shownPath } from '../text/shown-path.ts';
import { Trouble } from '../trouble.ts';

/** Reads JSON that may carry comments and trailing commas. Throws {@link Trouble} with the line that is none. */
export async function readJson(path: string, cwd: string): Promise<unknown> {
  const shown = shownPath(path, cwd);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Trouble({ zh: `找不到“${shown}”。`, en: `"${shown}" does not exist.` });
    throw new Trouble({ zh: `“${shown}”读不了。`, en: `"${shown}" cannot be read.` });
  });
  const errors: ParseError[] = [];
  const value = parse(text.replace(/^\uFEFF/u, ''), errors, { allowTrailingComma: true }) as unknown;
  const [error] = errors;
  if (error === undefined) return value;
  const line = text.slice(0, error.offset).split('\n').length;
  throw new Trouble({
    zh: `“${shown}”第 ${line} 行不合 JSON 写法。`,
    en: `"${shown}", line ${line}: this is no JSON.`,
  });
}
