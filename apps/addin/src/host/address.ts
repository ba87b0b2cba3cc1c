import type { GridArea } from '@jibiao/layout';

const CORNER = /^\$?(?<letters>[A-Z]{1,3})\$?(?<digits>\d{1,7})$/u;

export function parseCell(address: string): { readonly row: number; readonly column: number } | undefined {
  const { letters, digits } = CORNER.exec(address.toUpperCase())?.groups ?? {};
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0);
  return { row: Number(digits), column };
}

/** `Sheet!B2:D9` or `B2` as an area; `undefined` for whole rows, columns and what is no address. */
export function parseArea(address: string): GridArea | undefined {
  const local = address.slice(address.lastIndexOf('!') + 1);
  const [from = '', to = from] = local.split(':');
  const [first, last] = [parseCell(from), parseCell(to)];
  if (first === undefined || last === undefined) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** The first cell of an address: where a selection begins. */
export function firstCell(address: string): string {
  const local = address.slice(address.lastIndexOf('!') + 1);
  return (local.split(/[:,]/u)[0] ?? local).replaceAll('$', '');
}
