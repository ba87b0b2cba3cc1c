import { columnName } from './column-name.ts';
import type { CellDraft, RowDraft, SheetDraft } from './draft.ts';
import { escapeXml } from './escape-xml.ts';
import { styleIndex } from './styles-part.ts';

const HEAD =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';

/** The worksheet part; elements in the order the schema demands. */
export function sheetPart(sheet: SheetDraft): string {
  const { widths, rows, merges = [], frozenRows = 0, filter } = sheet;
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const links = linksOf(sheet).map(({ cell, id }) => `<hyperlink ref="${cell}" r:id="${id}"/>`);
  return [
    HEAD,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${pane(frozenRows)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${rows.map(rowElement).join('')}</sheetData>`,
    filter === undefined ? '' : `<autoFilter ref="${filter}"/>`,
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.landscape === true ? 'landscape' : 'portrait'}" fitToHeight="0"/>`,
    '</worksheet>',
  ].join('');
}

/** Links of a sheet with the relation ids both parts use. */
export function linksOf({
  rows,
}: SheetDraft): { readonly cell: string; readonly id: string; readonly target: string }[] {
  const linked = rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, link }) =>
      link === undefined ? [] : [{ cell: `${columnName(column)}${row}`, target: link }],
    ),
  );
  return linked.map((link, index) => ({ ...link, id: `rId${index + 1}` }));
}

function pane(rows: number): string {
  return rows === 0 ? '' : `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/>`;
}

function rowElement({ row, height, cells }: RowDraft): string {
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row}"${size}>${cells.map((cell) => cellElement(cell, row)).join('')}</row>`;
}

function cellElement({ column, text, numeric, style = 'plain' }: CellDraft, row: number): string {
  const head = `<c r="${columnName(column)}${row}" s="${styleIndex(style)}"`;
  if (text === '') return `${head}/>`;
  if (numeric === true) return `${head}><v>${text}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}
