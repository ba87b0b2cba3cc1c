import type { GridCell } from '@jibiao/layout';
import { CELL_CHARACTERS, checkLimit } from '../limits.ts';
import { ToolError } from '../tool-error.ts';
import type { Workbook } from '../workbook.ts';

/** Reads comma, tab or semicolon separated text (.csv). A text without columns is no table. */
export function readDelimited(text: string): Workbook {
  const separator = chooseSeparator(text);
  const cells: GridCell[] = [];
  parseRecords(text, separator, (row, column, value) => {
    if (value.trim() === '') return true;
    checkLimit('cells', cells.length + 1);
    cells.push({ row, column, text: value.slice(0, CELL_CHARACTERS), type: 'text' });
    return true;
  });
  return {
    format: 'csv',
    sheets: [
      { sheet: 'Sheet1', visibility: 'visible', cells, merges: [], hiddenRows: [], hiddenColumns: [], comments: [] },
    ],
  };
}

/** Records looked at to tell a table from prose. */
const SAMPLE = 60;

interface Score {
  readonly separator: string;
  /** Records it parts. */
  readonly parted: number;
  /** Records that have the most frequent number of fields: words have commas too, but not as many in every line. */
  readonly alike: number;
}

/** The separator that parts the most records into the same number of fields. Throws `ToolError` for prose. */
function chooseSeparator(text: string): string {
  const scores = [',', '\t', ';'].flatMap((separator) => score(text, separator));
  const [best] = scores.sort((a, b) => b.parted - a.parted || b.alike - a.alike);
  if (best === undefined) throw new ToolError('not-a-workbook');
  return best.separator;
}

/** None for a separator that parts fewer than two records, or less than half of those that say anything. */
function score(text: string, separator: string): Score[] {
  const fields = new Map<number, number>();
  parseRecords(text, separator, (row, column, value) => {
    if (column > 1 || value.trim() !== '') fields.set(row, column);
    return row <= SAMPLE;
  });
  const parted = [...fields.values()].filter((count) => count > 1);
  if (parted.length < 2 || parted.length * 2 < fields.size) return [];
  const frequency = new Map<number, number>();
  for (const count of parted) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  return [{ separator, parted: parted.length, alike: Math.max(...frequency.values()) }];
}

/** Tells row, column and value of every field until told to stop. */
function parseRecords(
  text: string,
  separator: string,
  emit: (row: number, column: number, value: string) => boolean,
): void {
  let row = 1;
  let column = 1;
  let at = 0;
  while (at < text.length) {
    const { value, end } = text[at] === '"' ? quoted(text, at) : plain(text, at, separator);
    if (!emit(row, column, value)) return;
    if (text[end] === separator) {
      column += 1;
      at = end + 1;
      continue;
    }
    at = nextRecord(text, end);
    row += 1;
    column = 1;
  }
}

/** Past the line end, be it of Windows, Unix or an old Mac; whatever follows a closing quote is skipped. */
function nextRecord(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

function quoted(text: string, start: number): { readonly value: string; readonly end: number } {
  let value = '';
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return { value: value.replaceAll(/\r\n?/gu, '\n'), end: close + 1 };
    value += '"';
    at = close + 2;
  }
}

function plain(text: string, start: number, separator: string): { readonly value: string; readonly end: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}
