import type { Sheet, Spot } from '../grid/sheet.ts';
import type { LabelRole } from '../label/column-label.data.ts';
import { columnLabel, isLevelLabel } from '../label/column-label.ts';

/** Header rows (表头) of an indicator block. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  /** Labelled spots of the first header row, left to right. */
  readonly spots: readonly Spot[];
}

/** Finds the header rows of every indicator block, top down. */
export function findHeaders(sheet: Sheet): Header[] {
  const headers: Header[] = [];
  let done = 0;
  for (const row of sheet.rows) {
    if (row <= done || !isHeaderRow(sheet, row)) continue;
    const header = { top: row, bottom: headerBottom(sheet, row), spots: startingAt(sheet, row) };
    headers.push(header);
    done = header.bottom;
  }
  return headers;
}

/** Spots with text whose first row this is. */
export function startingAt(sheet: Sheet, row: number): Spot[] {
  return sheet.row(row).filter((spot) => spot.top === row && spot.text !== '');
}

/** Whether a row holds the column labels of an indicator block. */
export function isHeaderRow(sheet: Sheet, row: number): boolean {
  const spots = startingAt(sheet, row);
  if (spots.length < 2) return false;
  const roles = new Map<LabelRole, Spot>();
  for (const spot of spots) {
    const role = columnLabel(spot.flat)?.role;
    if (role !== undefined) roles.set(role, spot);
  }
  return namesLevels(roles) || namesValues(roles);
}

function namesLevels(roles: ReadonlyMap<LabelRole, Spot>): boolean {
  const levels = ['level1', 'level2', 'name', 'level4'].filter((role) => roles.has(role as LabelRole));
  return levels.length >= 2 && [...roles.values()].some(isLevelLabel);
}

function namesValues(roles: ReadonlyMap<LabelRole, Spot>): boolean {
  const value = roles.has('value') || roles.has('actual');
  if (!value) return false;
  if (roles.has('name')) return true;
  if (roles.has('level1') || roles.has('level2')) return true;
  const beside = ['unit', 'operator', 'weight', 'levels', 'score'].some((role) => roles.has(role as LabelRole));
  return beside && (roles.has('weak-name') || roles.has('levels'));
}

const MOST_HEADER_ROWS = 3;

function headerBottom(sheet: Sheet, top: number): number {
  const labels = startingAt(sheet, top).filter((spot) => columnLabel(spot.flat) !== undefined);
  const merged = Math.max(top, ...labels.map(({ bottom }) => bottom));
  if (merged > top) return Math.min(merged, top + MOST_HEADER_ROWS - 1);
  return isSubHeader(sheet, top, labels) ? top + 1 : top;
}

/** A second header row without merging: nothing under the level labels, short words elsewhere. */
function isSubHeader(sheet: Sheet, top: number, labels: readonly Spot[]): boolean {
  const below = startingAt(sheet, top + 1);
  if (below.length === 0 || isHeaderRow(sheet, top + 1)) return false;
  const levels = labels.filter((spot) => isLevelLabel(spot));
  const underLevels = below.some((spot) => levels.some(({ left, right }) => spot.left >= left && spot.left <= right));
  if (underLevels) return false;
  const wide = (spot: Spot): boolean =>
    labels.some(({ left, right }) => right > left && spot.left >= left && spot.left <= right);
  const underBlank = (spot: Spot): boolean => sheet.at(top, spot.left).text === '';
  return (
    below.every((spot) => spot.flat.length > 0 && spot.flat.length <= 12 && !/^[\d.%≥≤=<>]/u.test(spot.flat)) &&
    below.some((spot) => wide(spot) || underBlank(spot))
  );
}
