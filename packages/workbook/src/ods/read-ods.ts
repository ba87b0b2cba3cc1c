import { ToolError } from '../tool-error.ts';
import type { Workbook } from '../workbook.ts';
import { attribute } from '../xml/attribute.ts';
import { checkEnd } from '../xml/check-end.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { scanXml } from '../xml/scan-xml.ts';
import type { Zip } from '../zip/read-zip.ts';
import { type OdsTable, startTable } from './ods-table.ts';
import { type OdsText, startText } from './ods-text.ts';

/** Reads an OpenDocument spreadsheet (.ods). Throws `ToolError`. */
export function readOds(zip: Zip): Workbook {
  if (isEncrypted(zip)) throw new ToolError('encrypted');
  const bytes = zip.read('content.xml');
  if (bytes === undefined) throw new ToolError('damaged', { part: 'content.xml' });
  return readOdsXml(decodeXml(bytes));
}

/** Reads the XML of an OpenDocument spreadsheet, be it a part of .ods or a whole .fods. */
export function readOdsXml(xml: string): Workbook {
  if (!/<\w+:spreadsheet[\s>]/u.test(xml)) throw new ToolError('not-a-workbook');
  checkEnd(xml, 'document(?:-content)?', 'content.xml');
  const walk: Walk = {
    hidden: new Set(),
    style: '',
    count: { cells: 0 },
    tables: [],
    table: undefined,
    text: undefined,
    skip: 0,
  };
  scanXml(xml, {
    open: (name, attributes, selfClosing) => open(walk, name, attributes, selfClosing),
    text: (text) => walk.text?.add(text),
    close: (name) => close(walk, name),
  });
  return { format: 'ods', sheets: walk.tables.map((table) => table.grid()) };
}

/** A password turns the parts into noise; the manifest says so in the clear. */
function isEncrypted(zip: Zip): boolean {
  const bytes = zip.read('META-INF/manifest.xml');
  return bytes !== undefined && decodeXml(bytes).includes('encryption-data');
}

interface Walk {
  /** Names of table styles that are not displayed. */
  readonly hidden: Set<string>;
  /** Name of the table style being read. */
  style: string;
  readonly count: { cells: number };
  readonly tables: OdsTable[];
  table: OdsTable | undefined;
  /** Text of the cell being read. */
  text: OdsText | undefined;
  /** Depth inside elements that hold no cells of the sheet: drawings, change records, sub-tables. */
  skip: number;
}

const SKIPPED = new Set(['shapes', 'tracked-changes', 'frame', 'custom-shape', 'forms']);

function open(walk: Walk, name: string, attributes: string, selfClosing: boolean): void {
  if (SKIPPED.has(name) && !selfClosing) walk.skip += 1;
  else if (walk.skip > 0) return;
  else if (name === 'table') openTable(walk, attributes);
  else if (walk.table === undefined) openStyle(walk, name, attributes);
  else if (walk.text === undefined) openInTable(walk, walk.table, name, attributes);
  else walk.text.open(name, attributes);
}

function close(walk: Walk, name: string): void {
  if (SKIPPED.has(name)) walk.skip = Math.max(0, walk.skip - 1);
  else if (walk.skip > 0) return;
  else if (name === 'table-cell' || name === 'covered-table-cell') {
    if (walk.text !== undefined) walk.table?.closeCell(walk.text);
    walk.text = undefined;
  } else if (name === 'table-row') walk.table?.closeRow();
  else if (name === 'table') walk.table = undefined;
  else walk.text?.close(name);
}

function openTable(walk: Walk, attributes: string): void {
  const name = attribute(attributes, 'name') ?? `Sheet${walk.tables.length + 1}`;
  walk.table = startTable(name, walk.hidden.has(attribute(attributes, 'style-name') ?? ''), walk.count);
  walk.tables.push(walk.table);
}

function openStyle(walk: Walk, name: string, attributes: string): void {
  if (name === 'style') walk.style = attribute(attributes, 'name') ?? '';
  else if (name === 'table-properties' && attribute(attributes, 'display') === 'false') walk.hidden.add(walk.style);
}

function openInTable(walk: Walk, table: OdsTable, name: string, attributes: string): void {
  if (name === 'table-row') table.openRow(attributes);
  else if (name === 'table-column') table.column(attributes);
  else if (name === 'table-source') dropLinked(walk, table);
  else if (name === 'table-cell' || name === 'covered-table-cell') {
    table.openCell(attributes, name === 'covered-table-cell');
    walk.text = startText();
  }
}

/** A table with a source is the remembered content of another file, not a sheet of this one. */
function dropLinked(walk: Walk, table: OdsTable): void {
  if (table.name.startsWith("'file:")) walk.tables.pop();
}
