import type { CellRef } from '../form/cell.ts';
import type { FormDigest } from './digest.ts';

/** One indicator row as the whole batch compares it. */
export interface RowDigest {
  /** The name cell. */
  readonly at: CellRef;
  readonly level2: string;
  readonly name: string;
  /** Canonical rendering of the target, so that `90%以上` and `≥90%` are equal. */
  readonly value: string;
  /** Actual result (实际完成值) as written, where the form has one: last year's self-evaluation. */
  readonly actual?: string | undefined;
}

/** One row as a line: address, level 2, name, value and, where there is one, the actual result, between tabs. */
export function packRow({ at, level2, name, value, actual }: RowDigest): string {
  const line = `${at.address}\t${oneLine(level2)}\t${oneLine(name)}\t${oneLine(value)}`;
  return actual === undefined ? `${line}\n` : `${line}\t${oneLine(actual)}\n`;
}

const BREAKS = /[\t\r\n]/u;

function oneLine(text: string): string {
  return BREAKS.test(text) ? text.replaceAll(/[\t\r\n]+/gu, ' ') : text;
}

/** The rows of a form digest, in reading order. */
export function digestRows(digest: FormDigest): RowDigest[] {
  return lineStarts(digest).map((from) => rowIn(digest, from));
}

/** Where the line of each row begins in `rows`. */
export function lineStarts({ rows }: FormDigest): number[] {
  const starts: number[] = [];
  for (let from = 0; from < rows.length; from = lineEnd(rows, from) + 1) starts.push(from);
  return starts;
}

/** The row whose line begins at a place of `rows`. */
export function rowIn({ rows, sheet }: FormDigest, from: number): RowDigest {
  const end = lineEnd(rows, from);
  const level2 = rows.indexOf('\t', from) + 1;
  const name = rows.indexOf('\t', level2) + 1;
  const value = rows.indexOf('\t', name) + 1;
  const actual = rows.indexOf('\t', value) + 1;
  const row = {
    at: { sheet, address: rows.slice(from, level2 - 1) },
    level2: rows.slice(level2, name - 1),
    name: rows.slice(name, value - 1),
    value: rows.slice(value, end),
  };
  if (actual === 0 || actual > end) return row;
  return { ...row, value: rows.slice(value, actual - 1), actual: rows.slice(actual, end) };
}

/** A text that was cut off ends without a break. */
function lineEnd(rows: string, from: number): number {
  const end = rows.indexOf('\n', from);
  return end < 0 ? rows.length : end;
}
