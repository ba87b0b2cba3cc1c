import type { CellRef } from '../form/cell.ts';
import type { Finding } from './finding.ts';

/** Row and column of an A1 address, 1-based; zeros for what is none. */
export function positionOf(address: string): { readonly row: number; readonly column: number } {
  let column = 0;
  let at = 0;
  for (; at < address.length; at += 1) {
    const code = address.charCodeAt(at) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return { row: Number.parseInt(address.slice(at), 10) || 0, column };
}

/** Order of findings within one document: sheet, row, column, rule; what has no cell comes first. */
export function compareFindings(sheets: readonly string[]): (a: Finding, b: Finding) => number {
  const rank = new Map(sheets.map((sheet, index) => [sheet, index]));
  return (a, b) => comparePlaces(a.at, b.at, rank) || compareText(a.rule, b.rule) || compareText(a.message, b.message);
}

function comparePlaces(a: CellRef | undefined, b: CellRef | undefined, rank: ReadonlyMap<string, number>): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  const sheets = (rank.get(a.sheet) ?? 0) - (rank.get(b.sheet) ?? 0);
  if (sheets !== 0) return sheets;
  const [p, q] = [positionOf(a.address), positionOf(b.address)];
  return p.row - q.row || p.column - q.column;
}

/** Code-unit order: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
