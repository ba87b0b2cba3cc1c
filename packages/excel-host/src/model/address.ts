import type { GridArea } from '@jibiao/layout';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0);
}

const CELL = /^\$?(?<column>[A-Z]{1,3})\$?(?<row>\d{1,7})$/u;
const COLUMN = /^\$?(?<column>[A-Z]{1,3})$/u;
const ROW = /^\$?(?<row>\d{1,7})$/u;

function parseCorner(text: string, end: boolean): { row: number; column: number } | undefined {
  const both = CELL.exec(text)?.groups;
  if (both !== undefined) return { row: Number(both['row']), column: columnNumber(both['column'] ?? '') };
  const column = COLUMN.exec(text)?.groups?.['column'];
  if (column !== undefined) return { row: end ? LAST_ROW : 1, column: columnNumber(column) };
  const row = ROW.exec(text)?.groups?.['row'];
  return row === undefined ? undefined : { row: Number(row), column: end ? LAST_COLUMN : 1 };
}

/** `B2`, `B2:D9`, `B:B`, `3:3`, `$`-signs and a sheet prefix allowed; `undefined` for what is no address. */
export function parseArea(address: string): GridArea | undefined {
  const local = address.slice(address.lastIndexOf('!') + 1).toUpperCase();
  const [from = '', to = from] = local.split(':');
  const first = parseCorner(from, false);
  const last = parseCorner(to, true);
  if (first === undefined || last === undefined) return undefined;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** Sheet name in front of an address, quotes taken off. */
export function sheetOfAddress(address: string): string | undefined {
  const at = address.lastIndexOf('!');
  if (at === -1) return undefined;
  return address
    .slice(0, at)
    .replace(/^'(?<name>.*)'$/u, '$<name>')
    .replaceAll("''", "'");
}

/** Sheet name and address as Excel writes them: quoted unless the name is made of letters, digits and `_`. */
export function fullAddress(sheet: string, address: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${address}`;
}
