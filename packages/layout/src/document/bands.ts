import { findHeaders } from '../block/find-header.ts';
import { anchorsAt } from '../form/segment.ts';
import { bandOf, type Sheet, type Spot } from '../grid/sheet.ts';
import { columnLabel } from '../label/column-label.ts';

/** Beyond the last column any sheet has. */
const LAST_COLUMN = 20_001;

/** Splits a sheet on which forms stand side by side into bands of columns; any other sheet is one band. */
export function splitBands(sheet: Sheet): readonly Sheet[] {
  const starts = bandStarts(sheet);
  if (starts.length < 2) return [sheet];
  return starts.map((left, index) => bandOf(sheet, index === 0 ? 1 : left, (starts[index + 1] ?? LAST_COLUMN) - 1));
}

/** Columns where a form begins: one for each 项目名称, or office, when each has a table of its own below. */
function bandStarts(sheet: Sheet): number[] {
  const steps = new Map<number, Spot>();
  for (const row of sheet.rows) {
    // Most rows name nothing: a glance is enough.
    if (!sheet.row(row).some(({ text }) => text.includes('名'))) continue;
    const names = anchorsAt(sheet, row, 'projectName');
    const anchors = names.length > 0 ? names : anchorsAt(sheet, row, 'department');
    if (areWhole(sheet, anchors, names.length === 0)) return anchors.map(({ left }) => left);
    for (const name of names) if (!steps.has(name.left)) steps.set(name.left, name);
  }
  // Side by side, but not level: each name in columns of its own, above the tables of all.
  const stepped = [...steps.values()].sort((a, b) => a.left - b.left);
  return stepped.length < MOST_BANDS && areWhole(sheet, stepped, true) ? stepped.map(({ left }) => left) : [];
}

const MOST_BANDS = 40;

/** Whether each of several anchors has a table below; a strict look also wants targets, and no table above an anchor. */
function areWhole(sheet: Sheet, anchors: readonly Spot[], strict: boolean): boolean {
  const lowest = Math.max(...anchors.map(({ top }) => top));
  const isWhole = ({ left }: Spot, index: number): boolean => {
    const header = findHeaders(bandOf(sheet, left, (anchors[index + 1]?.left ?? LAST_COLUMN) - 1))[0];
    const roles = new Set<string | undefined>(header?.spots.map(({ flat }) => columnLabel(flat)?.role));
    const levels = ['level1', 'level2', 'levels'].some((role) => roles.has(role));
    if (strict) return levels && roles.has('value') && lowest <= (header?.top ?? 0);
    return levels || (roles.has('name') && roles.has('value'));
  };
  return anchors.length > 1 && anchors.every(isWhole);
}
