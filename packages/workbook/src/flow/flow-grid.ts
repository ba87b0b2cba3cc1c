import type { Grid, GridArea, GridCell } from '@jibiao/layout';
import { shownCells, soundMerges } from '../xlsx/merges.ts';
import { addSpan } from '../xlsx/spans.ts';
import type { FlowBlock } from './flow.ts';

/** Blocks one below the other on one sheet: a line is a row of one cell. */
export function gridOfBlocks(sheet: string, blocks: readonly FlowBlock[]): Grid {
  const cells: GridCell[] = [];
  const areas: GridArea[] = [];
  const hiddenRows: [number, number][] = [];
  let top = 0;
  for (const block of blocks) {
    if (block.kind === 'line') {
      top += 1;
      cells.push({ row: top, column: 1, text: block.text, type: 'text' });
      continue;
    }
    for (const { row, column, text } of block.cells) cells.push({ row: top + row, column, text, type: 'text' });
    for (const area of block.areas) areas.push({ ...area, top: top + area.top, bottom: top + area.bottom });
    for (const row of block.hiddenRows) addSpan(hiddenRows, top + row, top + row);
    top += block.rows;
  }
  const merges = soundMerges(areas);
  return {
    sheet,
    visibility: 'visible',
    cells: shownCells(cells, merges),
    merges,
    hiddenRows,
    hiddenColumns: [],
    comments: [],
  };
}
