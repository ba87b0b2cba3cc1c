import type { Block } from '../block/block.ts';
import { startingAt } from '../block/find-header.ts';
import { after } from '../grid/row-index.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { findTitle } from '../head/title.ts';
import { isSetCaption } from '../label/column-label.ts';
import { embeddedValue, fieldLabel, projectOfLine } from '../label/field-label.ts';

/** Rows of a sheet that make up one form. */
export interface Segment {
  readonly title?: Spot;
  readonly head: readonly number[];
  /** The part of the sheet in which the head stands, where that is not the whole. */
  readonly headSheet?: Sheet;
  readonly blocks: readonly Block[];
  readonly tail: readonly number[];
}

/** A sheet cut into forms, with project labels that no indicator block follows. */
export interface Segments {
  readonly segments: readonly Segment[];
  readonly orphans: readonly Spot[];
}

interface Draft {
  title: Spot | undefined;
  head: number[];
  blocks: Block[];
  tail: number[];
}

/** Cuts a sheet into forms: each begins at the title or the 项目名称 above its indicator block. */
export function findSegments(sheet: Sheet, blocks: readonly Block[]): Segments {
  const drafts: Draft[] = [];
  const orphans: Spot[] = [];
  let from = 0;
  const inBlock = new Set(blocks.flatMap(({ rows }) => rows));
  for (const block of blocks) {
    const end = after(sheet.rows, block.top - 1);
    const region = sheet.rows.slice(from, end).filter((row) => !inBlock.has(row));
    const projects = region.flatMap((row) => anchorsAt(sheet, row, 'projectName'));
    for (const spot of projects.slice(0, -1)) if (spot.top !== projects.at(-1)?.top) orphans.push(spot);
    place(drafts, sheet, { region, block, project: projects.at(-1) });
    from = after(sheet.rows, block.rows.at(-1) ?? block.headerBottom);
  }
  const rest = sheet.rows.slice(from).filter((row) => !inBlock.has(row));
  for (const row of rest) for (const spot of anchorsAt(sheet, row, 'projectName')) orphans.push(spot);
  drafts.at(-1)?.tail.push(...untilNext(sheet, rest));
  return {
    segments: drafts.map(({ title, ...draft }) => (title === undefined ? draft : { ...draft, title })),
    orphans,
  };
}

interface Found {
  readonly region: readonly number[];
  readonly block: Block;
  readonly project: Spot | undefined;
}

function place(drafts: Draft[], sheet: Sheet, { region, block, project }: Found): void {
  const anchor = project ?? departmentIn(sheet, region);
  const title = titleOver(sheet, region, anchor);
  const previous = drafts.at(-1);
  if (previous !== undefined && anchor === undefined && goesOn(sheet, { region, title }, previous)) {
    previous.blocks.push(block);
    previous.tail = [...previous.tail, ...region];
    return;
  }
  const start = title?.top ?? (anchor === undefined ? (region[0] ?? block.top) : startAbove(sheet, region, anchor));
  if (previous !== undefined) previous.tail = [...previous.tail, ...region.filter((row) => row < start)];
  drafts.push({ title, head: region.filter((row) => row >= start), blocks: [block], tail: [] });
}

/** A page break repeats title and header: what names nothing goes on with the form before. */
function goesOn(
  sheet: Sheet,
  { region, title }: Pick<Found, 'region'> & Pick<Draft, 'title'>,
  previous: Draft,
): boolean {
  return title === undefined || (title.flat === previous.title?.flat && !region.some((row) => hasFields(sheet, row)));
}

function hasFields(sheet: Sheet, row: number): boolean {
  return startingAt(sheet, row).some(({ flat }) => (fieldLabel(flat)?.kind ?? 'group') !== 'group');
}

function departmentIn(sheet: Sheet, region: readonly number[]): Spot | undefined {
  const found = region.flatMap((row) => [...anchorsAt(sheet, row, 'department'), ...anchorsAt(sheet, row, 'unit')]);
  return found[0];
}

const CONTINUED = /[(]续.{0,3}[)]|^续|续表?$/u;

/** The title above the first label. Without one, 年度绩效目标表 or （续） only heads a further part of the form before. */
function titleOver(sheet: Sheet, region: readonly number[], anchor: Spot | undefined): Spot | undefined {
  if (anchor !== undefined)
    return findTitle(
      sheet,
      region.filter((row) => row <= anchor.top),
    );
  const title = findTitle(sheet, region);
  return title === undefined || isSetCaption(title.flat) || CONTINUED.test(title.flat) ? undefined : title;
}

/** Lines such as 单位：万元 right above the first label belong to the form; signatures of the form before do not. */
function startAbove(sheet: Sheet, region: readonly number[], anchor: Spot): number {
  let start = anchor.top;
  for (const row of region.toReversed()) {
    if (row >= start) continue;
    const plain = sheet.row(row).every((spot) => fieldLabel(spot.flat) === undefined && spot.flat.length < 40);
    if (start - row > 1 || !plain) break;
    start = row;
  }
  return start;
}

function untilNext(sheet: Sheet, rows: readonly number[]): number[] {
  const stop = rows.findIndex(
    (row) => anchorsAt(sheet, row, 'projectName').length > 0 || findTitle(sheet, [row]) !== undefined,
  );
  return (stop < 0 ? [...rows] : rows.slice(0, stop)).slice(0, MOST_TAIL_ROWS);
}

/** Signatures and opinions stand right below a table. */
const MOST_TAIL_ROWS = 12;

/** Spots of a row that carry the label of a field. */
export function anchorsAt(sheet: Sheet, row: number, id: 'projectName' | 'department' | 'unit'): Spot[] {
  const spots = startingAt(sheet, row);
  if (id === 'projectName' && projectOfLine(spots) !== undefined) return spots;
  return spots.filter((spot) => {
    const label = fieldLabel(spot.flat) ?? embeddedValue(spot.text)?.label;
    return label?.kind === 'field' && label.id === id;
  });
}
