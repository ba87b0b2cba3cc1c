import { findHeaders } from '../block/find-header.ts';
import { anchorsAt } from '../form/segment.ts';
import { bandOf, type Sheet } from '../grid/sheet.ts';
import { columnLabel } from '../label/column-label.ts';

/** Splits a sheet on which forms stand side by side into bands of columns; any other sheet is one band. */
export function splitBands(sheet: Sheet): readonly Sheet[] {
  const starts = bandStarts(sheet);
  if (starts.length < 2) return [sheet];
  return starts.map((left, index) => bandOf(sheet, index === 0 ? 1 : left, (starts[index + 1] ?? 20_001) - 1));
}

/** Columns where a form begins: one for each 项目名称 of a row that has its own indicator header below. */
function bandStarts(sheet: Sheet): number[] {
  const headers = findHeaders(sheet);
  const header = headers.find(
    ({ spots }) => spots.filter((spot) => columnLabel(spot.flat)?.role === 'name').length > 1,
  );
  if (header === undefined) return [];
  for (const row of sheet.rows) {
    if (row >= header.top) break;
    const anchors = anchorsAt(sheet, row, 'projectName');
    if (anchors.length > 1) return anchors.map(({ left }) => left);
  }
  return [];
}
