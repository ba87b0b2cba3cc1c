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
  const place = placer(sheets);
  return (a, b) => place(a.at) - place(b.at) || compareRules(a, b);
}

/** Findings of one document in that order. */
export function sortFindings(findings: readonly Finding[], sheets: readonly string[]): Finding[] {
  if (findings.length < 2) return [...findings];
  const place = placer(sheets);
  const placed = findings.map((finding) => ({ finding, place: place(finding.at) }));
  return placed.sort((a, b) => a.place - b.place || compareRules(a.finding, b.finding)).map(({ finding }) => finding);
}

/** Sheet, row and column as one number. */
function placer(sheets: readonly string[]): (at: CellRef | undefined) => number {
  return (at) => {
    if (at === undefined) return -1;
    const { row, column } = positionOf(at.address);
    return (Math.max(0, sheets.indexOf(at.sheet)) * ROWS + row) * COLUMNS + column;
  };
}

/** More than a sheet has. */
const ROWS = 2 ** 21;
const COLUMNS = 2 ** 15;

function compareRules(a: Finding, b: Finding): number {
  return compareText(a.rule, b.rule) || compareText(a.message, b.message);
}

/** Code-unit order: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
