import type { Block } from '@jibiao/workbook';
import { widthOf } from '../text/width.ts';

/** Points of text an A4 page takes between the margins of a letter. */
const PAGE = 696;
const LINE_WIDTH = 453;
const PADDING = 9;
/** Size of the letters and height of a line, in points, as papers are written; a line of a table with its border, and what is above and below a row's text. */
const BODY = { size: 14, line: 28 };
const SMALL = { size: 10.5, line: 17 };
const TABLE = { size: 10, line: 14.6, around: 3 };
const TITLE = 74;

/** Whether blocks stand on one page. Reckoned on the safe side, since only the program that prints knows its fonts. */
export function fitsPage(blocks: readonly Block[]): boolean {
  return blocks.reduce((sum, block) => sum + heightOf(block), 0) <= PAGE;
}

function heightOf(block: Block): number {
  switch (block.kind) {
    case 'title':
      return TITLE;
    case 'text': {
      const { size, line } = block.small === true ? SMALL : BODY;
      return linesOf((block.indent === true ? '　　' : '') + block.text, LINE_WIDTH / size) * line;
    }
    case 'table':
      return tableHeight(block);
    case 'page-break':
      return 0;
  }
}

function tableHeight({ rows, widths }: Extract<Block, { kind: 'table' }>): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return rows.reduce((height, { cells }) => {
    let at = 0;
    const lines = cells.map(({ text, columns = 1 }) => {
      const share = widths.slice(at, at + columns).reduce((sum, width) => sum + width, 0);
      at += columns;
      return linesOf(text, ((LINE_WIDTH * share) / total - PADDING) / TABLE.size);
    });
    return height + Math.max(...lines) * TABLE.line + TABLE.around;
  }, TABLE.line);
}

/** Lines of a text where one takes so many Chinese characters. */
function linesOf(text: string, characters: number): number {
  const columns = Math.max(2, Math.floor(characters) * 2);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / columns)), 0);
}
