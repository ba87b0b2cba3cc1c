import { columnName } from './column-name.ts';
import type { CellDraft, RowDraft, SheetDraft } from './draft.ts';
import { escapeXml } from './escape-xml.ts';
import type { CellStyle } from './looks.data.ts';
import { neededHeight } from './row-height.ts';
import { highlightElements, linkElements, pageElements, validationElements, viewElement } from './sheet-settings.ts';

/** A cell that leads somewhere: `target` outside the workbook, or `place` inside. */
export interface LinkedCell {
  readonly cell: string;
  readonly target?: string;
  readonly place?: string;
  /** Relation id of a `target`. */
  readonly id: string;
}

/** A cell with a note. */
export interface NotedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What was met on the way through the rows and belongs into other parts. */
export interface SheetGleanings {
  readonly links: LinkedCell[];
  readonly notes: NotedCell[];
}

/** How a sheet is tied to the workbook it stands in. */
export interface SheetTies {
  readonly styleIndex: (style: CellStyle) => number;
  readonly gleanings: SheetGleanings;
  /** The sheet that is shown when the workbook is opened. */
  readonly selected: boolean;
}

const HEAD =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';

/** Relation id of a sheet's note shapes. */
export const SHAPES_ID = 'rIdShapes';
/** Characters Excel's cells can hold. */
const LONGEST = 32_767;

/** The worksheet part in pieces; elements in the order the schema demands. */
export function* sheetPart(sheet: SheetDraft, ties: SheetTies): Generator<string> {
  const { links, notes } = ties.gleanings;
  const { merges = [], filter } = sheet;
  yield HEAD + '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' + viewElement(sheet, ties.selected);
  yield `<sheetFormatPr defaultRowHeight="15"/>${columnElements(sheet)}<sheetData>`;
  const fit = heightFitter(sheet);
  for (const row of sheet.rows) yield rowElement(row, fit(row), ties);
  yield '</sheetData>';
  if (sheet.locked === true) yield '<sheetProtection sheet="1" objects="1" scenarios="1" formatRows="0"/>';
  if (filter !== undefined) yield `<autoFilter ref="${filter}"/>`;
  if (merges.length > 0)
    yield `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  yield highlightElements(sheet) + validationElements(sheet) + linkElements(links) + pageElements(sheet);
  if (notes.length > 0) yield `<legacyDrawing r:id="${SHAPES_ID}"/>`;
  yield '</worksheet>';
}

function columnElements({ widths }: SheetDraft): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

/** Heights for rows that state none; not all programs find them for themselves. */
function heightFitter({ widths, merges = [] }: SheetDraft): (row: RowDraft) => number | undefined {
  const anchors = new Set(merges.map((area) => area.slice(0, area.indexOf(':'))));
  return ({ row, height, cells }) =>
    height === undefined
      ? neededHeight(cells, widths, (column) => anchors.has(`${columnName(column)}${row}`))
      : undefined;
}

function rowElement({ row, height, grows, cells }: RowDraft, fitting: number | undefined, ties: SheetTies): string {
  const points = height ?? fitting;
  const size = points === undefined ? '' : ` ht="${points}"`;
  const fixed = height === undefined || grows === true ? '' : ' customHeight="1"';
  return `<row r="${row}"${size}${fixed}>${cells.map((cell) => cellElement(cell, row, ties)).join('')}</row>`;
}

function cellElement(cell: CellDraft, row: number, { styleIndex, gleanings }: SheetTies): string {
  const { column, text, numeric, formula, style = 'plain' } = cell;
  const address = `${columnName(column)}${row}`;
  glean(cell, { row, address }, gleanings);
  const head = `<c r="${address}" s="${styleIndex(style)}"`;
  if (formula !== undefined) return `${head} t="str"><f>${escapeXml(formula)}</f><v>${escapeXml(text)}</v></c>`;
  if (text === '') return `${head}/>`;
  if (numeric === true) return `${head}><v>${text}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.slice(0, LONGEST))}</t></is></c>`;
}

function glean(
  { column, link, place, note }: CellDraft,
  { row, address }: { readonly row: number; readonly address: string },
  { links, notes }: SheetGleanings,
): void {
  const id = `rId${links.length + 1}`;
  if (link !== undefined) links.push({ cell: address, target: link, id });
  else if (place !== undefined) links.push({ cell: address, place, id });
  if (note !== undefined) notes.push({ row, column, text: note });
}
