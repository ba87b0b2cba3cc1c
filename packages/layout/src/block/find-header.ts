import type { Sheet, Spot } from '../grid/sheet.ts';
import type { LabelRole } from '../label/column-label.data.ts';
import { columnLabel, isLevelLabel } from '../label/column-label.ts';
import { fieldLabel, isLabel } from '../label/field-label.ts';

/** Header rows (表头) of an indicator block. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  /** Spots of the header rows, left to right; the sideways 绩效指标 beside the block is none of them. */
  readonly spots: readonly Spot[];
}

/** Finds the header rows of every indicator block, top down. */
export function findHeaders(sheet: Sheet): Header[] {
  const headers: Header[] = [];
  let done = 0;
  for (const row of sheet.rows) {
    if (row <= done || !isHeaderRow(sheet, row)) continue;
    const header = headerAt(sheet, row, done);
    headers.push(header);
    done = header.bottom;
  }
  return headers;
}

/** Spots with text whose first row this is. */
export function startingAt(sheet: Sheet, row: number): Spot[] {
  return sheet.row(row).filter((spot) => spot.top === row && spot.text !== '');
}

const MOST_HEADER_ROWS = 3;
/** No table has so many columns. */
const MOST_LABELS = 400;

/** Spots a header may be made of: what is taller runs down beside the block. */
function headSpots(sheet: Sheet, row: number): Spot[] {
  return sheet.row(row).filter((spot) => spot.text !== '' && spot.bottom - spot.top < MOST_HEADER_ROWS);
}

/** How a label that every header row has one of may begin: a quick way past the rows of a long list. */
const KEY_FIRST = /^(?:[一二三四级指绩具明细目考个项类分年度当本全中长总实申期核*★(]|\d{4}年)/u;

/** Whether a row holds the column labels of an indicator block. */
export function isHeaderRow(sheet: Sheet, row: number): boolean {
  if (!sheet.row(row).some((spot) => spot.top === row && KEY_FIRST.test(spot.flat))) return false;
  const spots = headSpots(sheet, row);
  if (spots.length < 2 || spots.length > MOST_LABELS) return false;
  const roles = new Map<LabelRole, Spot>();
  for (const spot of spots) {
    const role = columnLabel(spot.flat)?.role;
    if (role !== undefined) roles.set(role, spot);
  }
  return namesLevels(roles) || namesValues(roles) || namesList(sheet, roles);
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

/** 绩效指标 | 目标值 over names and values; not over the labels of the levels in the next row. */
function namesList(sheet: Sheet, roles: ReadonlyMap<LabelRole, Spot>): boolean {
  const [name, value] = [roles.get('weak-name'), roles.get('value')];
  if (name === undefined || value === undefined || !/值(?:\(.*\))?$/u.test(value.flat)) return false;
  const below = sheet.at(name.bottom + 1, name.left);
  return below.text !== '' && !isLabel(below.flat);
}

function headerAt(sheet: Sheet, row: number, done: number): Header {
  const top = topOf(sheet, row, done);
  const bottom = bottomOf(sheet, row);
  const spots = new Set<Spot>();
  for (let line = top; line <= bottom; line += 1)
    for (const spot of headSpots(sheet, line)) if (spot.bottom <= bottom) spots.add(spot);
  return { top, bottom, spots: [...spots].sort((a, b) => a.left - b.left || a.top - b.top) };
}

/** Labels that stand one row higher: over nothing (unmerged 指标值), or merged down into this row. */
function topOf(sheet: Sheet, row: number, done: number): number {
  const labels = headSpots(sheet, row).filter((spot) => columnLabel(spot.flat) !== undefined);
  const merged = Math.min(...labels.map(({ top }) => top));
  if (merged < row || row - 1 <= done) return Math.min(row, merged);
  const above = startingAt(sheet, row - 1);
  // 项目名称 beside the levels of a flat list, one row higher in a sheet without merges.
  if (above.length > 2 && above.every(({ flat }) => isLabel(flat)) && above.some((spot) => isProject(sheet, spot)))
    return row - 1;
  const first = Math.min(...labels.map(({ left }) => left));
  const over = above.filter(
    (spot) => spot.left > first && columnLabel(spot.flat) !== undefined && sheet.at(row, spot.left).text === '',
  );
  return over.length > 0 && over.every(({ bottom }) => bottom === row - 1) ? row - 1 : row;
}

function isProject(sheet: Sheet, { flat, bottom, left }: Spot): boolean {
  const label = fieldLabel(flat);
  return label?.kind === 'field' && label.id === 'projectName' && sheet.at(bottom + 1, left).text === '';
}

function bottomOf(sheet: Sheet, top: number): number {
  const labels = headSpots(sheet, top).filter((spot) => columnLabel(spot.flat) !== undefined);
  const merged = Math.max(top, ...labels.map(({ bottom }) => bottom));
  if (merged > top) return merged;
  let bottom = top;
  while (bottom - top < MOST_HEADER_ROWS - 1 && isSubHeader(sheet, bottom, labels)) bottom += 1;
  return bottom;
}

/** A second header row without merging: nothing under the level labels, short words elsewhere. */
function isSubHeader(sheet: Sheet, top: number, labels: readonly Spot[]): boolean {
  const below = startingAt(sheet, top + 1).filter(({ bottom }) => bottom - top <= MOST_HEADER_ROWS);
  if (below.length === 0) return false;
  const levels = labels.filter((spot) => isLevelLabel(spot));
  const under = (spots: readonly Spot[]): boolean =>
    below.some((spot) => spots.some(({ left, right }) => spot.left >= left && spot.left <= right));
  if (under(levels)) return false;
  const wide = labels.filter(({ left, right }) => right > left);
  // A full header row below is the same header only where it spells out what stands above it (绩效指标 over 一级 … 三级).
  if (isHeaderRow(sheet, top + 1))
    return levels.length === 0 && (under(wide) || below.every((spot) => isSpelledOut(sheet, top, spot)));
  const underBlank = (spot: Spot): boolean => sheet.at(top, spot.left).text === '';
  return below.every(({ flat }) => isSubLabel(flat)) && (under(wide) || below.some(underBlank));
}

/** Above stands nothing, or what heads all three levels or the parts of the value. */
function isSpelledOut(sheet: Sheet, top: number, spot: Spot): boolean {
  const over = sheet.at(top, spot.left);
  const role = columnLabel(over.flat)?.role;
  return over.text === '' || role === 'weak-name' || role === 'value';
}

function isSubLabel(flat: string): boolean {
  return flat.length > 0 && flat.length <= 12 && !/^(?!20\d\d年)[\d.%≥≤=<>]/u.test(flat);
}
