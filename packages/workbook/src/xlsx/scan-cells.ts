import { ToolError } from '../tool-error.ts';
import { isSpace } from '../xml/attribute.ts';

/** What the scanner found at a cell: its place, type, style and raw content. One object is used for all cells. */
export interface ScannedCell {
  row: number;
  column: number;
  /** The `t` attribute. */
  type: string;
  style: number;
  /** Where the raw text of `<v>` or of a plain `<is><t>` stands in the source, when that is all there is. */
  source: string;
  from: number;
  to: number;
  /** Everything between `<c>` and `</c>` when it is more than that. */
  body: string | undefined;
}

/** Told about each cell that has more than a style, and about every other element that may matter. */
export interface SheetHandler {
  readonly cell: (cell: ScannedCell) => void;
  readonly row: (row: number, attributes: string) => void;
  readonly element: (name: 'mergeCell' | 'col', attributes: string) => void;
}

/** Where a scan stands; it goes on over the pieces of a large part. */
export interface SheetScan {
  readonly handler: SheetHandler;
  readonly cell: ScannedCell;
  text: string;
  at: number;
}

/** Starts a scan over the text of a worksheet part, whose tags must have no namespace prefix. */
export function startScan(handler: SheetHandler): SheetScan {
  const cell = { row: 0, column: 0, type: 'n', style: 0, source: '', from: 0, to: 0, body: undefined };
  return { handler, cell, text: '', at: 0 };
}

const COLUMNS = 16_384;
const ROWS = 1_048_576;

/** Scans one piece. A piece must not end inside a cell or a tag. */
export function scanCells(scan: SheetScan, text: string): void {
  scan.text = text;
  scan.cell.source = text;
  scan.at = 0;
  for (;;) {
    const start = text.indexOf('<', scan.at);
    if (start === -1) return;
    scan.at = start + 1;
    const code = text.charCodeAt(start + 1);
    if (code === 0x63) startsC(scan, start);
    else if (code === 0x72) startsR(scan, start);
    else if (code === 0x6d) readElement(scan, 'mergeCell', start);
    else if (code === 0x21) skipDeclaration(scan, start);
  }
}

/** `<c>` is a cell, `<col>` tells of hidden columns; `<cols>` and `<cfRule>` are of no interest. */
function startsC(scan: SheetScan, start: number): void {
  const after = scan.text.charCodeAt(start + 2);
  if (after === 0x20 || after === 0x3e || after === 0x2f || isSpace(after)) readCell(scan, start + 2);
  else if (scan.text.startsWith('ol', start + 2)) readElement(scan, 'col', start);
}

function startsR(scan: SheetScan, start: number): void {
  const { text, cell } = scan;
  if (!text.startsWith('ow', start + 2)) return;
  const end = endOfTag(text, start);
  const attributes = text.slice(start + 4, end);
  const stated = statedRow(attributes);
  cell.row = stated >= 1 && stated <= ROWS ? stated : cell.row + 1;
  cell.column = 0;
  scan.at = end + 1;
  scan.handler.row(cell.row, attributes);
}

/** Row number of ` r="12" …`; 0 when there is none. */
function statedRow(attributes: string): number {
  const start = attributes.indexOf(' r="');
  return start === -1 ? 0 : Number.parseInt(attributes.slice(start + 4, start + 12), 10) || 0;
}

function readElement(scan: SheetScan, name: 'mergeCell' | 'col', start: number): void {
  const { text } = scan;
  const after = start + 1 + name.length;
  if (!isSpace(text.charCodeAt(after)) || !text.startsWith(name, start + 1)) return;
  const end = endOfTag(text, start);
  scan.at = end + 1;
  scan.handler.element(name, text.slice(after, end));
}

function skipDeclaration(scan: SheetScan, start: number): void {
  if (!scan.text.startsWith('<!--', start)) return;
  const end = scan.text.indexOf('-->', start);
  scan.at = end === -1 ? scan.text.length : end + 3;
}

