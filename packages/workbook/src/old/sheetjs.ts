import { read, type WorkBook } from '@e965/xlsx';
import { ToolError } from '../tool-error.ts';

/** Lets SheetJS parse what our own readers do not know. Throws `ToolError`, also for a sheet that would vanish in silence. */
export function parseOld(content: Uint8Array | string): WorkBook {
  const options = { cellNF: true, cellDates: false, cellStyles: false, cellHTML: false, WTF: true } as const;
  const complain = console.error;
  // SheetJS reports oddities of a file to the console; they are of no use to the person who runs us.
  console.error = () => undefined;
  try {
    const book =
      typeof content === 'string'
        ? read(content, { ...options, type: 'string', raw: true })
        : read(content, { ...options, type: 'array' });
    if (book.SheetNames.some((name) => book.Sheets[name] === undefined)) throw new RangeError('sheet lost');
    return book;
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    throw /password|ECMA-376/iu.test(words)
      ? new ToolError('encrypted')
      : new ToolError('damaged', { part: 'Workbook' });
  } finally {
    console.error = complain;
  }
}
