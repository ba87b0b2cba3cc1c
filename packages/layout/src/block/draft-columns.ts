import type { Sheet, Spot } from '../grid/sheet.ts';
import type { LabelRole } from '../label/column-label.data.ts';
import { type ColumnLabel, columnLabel, setOf } from '../label/column-label.ts';
import type { Header } from './find-header.ts';
import { type Sample, sampleColumn } from './sample.ts';

/** A column on the way to its role. */
export interface Draft {
  readonly left: number;
  readonly right: number;
  readonly header: Spot;
  readonly label: ColumnLabel | undefined;
  readonly sample: Sample;
  role: LabelRole | undefined;
  set: 'annual' | 'mid-term' | undefined;
  area?: Spot;
}

/** The columns below a header, as wide as their labels or, where the cells stand apart, as those. */
export function draftColumns(sheet: Sheet, header: Header, rows: readonly number[]): Draft[] {
  const first = Math.min(...header.spots.map(({ left }) => left));
  const last = lastColumn(sheet, header, rows);
  const drafts: Draft[] = [];
  for (let column = first; column <= last; ) {
    const top = headAt(sheet, header, column);
    const sub = header.bottom > header.top ? sheet.at(header.bottom, column) : top;
    const own = sub.text === '' || sub === top || sub.bottom > header.bottom ? top : sub;
    const right =
      own === top && !splitsBelow(sheet, rows, top)
        ? top.right
        : Math.max(column, Math.min(own.right, own.left === column ? own.right : column));
    drafts.push(draftOf(sheet, rows, { left: column, right, top, own }));
    column = right + 1;
  }
  return drafts;
}

/** The upper label of a column; what runs down beside the block is none. */
function headAt(sheet: Sheet, { top, bottom }: Header, column: number): Spot {
  const spot = sheet.at(top, column);
  return spot.bottom > bottom ? sheet.at(0, column) : spot;
}

const WIDEST_BLOCK = 200;

function lastColumn(sheet: Sheet, header: Header, rows: readonly number[]): number {
  const labelled = Math.max(...header.spots.map(({ right }) => right));
  const filled = rows.slice(0, 20).flatMap((row) => sheet.row(row).filter(({ cell }) => cell !== undefined));
  const beyond = Math.max(labelled, ...filled.map(({ right }) => right));
  const first = Math.min(...header.spots.map(({ left }) => left));
  return Math.min(beyond, labelled + 2, first + WIDEST_BLOCK);
}

/** A label over several columns whose cells stand apart below (符号, 值 and 单位 under one 指标值). */
function splitsBelow(sheet: Sheet, rows: readonly number[], top: Spot): boolean {
  if (top.right === top.left) return false;
  let apart = 0;
  for (const row of rows.slice(0, 30)) {
    const spots = sheet
      .row(row)
      .filter((spot) => spot.left >= top.left && spot.right <= top.right && spot.cell !== undefined);
    if (spots.length > 1) apart += 1;
  }
  return apart * 2 > Math.min(rows.length, 30);
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: Spot;
  readonly own: Spot;
}

function draftOf(sheet: Sheet, rows: readonly number[], { left, right, top, own }: Place): Draft {
  const below = own === top ? undefined : columnLabel(own.flat);
  const label = below ?? columnLabel(top.flat);
  const draft: Draft = {
    left,
    right,
    header: own.text === '' ? top : own,
    label,
    sample: sampleColumn(sheet, rows, { left, right }),
    role: label?.role,
    set: label?.set ?? setOf(own.flat) ?? setOf(top.flat),
  };
  if (below === undefined && namesArea(own, top)) draft.area = own;
  return draft;
}

/** A plain word under 指标值 is the area (县区) whose values stand there. */
function namesArea(own: Spot, top: Spot): boolean {
  return own !== top && own.text !== '' && setOf(own.flat) === undefined && columnLabel(top.flat)?.role === 'value';
}
