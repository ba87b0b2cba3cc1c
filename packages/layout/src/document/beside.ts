import type { Block } from '../block/block.ts';
import { findBlocks } from '../block/find-block.ts';
import { startingAt } from '../block/find-header.ts';
import type { Segment } from '../form/segment.ts';
import { rowsBetween } from '../grid/row-index.ts';
import { bandOf, type Sheet } from '../grid/sheet.ts';
import { findTitle } from '../head/title.ts';
import { columnLabel } from '../label/column-label.ts';
import { fieldLabel } from '../label/field-label.ts';

/** Beyond the last column any sheet has. */
const LAST_COLUMN = 20_001;
const MOST_ROWS = 20;

/** A form whose indicator table stands right of its head instead of below it; `undefined` for any other. */
export function besideSegment(sheet: Sheet, block: Block): Segment | undefined {
  const labelled = block.columns.filter(({ header }) => columnLabel(header.flat) !== undefined);
  const left = Math.min(...labelled.map((column) => column.left));
  // A label and its value need two columns.
  if (left < 3 || !Number.isFinite(left) || !isHead(bandOf(sheet, 1, left - 1), block)) return undefined;
  const above = bandOf(sheet, 1, left - 1);
  const blocks = findBlocks(bandOf(sheet, left, LAST_COLUMN));
  const first = above.rows.filter((row) => row <= block.headerBottom + MOST_ROWS);
  const title = findTitle(above, first.slice(0, 3)) ?? findTitle(sheet, first.slice(0, 1));
  const base = { head: above.rows, headSheet: above, blocks, tail: [] };
  return title === undefined ? base : { ...base, title };
}

/** Labels of a form beside the header and below it, one of them naming the project or its office. */
function isHead(sheet: Sheet, { top, headerBottom }: Block): boolean {
  const labels = rowsBetween(sheet.rows, top, top + MOST_ROWS).flatMap((row) => {
    const label = fieldLabel(startingAt(sheet, row)[0]?.flat ?? '');
    return label?.kind === 'field' ? [{ row, id: label.id }] : [];
  });
  return labels.length > 1 && labels.some(({ id }) => NAMING.has(id)) && labels.some(({ row }) => row > headerBottom);
}

const NAMING: ReadonlySet<string> = new Set(['projectName', 'department', 'unit']);
