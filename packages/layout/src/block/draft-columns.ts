import type { Sheet, Spot } from '../grid/sheet.ts';
import type { LabelRole } from '../label/column-label.data.ts';
import { type ColumnLabel, columnLabel, setOf } from '../label/column-label.ts';
import type { Piece } from './block.ts';
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
  area?: Piece;
  /** Holds the value of a row whose cell in the column before is blank. */
  instead?: true;
  /** Its cells hold the values behind the names. */
  joined?: true;
}

/** The columns below a header, as wide as their labels or, where the cells stand apart, as those. */
export function draftColumns(sheet: Sheet, header: Header, rows: readonly number[]): Draft[] {
  const first = Math.min(...header.spots.map(({ left }) => left));
  const last = lastColumn(sheet, header, rows);
  const drafts: Draft[] = [];
  for (let column = first; column <= last; ) {
    const labels = labelsOver(sheet, header, column);
    const own = labels[0];
    const right = own === undefined || splitsBelow(sheet, rows, own) ? column : own.right;
    drafts.push(draftOf(sheet, rows, { header, left: column, right, labels }));
    column = right + 1;
  }
  return drafts;
}

/** Labels over a column, the lowest first; what runs down beside the block is none. */
function labelsOver(sheet: Sheet, header: Header, column: number): Spot[] {
  const labels = new Set<Spot>();
  for (let row = header.bottom; row >= header.top; row -= 1) {
    const spot = sheet.at(row, column);
    if (spot.text !== '' && spot.bottom <= header.bottom) labels.add(spot);
  }
  const found = [...labels];
  const shared = found.length === 1 ? sharedLabel(sheet, header, found[0]) : undefined;
  if (shared !== undefined) found.push(shared);
  // √ under 确定能, 有可能, 完全不可能: one answer in one of several columns.
  const answers = found.findIndex((spot) => spot.right > spot.left && columnLabel(spot.flat)?.role === 'likelihood');
  return answers > 0 ? found.slice(answers) : found;
}

/** 指标值 over several areas in a sheet without merges: it stands over the first, and holds for those beside it. */
function sharedLabel(sheet: Sheet, { top, bottom, spots }: Header, own: Spot | undefined): Spot | undefined {
  if (own === undefined || own.top !== bottom || bottom === top || columnLabel(own.flat) !== undefined)
    return undefined;
  const over = spots.findLast((spot) => spot.top === top && spot.left < own.left);
  if (over === undefined || over.bottom === bottom || columnLabel(over.flat)?.role !== 'value') return undefined;
  return sheet.at(bottom, over.left).text === '' ? undefined : over;
}

const WIDEST_BLOCK = 200;

function lastColumn(sheet: Sheet, header: Header, rows: readonly number[]): number {
  const first = Math.min(...header.spots.map(({ left }) => left));
  const labelled = Math.max(...header.spots.map(({ right }) => right));
  let last = labelled;
  for (const row of rows.slice(0, 20))
    for (const spot of sheet.row(row)) if (spot.cell !== undefined) last = Math.max(last, spot.right);
  return Math.min(last, labelled + 2, first + WIDEST_BLOCK);
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
  readonly header: Header;
  readonly left: number;
  readonly right: number;
  readonly labels: readonly Spot[];
}

function draftOf(sheet: Sheet, rows: readonly number[], { header, left, right, labels }: Place): Draft {
  const [own, ...over] = labels;
  const read = labels.map(({ flat }) => columnLabel(flat));
  const label = read.find((one) => one !== undefined);
  const sets = [label?.set, ...labels.map(({ flat }) => setOf(flat))];
  const draft: Draft = {
    left,
    right,
    header: own ?? sheet.blank(Math.max(header.top, header.bottom), left),
    label,
    sample: sampleColumn(sheet, rows, { left, right }),
    role: label?.role,
    set: sets.find((set) => set !== undefined),
  };
  if (own !== undefined && read[0] === undefined && namesArea(own, over)) draft.area = { spot: own };
  return draft;
}

/** A plain word under 指标值 is the area (县区) whose values stand there. */
function namesArea(own: Spot, over: readonly Spot[]): boolean {
  return setOf(own.flat) === undefined && over.some(({ flat }) => columnLabel(flat)?.role === 'value');
}
