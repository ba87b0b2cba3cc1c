import { ToolError } from '../tool-error.ts';

/** Where a root element ends may be followed by comments; no part has more of them than this. */
const TAIL = 2048;

/** Throws `ToolError` for a part whose root element is never closed: it was cut off while it was written, and content is missing. */
export function checkEnd(xml: string, root: string, part: string): void {
  const end = new RegExp(`</(?:[\\w.-]+:)?${root}\\s*>|<(?:[\\w.-]+:)?${root}(?:\\s[^<>]*)?/>`, 'u');
  if (!end.test(xml.slice(-TAIL))) throw new ToolError('damaged', { part });
}
