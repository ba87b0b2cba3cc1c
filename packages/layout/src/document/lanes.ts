import { isTargetText } from '../block/target-text.ts';
import { anchorsAt } from '../form/segment.ts';
import { movedSheet, type Sheet, type Spot } from '../grid/sheet.ts';
import { columnLabel } from '../label/column-label.ts';
import { isLabel } from '../label/field-label.ts';

/** Columns of the projects that share the labels to their left: one lane for each. */
interface Lanes {
  readonly starts: readonly number[];
  readonly first: number;
  readonly width: number;
}

/** Splits a sheet whose labels stand once at the left and whose projects stand in columns beside them; any other sheet stays whole. */
export function splitLanes(sheet: Sheet): readonly Sheet[] {
  const lanes = findLanes(sheet);
  return lanes === undefined ? [sheet] : lanes.starts.map((start) => laneOf(sheet, lanes, start));
}

function findLanes(sheet: Sheet): Lanes | undefined {
  for (const row of sheet.rows) {
    // Most rows name nothing: a glance is enough.
    if (sheet.row(row).length < 3 || !sheet.row(row).some(({ text }) => text.includes('名'))) continue;
    const [label, second] = anchorsAt(sheet, row, 'projectName');
    const lanes = label === undefined || second !== undefined ? undefined : lanesBeside(sheet, label);
    if (lanes !== undefined && areFilled(sheet, lanes)) return lanes;
  }
  return undefined;
}

/** A column beside the projects that is none of them. */
const NO_PROJECT = /^(?:合计|[总小]计|备注|说明|必填|选填)$/u;

/** Names beside one label 项目名称, all different and at even distances. */
function lanesBeside(sheet: Sheet, label: Spot): Lanes | undefined {
  const beside = sheet.row(label.top).filter(({ left, text }) => left > label.right && text.trim() !== '');
  const names = beside.filter(({ flat }) => !NO_PROJECT.test(flat));
  if (names.length < 2 || names.some(({ flat }) => isLabel(flat) || columnLabel(flat) !== undefined)) return undefined;
  if (new Set(names.map(({ text }) => text.trim())).size < names.length) return undefined;
  const starts = names.map(({ left }) => left);
  const [first = 1] = starts;
  const width = Math.min(...starts.slice(1).map((start, index) => start - (starts[index] ?? 0)));
  return names.every(({ left, right }) => (left - first) % width === 0 && right - left < width)
    ? { starts, first, width }
    : undefined;
}

/** Each lane has its own column 指标值, or twice its own figures: a column of remarks has neither. */
function areFilled(sheet: Sheet, { starts, first, width }: Lanes): boolean {
  let figures = 0;
  for (const row of sheet.rows) {
    const spots = sheet.row(row).filter(({ left }) => left >= first);
    // The labels of the levels stand left of all projects.
    if (spots.some(({ flat }) => /^level[12]/u.test(columnLabel(flat)?.role ?? ''))) return false;
    const each = (test: (spot: Spot) => boolean): boolean =>
      starts.every((start) => spots.some((spot) => spot.left < start + width && spot.right >= start && test(spot)));
    if (each(({ flat }) => columnLabel(flat)?.role === 'value')) return true;
    if (each(({ text }) => isTargetText(text))) figures += 1;
    if (figures > 1) return true;
  }
  return false;
}

/** One lane read as if it stood where the first one does; the labels, and what stands right of all lanes, stay. */
function laneOf(sheet: Sheet, { starts, first, width }: Lanes, start: number): Sheet {
  const [last, by] = [first + width - 1, start - first];
  const end = (starts.at(-1) ?? first) + width;
  const move = (spot: Spot): Spot | undefined => {
    const { top, left, bottom, right } = spot;
    if (right < first || left >= end) return spot;
    if (left >= first && (right < start || left > last + by)) return undefined;
    const origin = spot.origin ?? { top, left, bottom, right };
    const moved = left < first ? left : Math.max(left - by, first);
    return { ...spot, left: moved, right: Math.min(right - (left < first ? 0 : by), last), origin };
  };
  return movedSheet(sheet, move, (row, column) => {
    const home = column < first || column > last ? column : column + by;
    return { top: row, left: home, bottom: row, right: home };
  });
}
