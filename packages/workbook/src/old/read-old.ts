import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Grid, GridCell } from '@jibiao/layout';
import { checkLimit } from '../limits.ts';
import { loadFormats } from '../number/load-formats.ts';
import type { NumberFormat } from '../number/number-format.ts';
import { numberShower } from '../number/show-number.ts';
import { decodeText } from '../text/read-delimited.ts';
import { ToolError } from '../tool-error.ts';
import type { Workbook } from '../workbook.ts';
import { parseArea } from '../xlsx/a1.ts';

/** Reads the formats of old: BIFF (.xls, .et), OpenDocument (.ods), HTML and XML saved as .xls. */
export async function readOld(bytes: Uint8Array, kind: 'old' | 'html' | 'ods'): Promise<Workbook> {
  const book = open(bytes, kind);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  checkLimit('sheets', book.SheetNames.length);
  const formats = await loadFormats(codesOf(book));
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    return sheet === undefined ? [] : [readOldSheet(name, sheet, { date1904, hidden, formats })];
  });
  const format = kind === 'old' ? 'xls' : kind;
  return { format, sheets };
}

function open(bytes: Uint8Array, kind: 'old' | 'html' | 'ods'): WorkBook {
  const options = { cellNF: true, cellDates: false, cellStyles: false, cellHTML: false, WTF: true } as const;
  const complain = console.error;
  // SheetJS reports oddities of a file to the console; they are of no use to the person who runs us.
  console.error = () => undefined;
  try {
    if (kind === 'html') return read(decodeText(bytes), { ...options, type: 'string', raw: true });
    return read(bytes, { ...options, type: 'array' });
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    if (/password|encrypt/iu.test(words)) throw new ToolError('encrypted');
    throw new ToolError('damaged', { part: kind === 'ods' ? 'content.xml' : 'Workbook' });
  } finally {
    console.error = complain;
  }
}

interface OldSheet {
  readonly date1904: boolean;
  readonly hidden: number;
  readonly formats: ReadonlyMap<string, NumberFormat | undefined>;
}

function readOldSheet(name: string, sheet: WorkSheet, { date1904, hidden, formats }: OldSheet): Grid {
  const area = parseArea(sheet['!ref'] ?? '');
  const cells: GridCell[] = [];
  const comments: Grid['comments'][number][] = [];
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue;
    const { r, c } = utils.decode_cell(address);
    const place = { row: r + 1, column: c + 1 };
    const stored = sheet[address] as OldCell;
    const cell = showOldCell(stored, place, { date1904, formats });
    if (cell !== undefined) cells.push(cell);
    const text = noteOf(stored);
    if (text !== '') comments.push({ ...place, text });
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    sheet: name,
    visibility: hidden === 2 ? 'very-hidden' : hidden === 1 ? 'hidden' : 'visible',
    cells: area === undefined ? [] : cells,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r + 1,
      left: s.c + 1,
      bottom: e.r + 1,
      right: e.c + 1,
    })),
    hiddenRows: hiddenSpans(sheet['!rows']),
    hiddenColumns: hiddenSpans(sheet['!cols']),
    comments,
  };
}

/** Notes of .xls carry padding after a NUL. */
function noteOf({ c: notes = [] }: OldCell): string {
  const text = notes.map((note) => note.t).join('\n');
  return (text.split('\0', 1)[0] ?? '').trim();
}

interface OldCell {
  readonly t: string;
  readonly v?: string | number | boolean;
  readonly w?: string;
  readonly z?: string | number;
  readonly f?: string;
  readonly c?: readonly { readonly t: string }[];
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function showOldCell(
  cell: OldCell,
  place: { readonly row: number; readonly column: number },
  { date1904, formats }: Pick<OldSheet, 'date1904' | 'formats'>,
): GridCell | undefined {
  const formula = cell.f === undefined ? {} : { formula: cell.f };
  const { v } = cell;
  if (v === undefined || v === '')
    return cell.f === undefined
      ? undefined
      : { ...place, text: '', type: v === undefined ? 'uncached' : 'text', ...formula };
  if (cell.t === 'e') {
    const code = cell.w ?? ERRORS[Number(v)] ?? '#VALUE!';
    return { ...place, text: code, type: 'error', value: code, ...formula };
  }
  if (typeof v === 'boolean')
    return { ...place, text: v ? 'TRUE' : 'FALSE', type: 'boolean', value: String(v), ...formula };
  if (typeof v === 'number')
    return { ...place, ...numberShower(formats.get(String(cell.z)), date1904)(String(v)), ...formula };
  return { ...place, text: v.replaceAll(/\r\n?/gu, '\n'), type: 'text', ...formula };
}

function codesOf({ Sheets: sheets }: WorkBook): Set<string> {
  const codes = new Set<string>();
  for (const sheet of Object.values(sheets))
    for (const cell of Object.values(sheet) as OldCell[]) if (typeof cell.z === 'string') codes.add(cell.z);
  return codes;
}

function hiddenSpans(lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): [number, number][] {
  const spans: [number, number][] = [];
  lines?.forEach((line, index) => {
    if (line?.hidden !== true) return;
    const before = spans.at(-1);
    if (before?.[1] === index) before[1] = index + 1;
    else spans.push([index + 1, index + 1]);
  });
  return spans;
}
