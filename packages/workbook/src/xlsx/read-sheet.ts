import type { Grid, GridArea, GridCell } from '@jibiao/layout';
import { checkLimit } from '../limits.ts';
import { ToolError } from '../tool-error.ts';
import { attribute } from '../xml/attribute.ts';
import { checkEnd } from '../xml/check-end.ts';
import { decodeXml, pieceDecoder } from '../xml/decode-xml.ts';
import { prefixRemover } from '../xml/unescape-xml.ts';
import type { Zip } from '../zip/read-zip.ts';
import { parseArea } from './a1.ts';
import { shownCells, soundMerges } from './merges.ts';
import { type SheetScan, scanCells, startScan } from './scan-cells.ts';
import { type SheetSources, showCell } from './show-cell.ts';
import { addSpan, joinSpans } from './spans.ts';

type SheetContent = Pick<Grid, 'cells' | 'merges' | 'hiddenRows' | 'hiddenColumns'>;

/** Counts cells over all sheets of a workbook. */
export interface CellCount {
  cells: number;
}

/** Parts up to this size are scanned whole; larger ones piece by piece, so that a million empty rows stay small. */
const WHOLE = 24 * 1024 * 1024;
/** A piece without any cell or row in it is not waited for longer than this. */
const LONGEST = 4 * 1024 * 1024;

/** Reads the cells with content of one worksheet part; cells that carry only style are passed over. Throws `ToolError`. */
export async function readSheet(
  zip: Zip,
  part: string,
  sources: Omit<SheetSources, 'shared'>,
  count: CellCount,
): Promise<SheetContent> {
  const entry = zip.find(part);
  if (entry === undefined) throw new ToolError('damaged', { part });
  const { scan, content } = collect({ ...sources, shared: new Map() }, count);
  const tail = entry.size > WHOLE ? await scanPieces(zip.readPieces(entry), scan) : scanWhole(zip.read(part), scan);
  checkEnd(tail, 'worksheet', part);
  return content();
}

function scanWhole(bytes: Uint8Array | undefined, scan: SheetScan): string {
  const xml = bytes === undefined ? '' : decodeXml(bytes);
  scanCells(scan, prefixRemover(xml.slice(0, 2048), 'worksheet')(xml));
  return xml.slice(-4096);
}

async function scanPieces(pieces: AsyncIterable<Uint8Array>, scan: SheetScan): Promise<string> {
  let decode: ((piece: Uint8Array) => string) | undefined;
  let unprefix: ((xml: string) => string) | undefined;
  let rest = '';
  for await (const piece of pieces) {
    decode ??= pieceDecoder(piece);
    const text = rest + decode(piece);
    unprefix ??= prefixRemover(text.slice(0, 2048), 'worksheet');
    const clean = unprefix(text);
    const cut = Math.max(clean.lastIndexOf('<row'), clean.lastIndexOf('<c '), clean.lastIndexOf('<mergeCell '));
    if (cut > 0) scanCells(scan, clean.slice(0, cut));
    rest = cut > 0 ? clean.slice(cut) : clean;
    if (rest.length > LONGEST) throw new ToolError('damaged', { part: 'xl/worksheets' });
  }
  scanCells(scan, rest);
  return rest.slice(-4096);
}

/** Gathers what a scan tells. */
function collect(
  sources: SheetSources,
  count: CellCount,
): { readonly scan: SheetScan; readonly content: () => SheetContent } {
  const cells: GridCell[] = [];
  const areas: GridArea[] = [];
  const hiddenRows: [number, number][] = [];
  const hiddenColumns: [number, number][] = [];
  let ordered = true;
  let last = 0;
  const scan = startScan({
    cell: (scanned) => {
      const cell = showCell(scanned, sources);
      if (cell === undefined) return;
      count.cells += 1;
      checkLimit('cells', count.cells);
      const place = cell.row * 16_385 + cell.column;
      if (place <= last) ordered = false;
      last = place;
      cells.push(cell);
    },
    row: (row, attributes) => {
      if (attributes.includes('hidden') && isTrue(attribute(attributes, 'hidden'))) addSpan(hiddenRows, row, row);
    },
    element: (name, attributes) => {
      if (name === 'mergeCell') addArea(areas, attributes);
      else if (name === 'col' && isHiddenColumn(attributes))
        addSpan(hiddenColumns, Number(attribute(attributes, 'min') ?? 1), Number(attribute(attributes, 'max') ?? 1));
    },
  });
  const content = (): SheetContent => {
    const merges = soundMerges(areas);
    return {
      cells: shownCells(ordered ? cells : inOrder(cells), merges),
      merges,
      hiddenRows: joinSpans(hiddenRows),
      hiddenColumns: joinSpans(hiddenColumns),
    };
  };
  return { scan, content };
}

/** Row by row; of cells written twice the last one counts. */
function inOrder(cells: readonly GridCell[]): GridCell[] {
  const sorted = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return sorted.filter((cell, index) => {
    const next = sorted[index + 1];
    return next === undefined || next.row !== cell.row || next.column !== cell.column;
  });
}

function addArea(areas: GridArea[], attributes: string): void {
  const area = parseArea(attribute(attributes, 'ref') ?? '');
  if (area !== undefined) areas.push(area);
}

function isHiddenColumn(attributes: string): boolean {
  return isTrue(attribute(attributes, 'hidden')) || attribute(attributes, 'width') === '0';
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
