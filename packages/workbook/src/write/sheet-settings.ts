import { columnName } from './column-name.ts';
import type { SheetDraft, ValidationDraft } from './draft.ts';
import { escapeXml } from './escape-xml.ts';
import type { LinkedCell } from './sheet-part.ts';
import { highlightIndex } from './styles-part.ts';

/** How the sheet is looked at: no grid lines, rows and columns that stay. */
export function viewElement({ frozenRows = 0, frozenColumns = 0 }: SheetDraft, selected: boolean): string {
  const tab = selected ? ' tabSelected="1"' : '';
  return `<sheetViews><sheetView showGridLines="0"${tab} workbookViewId="0">${pane(frozenRows, frozenColumns)}</sheetView></sheetViews>`;
}

function pane(rows: number, columns: number): string {
  if (rows + columns === 0) return '';
  const across = columns === 0 ? '' : ` xSplit="${columns}"`;
  const down = rows === 0 ? '' : ` ySplit="${rows}"`;
  const active = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  return `<pane${across}${down} topLeftCell="${columnName(columns + 1)}${rows + 1}" activePane="${active}" state="frozen"/>`;
}

/** Looks by condition; each takes precedence over those behind it. */
export function highlightElements({ highlights = [] }: SheetDraft): string {
  return highlights
    .map(
      ({ range, formula, look }, index) =>
        `<conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="${highlightIndex(look)}" priority="${index + 1}" stopIfTrue="1"><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join('');
}

/** What cells accept, with their prompts. */
export function validationElements({ validations = [] }: SheetDraft): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationElement).join('')}</dataValidations>`;
}

function validationElement({ range, list, amount, strict, prompt }: ValidationDraft): string {
  const kind =
    list !== undefined ? ' type="list"' : amount === true ? ' type="decimal" operator="greaterThanOrEqual"' : '';
  const refusal = kind === '' ? '' : ` errorStyle="${strict === true ? 'stop' : 'warning'}" showErrorMessage="1"`;
  const shown =
    prompt === undefined
      ? ''
      : ` showInputMessage="1" promptTitle="${escapeXml(prompt.title)}" prompt="${escapeXml(prompt.text)}"`;
  const bound = list ?? (amount === true ? '0' : undefined);
  const formula = bound === undefined ? '' : `<formula1>${escapeXml(bound)}</formula1>`;
  return `<dataValidation${kind} allowBlank="1"${refusal}${shown} sqref="${range}">${formula}</dataValidation>`;
}

/** Links out of the sheet and within the workbook. */
export function linkElements(links: readonly LinkedCell[]): string {
  if (links.length === 0) return '';
  const elements = links.map(({ cell, place, id }) =>
    place === undefined
      ? `<hyperlink ref="${cell}" r:id="${id}"/>`
      : `<hyperlink ref="${cell}" location="${escapeXml(place)}"/>`,
  );
  return `<hyperlinks>${elements.join('')}</hyperlinks>`;
}

/** Characters beyond which a list fitted to A4 could not be read: it is printed on A3. */
const WIDEST = 220;

/** Fitted to one page's width. */
export function pageElements({ landscape, footer, widths }: SheetDraft): string {
  const foot =
    footer === undefined ? '' : `<headerFooter><oddFooter>&amp;C${escapeXml(footer)}</oddFooter></headerFooter>`;
  const orientation = landscape === true ? 'landscape' : 'portrait';
  const paper = landscape === true && widths.reduce((sum, width) => sum + width, 0) > WIDEST ? 8 : 9;
  return `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${paper}" orientation="${orientation}" fitToHeight="0"/>${foot}`;
}
