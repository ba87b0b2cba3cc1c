import type { CellDraft } from './draft.ts';

/** Points of one line of text. */
const LINE = 15;
/** Signs that are as wide as a Chinese one. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6“”‘’…—]/u;

/** Height the wrapped texts of a row need; `undefined` when one line will do. Cells left out, such as merged ones, say nothing. */
export function neededHeight(
  cells: readonly CellDraft[],
  widths: readonly number[],
  isLeftOut: (column: number) => boolean = () => false,
): number | undefined {
  let lines = 1;
  for (const { column, text } of cells) {
    const width = widths[column - 1];
    // A short text fits whatever the column: most cells are done here.
    if (width === undefined || text.length * 2 < width || isLeftOut(column)) continue;
    lines = Math.max(lines, linesOf(text, width * 0.9 - 1));
  }
  return lines === 1 ? undefined : Math.min(lines * LINE + 3, 409);
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / Math.max(width, 1))), 0);
}

function widthOf(line: string): number {
  let width = 0;
  for (const sign of line) width += WIDE.test(sign) ? 2 : 1;
  return width;
}
