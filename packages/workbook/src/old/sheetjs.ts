import { read, set_cptable, type WorkBook } from '@e965/xlsx';
import { NO_PASSWORD } from '../locked/no-password.data.ts';
import { ToolError } from '../tool-error.ts';
import { codePages } from './code-pages.ts';

// Without tables SheetJS gives the texts of workbooks before Excel 97 byte by byte.
set_cptable(codePages);

/** Lets SheetJS parse what our own readers do not know. Throws `ToolError`, also for a sheet that would vanish in silence. */
export function parseOld(content: Uint8Array | string): WorkBook {
  // Hidden columns are told only together with styles.
  const options = {
    cellNF: true,
    cellDates: false,
    cellStyles: true,
    cellHTML: false,
    WTF: true,
    password: NO_PASSWORD,
  } as const;
  const complain = console.error;
  // SheetJS reports oddities of a file to the console; they are of no use to the person who runs us.
  console.error = () => undefined;
  try {
    const book =
      typeof content === 'string'
        ? read(content, { ...options, type: 'string', raw: true })
        : // Files too old to name their code page came from Chinese systems.
          read(content, { ...options, type: 'array', codepage: 936 });
    if (book.SheetNames.some((name) => book.Sheets[name] === undefined)) throw new RangeError('sheet lost');
    return book;
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    // Locks that SheetJS cannot open are opened before it reads, where that is possible at all.
    if (/encryption scheme/iu.test(words)) throw new ToolError('encrypted', { by: 'password' });
    throw /password|ECMA-376/iu.test(words)
      ? new ToolError('encrypted')
      : new ToolError('damaged', { part: 'Workbook' });
  } finally {
    console.error = complain;
  }
}
