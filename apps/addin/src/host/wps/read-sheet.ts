import { type Grid, type GridArea, type GridCell, rangeOf } from '@jibiao/layout';
import { gridCell } from '../cell-reading.ts';
import { isOwnNote } from '../marks.ts';
import type { SheetSnapshot } from '../port.ts';
import { items, type WpsRange, type WpsSheet } from './application.ts';

const VISIBILITY: Readonly<Record<number, Grid['visibility']>> = { [-1]: 'visible', 0: 'hidden', 2: 'very-hidden' };

/** The sheet as a grid. WPS has no sheet ids, so the name stands for one. */
export function readSheet(sheet: WpsSheet): SheetSnapshot {
  const area = areaOf(sheet.UsedRange);
  const rows = { ...area, part: (top: number, bottom: number) => sheet.Range(rangeOf({ ...area, top, bottom })) };
  const grid: Grid = {
    sheet: sheet.Name,
    visibility: VISIBILITY[sheet.Visible] ?? 'visible',
    cells: cellsOf(sheet, area),
    merges: findMerges(sheet, area),
    hiddenRows: spans(findTrue(rows.top, rows.bottom, (top, bottom) => rows.part(top, bottom).EntireRow.Hidden)),
    hiddenColumns: spans(
      findTrue(
        area.left,
        area.right,
        (left, right) => sheet.Range(rangeOf({ ...area, left, right })).EntireColumn.Hidden,
      ),
    ),
    comments: items(sheet.Comments)
      .map((comment) => ({ row: comment.Parent.Row, column: comment.Parent.Column, text: comment.Text() }))
      .filter(({ text }) => !isOwnNote(text))
      .sort((a, b) => a.row - b.row || a.column - b.column),
  };
  return { id: sheet.Name, grid, protected: sheet.ProtectContents };
}

function areaOf({ Row: top, Column: left, Rows, Columns }: WpsRange): GridArea {
  return { top, left, bottom: top + Rows.Count - 1, right: left + Columns.Count - 1 };
}

/** Rows of values; one cell alone answers without rows around it. */
function matrix(value: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(value) ? (value as readonly (readonly unknown[])[]) : [[value]];
}

function cellsOf(sheet: WpsSheet, area: GridArea): GridCell[] {
  const values = matrix(sheet.UsedRange.Value2);
  const formulas = matrix(sheet.UsedRange.Formula);
  return values.flatMap((line, down) =>
    line.flatMap((value, across) => {
      const place = { row: area.top + down, column: area.left + across };
      return cellOf(sheet, place, { value, formula: formulas[down]?.[across] });
    }),
  );
}

interface Content {
  readonly value: unknown;
  readonly formula: unknown;
}

function cellOf(sheet: WpsSheet, place: { row: number; column: number }, { value, formula }: Content): GridCell[] {
  const own = plain(value);
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== own;
  if (own === '' && !isFormula) return [];
  const shown = typeof own === 'string' ? { text: own, format: 'General' } : shownAs(sheet, place);
  const cell = gridCell(place, { value: own, ...shown, ...(isFormula ? { formula } : {}) });
  return cell === undefined ? [] : [cell];
}

/** Numbers, truths and texts as they are; whatever else WPS may answer is no content. */
function plain(value: unknown): string | number | boolean {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : '';
}

/** Asked of numbers only: it costs calls per cell. */
function shownAs(sheet: WpsSheet, place: { row: number; column: number }): { text: string; format: string } {
  const { Text, NumberFormat } = sheet.Range(rangeOf(cellArea(place)));
  return { text: Text ?? '', format: NumberFormat ?? 'General' };
}

const cellArea = ({ row, column }: { readonly row: number; readonly column: number }): GridArea => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** Merged regions, found by halving: a part without any is passed over in one call. */
function findMerges(sheet: WpsSheet, area: GridArea): GridArea[] {
  const found = new Map<string, GridArea>();
  const search = (part: GridArea): void => {
    const range = sheet.Range(rangeOf(part));
    if (range.MergeCells === false) return;
    if (part.top === part.bottom && part.left === part.right) {
      const merge = areaOf(range.MergeArea);
      found.set(rangeOf(merge), merge);
      return;
    }
    for (const half of halves(part)) search(half);
  };
  search(area);
  return [...found.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

function halves(area: GridArea): readonly GridArea[] {
  const { top, left, bottom, right } = area;
  if (bottom > top) {
    const middle = Math.floor((top + bottom) / 2);
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  const middle = Math.floor((left + right) / 2);
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}

/** Indices for which a yes-or-no question is answered yes, found by halving. */
function findTrue(first: number, last: number, ask: (from: number, to: number) => boolean | null): number[] {
  const answer = ask(first, last);
  if (answer === false) return [];
  if (answer === true) return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (first === last) return [];
  const middle = Math.floor((first + last) / 2);
  return [...findTrue(first, middle, ask), ...findTrue(middle + 1, last, ask)];
}

function spans(indices: readonly number[]): [number, number][] {
  const result: [number, number][] = [];
  for (const index of indices) {
    const last = result.at(-1);
    if (last !== undefined && last[1] === index - 1) last[1] = index;
    else result.push([index, index]);
  }
  return result;
}
