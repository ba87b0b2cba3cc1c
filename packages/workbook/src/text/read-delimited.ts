import type { GridCell } from '@jibiao/layout';
import { ToolError } from '../tool-error.ts';
import type { Workbook } from '../workbook.ts';

/** Reads comma, tab or semicolon separated text (.csv). A text without columns is no table. */
export function readDelimited(bytes: Uint8Array): Workbook {
  const text = decodeText(bytes);
  const separator = chooseSeparator(text);
  if (separator === undefined) throw new ToolError('not-a-workbook');
  const cells: GridCell[] = [];
  parseRows(text, separator, (row, column, value) => {
    const trimmed = value.trim();
    if (trimmed !== '') cells.push({ row, column, text: value, type: 'text' });
  });
  return {
    format: 'csv',
    sheets: [
      { sheet: 'Sheet1', visibility: 'visible', cells, merges: [], hiddenRows: [], hiddenColumns: [], comments: [] },
    ],
  };
}

/** UTF-8 or UTF-16 by mark, strict UTF-8 next, else GB18030, which includes GBK. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The separator that parts most lines; prose has none that does. */
function chooseSeparator(text: string): string | undefined {
  const lines = text.split('\n', 60).filter((line) => line.trim() !== '');
  const scored = [',', '\t', ';'].map((separator) => ({
    separator,
    lines: lines.filter((line) => line.includes(separator)).length,
  }));
  const best = scored.reduce((a, b) => (b.lines > a.lines ? b : a));
  return best.lines >= 2 && best.lines * 2 >= lines.length ? best.separator : undefined;
}

function parseRows(text: string, separator: string, emit: (row: number, column: number, value: string) => void): void {
  let row = 1;
  let column = 1;
  let at = 0;
  while (at < text.length) {
    const { value, end } = text[at] === '"' ? quoted(text, at) : plain(text, at, separator);
    emit(row, column, value);
    if (text[end] === separator) {
      column += 1;
      at = end + 1;
      continue;
    }
    const next = text.indexOf('\n', end);
    at = next === -1 ? text.length : next + 1;
    row += 1;
    column = 1;
  }
}

function quoted(text: string, start: number): { readonly value: string; readonly end: number } {
  let value = '';
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return { value, end: close + 1 };
    value += '"';
    at = close + 2;
  }
}

function plain(text: string, start: number, separator: string): { readonly value: string; readonly end: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}
