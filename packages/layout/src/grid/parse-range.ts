import type { GridArea } from './grid.ts';

const RANGE = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/u;

/** The area an A1 range names; a text that is none names A1. */
export function parseRange(range: string): GridArea {
  const [, left = 'A', top = '1', right = left, bottom = top] = RANGE.exec(range) ?? [];
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name) column = column * 26 + (letter.codePointAt(0) ?? 64) - 64;
  return column;
}
