import { findHeaders } from '../block/find-header.ts';
import { anchorsAt } from '../form/segment.ts';
import { bandOf, type Sheet } from '../grid/sheet.ts';
import { columnLabel } from '../label/column-label.ts';

/** Beyond the last column any sheet has. */
const LAST_COLUMN = 20_001;

/** Splits a sheet on which forms stand side by side into bands of columns; any other sheet is one band. */
export function splitBands(sheet: Sheet): readonly Sheet[] {
  const starts = bandStarts(sheet);
  if (starts.length < 2) return [sheet];
  return starts.map((left, index) => bandOf(sheet, index === 0 ? 1 : left, (starts[index + 1] ?? LAST_COLUMN) - 1));
}

/** Columns where a form begins: one for each 项目名称 of a row, when each has a table of its own below. */
function bandStarts(sheet: Sheet): number[] {
  for (const row of sheet.rows) {
    // Most rows name nothing: a glance is enough.
    if (sheet.row(row).filter(({ text }) => text.includes('名')).length < 2) continue;
    const starts = anchorsAt(sheet, row, 'projectName').map(({ left }) => left);
    if (starts.length < 2) continue;
    const whole = starts.every((left, index) => isWhole(bandOf(sheet, left, (starts[index + 1] ?? LAST_COLUMN) - 1)));
    if (whole) return starts;
  }
  return [];
}

function isWhole(band: Sheet): boolean {
  const roles = findHeaders(band)[0]?.spots.map(({ flat }) => columnLabel(flat)?.role) ?? [];
  const levels = roles.some((role) => role === 'level1' || role === 'level2' || role === 'levels');
  return levels || (roles.includes('name') && roles.includes('value'));
}