function endOfTag(text: string, start: number): number {
  const end = text.indexOf('>', start);
  if (end === -1) throw brokenSheet();
  return end;
}

function readCell(scan: SheetScan, start: number): void {
  const { text, cell } = scan;
  cell.type = 'n';
  cell.style = 0;
  cell.column += 1;
  const end = readAttributes(text, start, cell);
  if (text.charCodeAt(end) === 0x2f) {
    scan.at = end + 1;
    return;
  }
  readContent(scan, end + 1);
}

/** Reads attributes into `cell`; ends at the `>` or `/` that closes the tag. */
function readAttributes(text: string, start: number, cell: ScannedCell): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || isSpace(code)) at += 1;
    else if (code === 0x3e || code === 0x2f) return at;
    else if (text.charCodeAt(at + 1) === 0x3d && isQuote(text.charCodeAt(at + 2))) at = readShort(text, at, cell);
    else at = skipAttribute(text, at);
  }
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27;
}

/** An attribute whose name has one letter: reference, style or type. */
function readShort(text: string, at: number, cell: ScannedCell): number {
  const name = text.charCodeAt(at);
  const start = at + 3;
  const end = text.indexOf(text.charAt(at + 2), start);
  if (end === -1) throw brokenSheet();
  if (name === 0x72) readReference(text, start, end, cell);
  else if (name === 0x73) cell.style = digits(text, start, end);
  else if (name === 0x74) cell.type = text.slice(start, end);
  return end + 1;
}

/** A1 to row and column; what is none leaves the cell at the place after the one before. */
function readReference(text: string, start: number, end: number, cell: ScannedCell): void {
  let column = 0;
  let at = start;
  for (; at < end; at += 1) {
    const letter = text.charCodeAt(at) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  const row = digits(text, at, end);
  if (column >= 1 && column <= COLUMNS && row >= 1 && row <= ROWS) {
    cell.row = row;
    cell.column = column;
  }
}

function skipAttribute(text: string, at: number): number {
  const equals = text.indexOf('=', at);
  const open = equals === -1 ? -1 : equals + 1;
  const quote = text.charAt(open);
  const close = quote === '"' || quote === "'" ? text.indexOf(quote, open + 1) : -1;
  if (close === -1) throw brokenSheet();
  return close + 1;
}

/** Content of a cell: nearly always one plain `<v>` or `<is><t>`; the rest is left to the full scanner. */
function readContent(scan: SheetScan, start: number): void {
  const { text, cell } = scan;
  cell.body = undefined;
  if (text.charCodeAt(start + 1) === 0x76 && text.charCodeAt(start + 2) === 0x3e && takeValue(scan, start + 3)) return;
  if (text.startsWith('<is><t>', start) && takeInline(scan, start + 7)) return;
  if (text.startsWith('</c>', start)) {
    scan.at = start + 4;
    return;
  }
  const end = text.indexOf('</c>', start);
  if (end === -1) throw brokenSheet();
  scan.at = end + 4;
  cell.body = text.slice(start, end);
  scan.handler.cell(cell);
}

/** A value that ends in `</v></c>`. */
function takeValue(scan: SheetScan, start: number): boolean {
  const { text } = scan;
  const end = text.indexOf('<', start);
  const isPlain =
    text.charCodeAt(end + 2) === 0x76 && text.charCodeAt(end + 6) === 0x63 && text.startsWith('</v></c>', end);
  return isPlain && take(scan, start, end, 8);
}

function takeInline(scan: SheetScan, start: number): boolean {
  const end = scan.text.indexOf('<', start);
  return scan.text.startsWith('</t></is></c>', end) && take(scan, start, end, 13);
}

function take(scan: SheetScan, start: number, end: number, closing: number): true {
  const { cell } = scan;
  cell.from = start;
  cell.to = end;
  scan.at = end + closing;
  scan.handler.cell(cell);
  return true;
}

/** A whole number written in digits; `NaN` for anything else. */
export function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function brokenSheet(): ToolError {
  return new ToolError('damaged', { part: 'xl/worksheets' });
}
