import { columnName } from '../write/column-name.ts';
import { escapeXml } from '../write/escape-xml.ts';
import { attribute } from '../xml/attribute.ts';
import { attributesAt } from '../xml/walk-tags.ts';
import { type FoundCell, type FoundRow, type Outline, readOutline } from './sheet-outline.ts';
import { type Splice, setAttribute } from './splice.ts';

/** What becomes of one cell. */
export interface CellChange {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  /** New cell format for the one the cell has (or inherits from its row or column). */
  readonly restyle?: (style: number) => number;
  /** New content; the cell keeps what it holds when absent. */
  readonly content?: { readonly text: string } | { readonly number: string };
}

/** The changes of a worksheet part that carry out changes of its cells. A cell or row that is not there yet is made. */
export function editCells(xml: string, changes: readonly CellChange[]): Splice[] {
  const outline = readOutline(xml, new Set(changes.map(({ row }) => row)));
  const byRow = new Map<number, CellChange[]>();
  for (const change of changes.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    byRow.set(change.row, [...(byRow.get(change.row) ?? []), change]);
  }
  const missing: { readonly at: number; readonly xml: string }[] = [];
  const splices: Splice[] = [];
  for (const [number, wanted] of byRow) {
    const row = outline.rows.find((one) => one.row === number);
    if (row !== undefined) splices.push(...editRow(xml, outline, { row, wanted }));
    else missing.push({ at: placeOfRow(outline, number), xml: newRow(outline, number, wanted) });
  }
  return [...splices, ...addRows(outline, missing)];
}

/** The changes that give cells another format; `undefined` leaves a cell as it is. */
export function restyleCells(
  xml: string,
  restyle: (style: number, row: number, column: number) => number | undefined,
): Splice[] {
  return readOutline(xml).rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ tag, column }) => {
      const style = restyle(Number(attribute(attributesAt(xml, tag), 's') ?? 0), row, column);
      return style === undefined ? [] : [setAttribute(xml, tag, 's', String(style))];
    }),
  );
}

function editRow(
  xml: string,
  outline: Outline,
  { row, wanted }: { readonly row: FoundRow; readonly wanted: readonly CellChange[] },
): Splice[] {
  const splices: Splice[] = [];
  let tail = '';
  for (const change of wanted) {
    const cell = row.cells.find(({ column }) => column === change.column);
    if (cell !== undefined) {
      splices.push(...editCell(xml, outline, { cell, change }));
      continue;
    }
    const next = row.cells.find(({ column }) => column > change.column);
    const made = newCell(outline, change, row.style);
    if (next === undefined) tail += made;
    else splices.push({ at: next.tag.start, remove: 0, insert: made });
  }
  if (tail === '') return splices;
  if (row.tag.kind === 'open') return [...splices, { at: row.close, remove: 0, insert: tail }];
  return [...splices, { at: row.tag.end - 2, remove: 2, insert: `>${tail}</${row.tag.prefix}row>` }];
}

function editCell(
  xml: string,
  { prefix }: Outline,
  { cell, change }: { readonly cell: FoundCell; readonly change: CellChange },
): Splice[] {
  const { tag, end } = cell;
  const before = Number(attribute(attributesAt(xml, tag), 's') ?? 0);
  const style = change.restyle === undefined ? before : change.restyle(before);
  if (change.content === undefined) return style === before ? [] : [setAttribute(xml, tag, 's', String(style))];
  return [{ at: tag.start, remove: end - tag.start, insert: cellElement(change, style, prefix) }];
}

function newRow(outline: Outline, row: number, wanted: readonly CellChange[]): string {
  const { prefix } = outline;
  const cells = wanted.map((change) => newCell(outline, change, undefined));
  return `<${prefix}row r="${row}">${cells.join('')}</${prefix}row>`;
}

/** A cell that was not there takes the format of its row, or else of its column, as Excel would give it. */
function newCell({ columns, prefix }: Outline, change: CellChange, rowStyle: number | undefined): string {
  const inherited =
    rowStyle ?? columns.find(({ first, last }) => change.column >= first && change.column <= last)?.style;
  const style = inherited ?? 0;
  return cellElement(change, change.restyle === undefined ? style : change.restyle(style), prefix);
}

function cellElement({ row, column, content }: CellChange, style: number, prefix: string): string {
  const head = `<${prefix}c r="${columnName(column)}${row}" s="${style}"`;
  if (content === undefined) return `${head}/>`;
  if ('number' in content) return `${head}><${prefix}v>${content.number}</${prefix}v></${prefix}c>`;
  const text = `<${prefix}t xml:space="preserve">${escapeXml(content.text)}</${prefix}t>`;
  return `${head} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`;
}

function placeOfRow({ rows, dataClose }: Outline, row: number): number {
  return rows.find((one) => one.row > row)?.tag.start ?? dataClose;
}

/** Rows in one place are added in one go; a sheet without any is opened for them. */
function addRows({ data, prefix }: Outline, rows: readonly { readonly at: number; readonly xml: string }[]): Splice[] {
  if (rows.length === 0 || data === undefined) return [];
  if (data.kind === 'open') return rows.map(({ at, xml }) => ({ at, remove: 0, insert: xml }));
  const all = rows.map(({ xml }) => xml).join('');
  return [{ at: data.start, remove: data.end - data.start, insert: `<${prefix}sheetData>${all}</${prefix}sheetData>` }];
}
