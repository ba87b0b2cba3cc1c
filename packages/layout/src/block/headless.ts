import { anchorsAt } from '../form/segment.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { levelKind } from '../label/level-label.ts';
import type { Header } from './find-header.ts';
import { isTargetText } from './target-text.ts';

/** Fewer lines than these are no table. */
const LEAST = 2;

/**
 * Blocks that begin without column labels (Hunan): each line has its kind, a name and a target, and the cells alone tell
 * the columns. Such a header has no rows: it ends above where it begins.
 */
export function headlessHeaders(sheet: Sheet): Header[] {
  const found: { header: Header; lines: number }[] = [];
  let open = false;
  for (const row of sheet.rows) {
    if (opensForm(sheet, row)) open = false;
    const spots = lineOf(sheet, row);
    if (spots === undefined) continue;
    const last = found.at(-1);
    if (open && last !== undefined) last.lines += 1;
    else found.push({ header: { top: row, bottom: row - 1, spots }, lines: 1 });
    open = true;
  }
  return found.filter(({ lines }) => lines >= LEAST).map(({ header }) => header);
}

function opensForm(sheet: Sheet, row: number): boolean {
  return anchorsAt(sheet, row, 'projectName').length > 0 || anchorsAt(sheet, row, 'department').length > 0;
}

/** The cells of a line from its first level to its target. */
function lineOf(sheet: Sheet, row: number): Spot[] | undefined {
  const spots = sheet.row(row).filter(({ text }) => text.trim() !== '');
  const kind = spots.findLastIndex(({ text }) => levelKind(text) !== undefined);
  const name = spots[kind + 1];
  if (kind < 0 || name === undefined || name.top !== row || isTargetText(name.text.trim())) return undefined;
  const value = spots.findIndex(({ text }, at) => at > kind + 1 && isTargetText(text.trim()));
  const first = spots.findIndex(({ text }) => levelKind(text) !== undefined);
  return value < 0 ? undefined : spots.slice(first, value + 1).map((spot) => ({ ...spot, text: '', flat: '' }));
}
