import { ToolError } from '../tool-error.ts';

/** The end of the root element is at the very end, or before a few comments. */
const TAILS = [64, 2048];

/** Throws `ToolError` for a part whose root element is never closed: it was cut off while it was written, and content is missing. */
export function checkEnd(xml: string, root: string, part: string): void {
  const end = new RegExp(`</(?:[\\w.-]+:)?${root}\\s*>|<(?:[\\w.-]+:)?${root}(?:\\s[^<>]*)?/>`, 'u');
  if (!TAILS.some((length) => end.test(xml.slice(-length)))) throw new ToolError('damaged', { part });
}
