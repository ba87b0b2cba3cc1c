import type { WorkBook } from '@e965/xlsx';
import { checkLimit } from '../limits.ts';
import { loadFormats } from '../number/load-formats.ts';
import { numberShower } from '../number/show-number.ts';
import type { Workbook } from '../workbook.ts';
import type { OldCell } from './old-cell.ts';
import { readOldSheet } from './old-sheet.ts';
import { parseOld } from './sheetjs.ts';

/** Reads the formats of old: BIFF (.xls, .et) and .xlsb as bytes, the XML of Excel 2003 as text. Throws `ToolError`. */
export async function readOld(content: Uint8Array | string): Promise<Workbook> {
  const book = parseOld(content);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  checkLimit('sheets', book.SheetNames.length);
  const formats = await loadFormats(codesOf(book));
  const numbers = new Map([...formats].map(([code, format]) => [code, numberShower(format, date1904)]));
  const count = { cells: 0 };
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    return sheet === undefined ? [] : [readOldSheet(name, sheet, { hidden, numbers, count })];
  });
  return { format: 'xls', sheets };
}

function codesOf({ Sheets: sheets }: WorkBook): Set<string> {
  const codes = new Set<string>();
  for (const sheet of Object.values(sheets))
    for (const cell of Object.values(sheet) as OldCell[]) if (typeof cell.z === 'string') codes.add(cell.z);
  return codes;
}
