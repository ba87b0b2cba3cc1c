import { columnName } from '../write/column-name.ts';
import type { CellDraft, RowDraft } from '../write/draft.ts';
import { layOutRows } from './lay-out.ts';
import type { PaperCell, PaperRow } from './paper.ts';

/** A table of a paper as rows of a sheet, from row `top` on. Heights are reckoned, since merged cells do not grow by themselves. */
export function tableRows(
  rows: readonly PaperRow[],
  widths: readonly number[],
  top: number,
): { readonly rows: RowDraft[]; readonly merges: string[] } {
  const merges: string[] = [];
  const drafts = layOutRows(rows, widths.length).map((slots, index): RowDraft => {
    const row = top + index;
    const cells: CellDraft[] = [];
    let lines = 1;
    for (const { cell, continued } of slots) {
      const { columns = 1, rows: covered = 1 } = cell;
      const column = cells.length + 1;
      const right = column + columns - 1;
      if (!continued && columns * covered > 1)
        merges.push(`${columnName(column)}${row}:${columnName(right)}${row + covered - 1}`);
      if (covered === 1) lines = Math.max(lines, linesOf(cell.text, widths.slice(column - 1, right)));
      for (let at = column; at <= right; at += 1)
        cells.push({ column: at, text: at === column && !continued ? cell.text : '', style: styleOf(cell) });
    }
    return { row, height: Math.max(24, lines * 15 + 6), cells };
  });
  return { rows: drafts, merges };
}

function styleOf({ label, align }: PaperCell): 'label' | 'value' | 'text' {
  if (label === true) return 'label';
  return align === 'center' ? 'value' : 'text';
}

/** Lines a text takes in columns of these widths; a Chinese character is as wide as two digits. */
function linesOf(text: string, widths: readonly number[]): number {
  const width = Math.max(widths.reduce((sum, one) => sum + one, 0) - 1, 2);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign > '\u2E80' ? 2 : 1;
  return width;
}
