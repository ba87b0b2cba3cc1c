import { xmlText } from './docx-text.ts';
import { layOutRows, type Slot } from './lay-out.ts';
import type { Align, Block, Paper, PaperRow, TableBlock, TextBlock } from './paper.ts';

/** Width between the margins of an A4 page, in twentieths of a point. */
const TEXT_WIDTH = 9070;
const SMALL = 21;
const IN_TABLE = 20;
/** Line heights in twentieths of a point, fixed so that pages hold the same whatever fonts a machine has. */
const LINE = { text: 560, small: 340, table: 290 };
const LABEL_FILL = 'F2F5F9';
const MARK_FILL = 'FFF1A8';

/** The main part of a .docx; elements in the order the schema demands. */
export function documentPart({ blocks }: Paper): string {
  return [
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>',
    ...blocks.map((block, index) => blockElement(block, blocks[index - 1]?.kind === 'page-break')),
    '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1418" w:bottom="1304" w:left="1418" w:header="851" w:footer="850" w:gutter="0"/></w:sectPr>',
    '</w:body></w:document>',
  ].join('');
}

/** A page break belongs to the paragraph after it: a paragraph of its own would leave a blank line on the new page. */
function blockElement(block: Block, newPage: boolean): string {
  const breakBefore = newPage ? '<w:pageBreakBefore/>' : '';
  switch (block.kind) {
    case 'title':
      return `<w:p><w:pPr><w:pStyle w:val="Heading${block.level}"/>${breakBefore}</w:pPr>${run(block.text, '')}</w:p>`;
    case 'text':
      return textParagraph(block, breakBefore);
    case 'page-break':
      return '';
    case 'table':
      return (newPage ? `<w:p><w:pPr>${breakBefore}</w:pPr></w:p>` : '') + tableElement(block);
  }
}

function textParagraph({ text, align, indent, bold, small }: TextBlock, breakBefore: string): string {
  const first =
    indent === true ? `<w:ind w:firstLineChars="200" w:firstLine="${small === true ? 2 * SMALL * 10 : 560}"/>` : '';
  const close = `<w:spacing w:line="${small === true ? LINE.small : LINE.text}" w:lineRule="exact"/>`;
  const properties = `<w:pPr>${breakBefore}${close}${first}${justify(align)}</w:pPr>`;
  const size = small === true ? `<w:sz w:val="${SMALL}"/>` : '';
  return `<w:p>${properties}${run(text, `${bold === true ? '<w:b/>' : ''}${size}`)}</w:p>`;
}

function tableElement({ widths, rows, caption }: TableBlock): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.round((TEXT_WIDTH * width) / total));
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  const laid = layOutRows(rows, widths.length);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${border}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar><w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr>`,
    `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...rows.map((row, index) => rowElement(row, laid[index] ?? [], columns)),
    // Word wants a paragraph between tables and after the last one.
    '</w:tbl><w:p><w:pPr><w:spacing w:line="120" w:lineRule="exact"/></w:pPr></w:p>',
  ].join('');
}

function rowElement({ head }: PaperRow, slots: readonly Slot[], columns: readonly number[]): string {
  let at = 0;
  const cells = slots.map((slot) => {
    const span = slot.cell.columns ?? 1;
    const width = columns.slice(at, at + span).reduce((sum, one) => sum + one, 0);
    at += span;
    return cellElement(slot, width, head === true);
  });
  const properties = `<w:trPr><w:cantSplit/>${head === true ? '<w:tblHeader/>' : ''}</w:trPr>`;
  return `<w:tr>${properties}${cells.join('')}</w:tr>`;
}

function cellElement(slot: Slot, width: number, head: boolean): string {
  const { text, label, bold, align } = slot.cell;
  const titled = head || label === true;
  const look = `<w:rFonts w:eastAsia="宋体"/>${titled || bold === true ? '<w:b/>' : ''}<w:sz w:val="${IN_TABLE}"/>`;
  const paragraph = `<w:pPr><w:spacing w:before="30" w:after="30" w:line="${LINE.table}" w:lineRule="exact"/>${justify(align ?? (titled ? 'center' : 'left'))}</w:pPr>`;
  const content = slot.continued ? '' : run(text, look);
  return `<w:tc><w:tcPr>${cellProperties(slot, width, titled)}</w:tcPr><w:p>${paragraph}${content}</w:p></w:tc>`;
}

function cellProperties({ cell, continued }: Slot, width: number, titled: boolean): string {
  const { marked, columns = 1, rows = 1 } = cell;
  const fill = marked === true ? MARK_FILL : titled ? LABEL_FILL : undefined;
  return [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '',
    rows > 1 ? `<w:vMerge${continued ? '' : ' w:val="restart"'}/>` : '',
    fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`,
    '<w:vAlign w:val="center"/>',
  ].join('');
}

function justify(align: Align | undefined): string {
  return align === undefined ? '' : `<w:jc w:val="${align}"/>`;
}

/** Line breaks of the text stay line breaks. */
function run(text: string, properties: string): string {
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  const lines = text.split(/\r\n|\r|\n/u).map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:r>${look}${lines.join('<w:br/>')}</w:r>`;
}
