import type { Grid, GridArea, GridCell } from '@jibiao/layout';
import type { Workbook } from '../workbook.ts';
import { attribute } from '../xml/attribute.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { scanXml } from '../xml/scan-xml.ts';
import { unescapeText } from '../xml/unescape-xml.ts';
import type { Zip } from '../zip/read-zip.ts';

/** A word-processing document as one grid: paragraphs are rows of one cell, tables follow in place. */
export function readDocx(zip: Zip): Workbook {
  const bytes = zip.read('word/document.xml');
  const grid = bytes === undefined ? emptyGrid([]) : new DocumentWalk().walk(decodeXml(bytes));
  return { format: 'docx', sheets: [grid] };
}

function emptyGrid(cells: readonly GridCell[], merges: readonly GridArea[] = []): Grid {
  return { sheet: '正文', visibility: 'visible', cells, merges, hiddenRows: [], hiddenColumns: [], comments: [] };
}

interface TableCell {
  readonly column: number;
  span: number;
  /** `start` opens a vertically merged area, `continue` prolongs it. */
  merge: 'start' | 'continue' | undefined;
  text: string;
}

/** One walk through the document body. */
class DocumentWalk {
  readonly #cells: GridCell[] = [];
  readonly #merges: GridArea[] = [];
  readonly #open = new Map<number, { top: number; left: number; right: number; bottom: number }>();
  #row = 0;
  #depth = 0;
  #cell: TableCell | undefined;
  #column = 1;
  #paragraph = '';
  #inText = false;
  #deleted = 0;

  walk(xml: string): Grid {
    scanXml(xml, {
      open: (name, attributes, selfClosing) => this.#start(name, attributes, selfClosing),
      close: (name) => this.#end(name),
      text: (text) => {
        if (this.#inText && this.#deleted === 0) this.#paragraph += text;
      },
    });
    this.#closeAreas();
    return emptyGrid(this.#cells, this.#merges);
  }

  #start(name: string, attributes: string, selfClosing: boolean): void {
    if (name === 't') this.#inText = !selfClosing;
    else if (name === 'tab') this.#paragraph += this.#depth === 0 ? ' ' : '';
    else if (name === 'br' || name === 'cr') this.#paragraph += '\n';
    else if (name === 'del' && !selfClosing) this.#deleted += 1;
    else if (name === 'tbl') this.#depth += 1;
    else if (this.#depth === 1) this.#startInTable(name, attributes);
  }

  #startInTable(name: string, attributes: string): void {
    if (name === 'tr') {
      this.#row += 1;
      this.#column = 1;
    } else if (name === 'tc') this.#cell = { column: this.#column, span: 1, merge: undefined, text: '' };
    else if (name === 'gridSpan' && this.#cell !== undefined)
      this.#cell.span = Math.max(1, Number(attribute(attributes, 'val') ?? 1));
    else if (name === 'gridBefore') this.#column += Number(attribute(attributes, 'val') ?? 0);
    else if (name === 'vMerge' && this.#cell !== undefined)
      this.#cell.merge = attribute(attributes, 'val') === 'restart' ? 'start' : 'continue';
  }

  #end(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'del') this.#deleted = Math.max(0, this.#deleted - 1);
    else if (name === 'p') this.#endParagraph();
    else if (name === 'tc' && this.#depth === 1) this.#endCell();
    else if (name === 'tbl') this.#endTable();
  }

  #endParagraph(): void {
    const text = unescapeText(this.#paragraph);
    this.#paragraph = '';
    if (this.#cell !== undefined) this.#cell.text += (this.#cell.text === '' ? '' : '\n') + text;
    else if (text.trim() !== '') {
      this.#row += 1;
      this.#cells.push({ row: this.#row, column: 1, text, type: 'text' });
    }
  }

  #endCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (cell === undefined) return;
    this.#column = cell.column + cell.span;
    const right = this.#column - 1;
    if (cell.merge === 'continue') {
      const area = this.#open.get(cell.column);
      if (area !== undefined) area.bottom = this.#row;
      return;
    }
    this.#closeArea(cell.column);
    this.#open.set(cell.column, { top: this.#row, left: cell.column, bottom: this.#row, right });
    const text = cell.text.trim();
    if (text !== '') this.#cells.push({ row: this.#row, column: cell.column, text, type: 'text' });
  }

  #endTable(): void {
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#depth === 0) this.#closeAreas();
  }

  #closeAreas(): void {
    for (const column of this.#open.keys()) this.#closeArea(column);
  }

  #closeArea(column: number): void {
    const area = this.#open.get(column);
    this.#open.delete(column);
    if (area !== undefined && (area.right > area.left || area.bottom > area.top)) this.#merges.push(area);
  }
}
