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

/** The cells of a line from its first level to its target: one or two levels, a name, and what can only be a target. */
function lineOf(sheet: Sheet, row: number): Spot[] | undefined {
  const spots = sheet.row(row).filter(({ text }) => text.trim() !== '');
  const first = spots.findIndex(({ text }) => levelKind(text) !== undefined);
  const value = first < 0 ? -1 : valueAfter(spots, first + 2);
  const name = spots[value - 1];
  if (name === undefined || name.top !== row || isFigure(name.text)) return undefined;
  // 数量指标 | 养护里程≥50公里: the name stands with its value.
  if (levelKind(name.text) !== undefined && !BARE.test(spots[value]?.text ?? '')) return undefined;
  return spots.slice(first, value + 1).map((spot) => ({ ...spot, text: '', flat: '' }));
}

/** A target without a name before it. */
const BARE = /^\s*(?:[≥≤><=＞＜]|\d+(?:\.\d+)?(?![\d.、)）])|不[低高少多超]|[大小]于|达到)/u;

/** 群众满意度 may be a kind as well as a name, and 物资完好率 words as well: a figure is sure, words follow a name. */
function valueAfter(spots: readonly Spot[], from: number): number {
  const figure = spots.findIndex(({ text }, at) => at >= from && isFigure(text));
  if (figure >= 0) return figure;
  return spots.findIndex(
    ({ text }, at) => at >= from && isTargetText(text.trim()) && levelKind(spots[at - 1]?.text ?? '') === undefined,
  );
}

/** A target with a figure, or several in lines or clauses of one cell. */
function isFigure(text: string): boolean {
  const parts = text.split(/[\n；;]/u).map((part) => part.trim());
  return /\d/u.test(text) && parts.every((part) => part === '' || isTargetText(part));
}
