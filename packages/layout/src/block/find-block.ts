import { after } from '../grid/row-index.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { isTitle } from '../head/title.ts';
import { isSetCaption, setOf } from '../label/column-label.ts';
import { embeddedValue, fieldLabel, projectOfLine } from '../label/field-label.ts';
import { remembered } from '../text/remember.ts';
import type { Block } from './block.ts';
import { numbersColumns } from './column-numbers.ts';
import { decideColumns } from './decide-columns.ts';
import { findHeaders, type Header, startingAt } from './find-header.ts';
import { headsGoods, isHeaderNote, isIndicatorLine } from './header-note.ts';
import { headlessHeaders } from './headless.ts';
import { slideRows } from './slide-rows.ts';

/** More blank rows than this end a block. */
const WIDEST_GAP = 3;

/** Finds the indicator blocks of a sheet, top down. */
export function findBlocks(sheet: Sheet): Block[] {
  const labelled = findHeaders(sheet);
  const headers = labelled.length > 0 ? labelled : headlessHeaders(sheet);
  return headers.flatMap((header, index) => {
    const limit = headers[index + 1]?.top ?? Number.POSITIVE_INFINITY;
    const groups = groupsBelow(sheet, header, limit);
    const all = groups.flatMap(({ rows }) => rows);
    const { view, slides } = slideRows(sheet, header, all);
    const columns = decideColumns(view, header, all);
    const set = captionSet(sheet, header);
    return groups.map(({ rows, banner }): Block => {
      const base = { columns, view, slides, rows, ...(set === undefined ? {} : { set }) };
      if (banner === undefined) return { ...base, top: header.top, headerBottom: header.bottom };
      return { ...base, top: banner + 1, headerBottom: banner };
    });
  });
}

/** 中期绩效指标, 年度绩效指标 in a row of its own right above the header. */
function captionSet(sheet: Sheet, { top }: Header): Block['set'] {
  const spots = startingAt(sheet, top - 1);
  const flat = spots.length === 1 ? (spots[0]?.flat ?? '') : '';
  return isSetCaption(flat) ? setOf(flat) : undefined;
}

interface Group {
  readonly rows: readonly number[];
  /** The row above that names the project (项目名称：…). */
  readonly banner?: number;
}

/** The rows below a header: one group, or one for each project where banner rows stand between them. */
function groupsBelow(sheet: Sheet, header: Header, limit: number): Group[] {
  const first = rowsBelow(sheet, header, limit);
  const groups: Group[] = [{ rows: first }];
  for (let from = first.at(-1) ?? header.bottom; ; ) {
    const banner = sheet.rows[after(sheet.rows, from)];
    if (banner === undefined || banner >= limit || !isBanner(sheet, banner)) break;
    const rows = rowsBelow(sheet, { ...header, bottom: banner }, limit);
    if (rows.length === 0) break;
    groups.push({ rows, banner });
    from = rows.at(-1) ?? banner;
  }
  return first.length === 0 && groups.length > 1 ? groups.slice(1) : groups;
}

/** A row that only names the project of the rows below it. */
function isBanner(sheet: Sheet, row: number): boolean {
  const spots = startingAt(sheet, row);
  const first = spots[0];
  if (first === undefined || spots.length > 4) return false;
  const label = fieldLabel(first.flat) ?? embeddedValue(first.text)?.label;
  return label?.kind === 'field' && label.id === 'projectName';
}

/** Rows below a header that belong to it, up to a wide gap, the next header or what closes a block. */
function rowsBelow(sheet: Sheet, header: Header, limit: number): number[] {
  const rows: number[] = [];
  const span = spanOf(header);
  let previous = header.bottom;
  for (let index = after(sheet.rows, header.bottom); index < sheet.rows.length; index += 1) {
    const row = sheet.rows[index];
    if (row === undefined || row >= limit) break;
    if (!hasContent(sheet, row, header) || numbersColumns(startingAt(sheet, row))) continue;
    if (row - previous > WIDEST_GAP + 1) break;
    previous = row;
    if (rows.length === 0 && isHeaderNote(sheet, row)) continue;
    if (isRemark(sheet, row, sheet.rows[index + 1])) continue;
    if (endsBlock(sheet, row, span)) break;
    rows.push(row);
  }
  return rows;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

function spanOf({ spots }: Header): Span {
  return { left: Math.min(...spots.map(({ left }) => left)), right: Math.max(...spots.map(({ right }) => right)) };
}

/** A label that runs down beside the block (竖排“绩效指标”) is no content of a row. */
function hasContent(sheet: Sheet, row: number, { bottom }: Header): boolean {
  return sheet.row(row).some((spot) => spot.cell !== undefined && spot.top > bottom);
}

const CLOSING =
  /^(?:注|备注|说明|填表说明|填报说明|其他说明|填表人|填报人|制表人|审核意见|.{0,8}审核意见|.{0,6}签字|.{0,6}\(?(?:盖章|公章)\)?|联系人|联系电话):|^(?:注|填表说明|其他说明|填报说明|其他需要说明的?(?:事项|问题))$/u;

const isClosing = remembered((flat) => CLOSING.test(flat));

/** 单位：万元 in a row of its own stands above the next table. */
const UNIT_LINE = /^(?:金额)?(?:计量)?单位:.{0,6}元$/u;

const REMARK = /^(?:注|备注|说明|[※＊*])/u;

/** 说明：… in a line of its own between two indicators closes nothing. */
function isRemark(sheet: Sheet, row: number, next: number | undefined): boolean {
  const spots = startingAt(sheet, row);
  const alone = spots.length === 1 && REMARK.test(spots[0]?.flat || (spots[0]?.text.trim() ?? ''));
  return alone && next !== undefined && isIndicatorLine(sheet, next);
}

/** Whether a row closes the block above it: a title, a header field, a signature line, a note. */
function endsBlock(sheet: Sheet, row: number, { left }: Span): boolean {
  const spots = startingAt(sheet, row);
  const first = spots[0];
  if (first === undefined || isInside(sheet, row, left)) return false;
  if (isClosing(first.flat) || embeddedValue(first.text)?.label.kind === 'field') return true;
  if (spots.length === 1 ? opensAlone(first, spots) : headsGoods(spots)) return true;
  return opensField(first, { count: spots.length, atEdge: first.left <= left });
}

/** A title, a unit or the name of a project in a line of its own. */
function opensAlone({ flat }: Spot, row: readonly Spot[]): boolean {
  return isTitle(flat) || UNIT_LINE.test(flat) || projectOfLine(row) !== undefined;
}

/** A row that a merged level runs through is inside, whatever its name says. */
function isInside(sheet: Sheet, row: number, left: number): boolean {
  return sheet.row(row).some((spot) => spot.top < row && spot.left === left && spot.cell !== undefined);
}

/** Fields that open a form wherever they stand; others only at the left edge of the block. */
const OPENING: ReadonlySet<string> = new Set(['projectName', 'projectCode', 'department', 'unit']);

function opensField({ flat }: Spot, { count, atEdge }: { readonly count: number; readonly atEdge: boolean }): boolean {
  const label = fieldLabel(flat);
  if (label?.kind !== 'field' || (!atEdge && !OPENING.has(label.id))) return false;
  const short = label.id === 'remark' || label.id === 'schedule' || label.id.endsWith('Goal');
  return !short || count <= 2;
}
