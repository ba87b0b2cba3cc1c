import { type Flow, type FlowBlock, startFlow } from '../flow/flow.ts';
import { gridOfBlocks } from '../flow/flow-grid.ts';
import { ToolError } from '../tool-error.ts';
import type { Workbook } from '../workbook.ts';
import { readRelations } from '../xlsx/relations.ts';
import { attribute } from '../xml/attribute.ts';
import { checkEnd } from '../xml/check-end.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { scanXml } from '../xml/scan-xml.ts';
import { unescapeXml } from '../xml/unescape-xml.ts';
import type { Zip } from '../zip/read-zip.ts';
import { symbolOf } from './symbols.data.ts';

/**
 * Reads the tables of a Word document. Each is a sheet named after its place, 表1, 表2 …, so that a person finds it:
 * the short lines above a table are its first rows, its own rows follow. Tables with nothing but space between them are one.
 */
export function readDocx(zip: Zip): Workbook {
  const part = mainPart(zip);
  const bytes = zip.read(part);
  if (bytes === undefined) throw new ToolError('damaged', { part });
  const xml = decodeXml(bytes);
  checkEnd(xml, 'document', part);
  const all = readBlocks(xml);
  const groups = groupTables(all);
  // Without a table the text itself is shown, so that there is something to say about it.
  if (groups.length === 0) return { format: 'docx', sheets: [gridOfBlocks('正文', all)] };
  return { format: 'docx', sheets: groups.map((blocks, index) => gridOfBlocks(`表${index + 1}`, blocks)) };
}

function mainPart(zip: Zip): string {
  const bytes = zip.read('_rels/.rels');
  const relations = bytes === undefined ? [] : readRelations(decodeXml(bytes), '');
  return relations.find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
}

/** A heading is short; a sentence of the report the table stands in is not. */
const HEADING_CHARACTERS = 80;
const HEADING_LINES = 8;

/** Above the next part of a table that runs over a page. */
const CONTINUED = /^[（(]?续表?[）)]?$/u;

function groupTables(blocks: readonly FlowBlock[]): FlowBlock[][] {
  const groups: FlowBlock[][] = [];
  let above: FlowBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'line') {
      if (CONTINUED.test(block.text)) continue;
      above = block.text.length > HEADING_CHARACTERS ? [] : [...above, block].slice(-HEADING_LINES);
      // A sentence parts what stands before it from what stands after it.
      if (block.text.length > HEADING_CHARACTERS) groups.push([]);
      continue;
    }
    const before = groups.at(-1);
    if (before !== undefined && before.length > 0 && above.length === 0) before.push(block);
    else groups.push([...above, block]);
    above = [];
  }
  return groups.filter((group) => group.length > 0);
}

interface Walk {
  readonly flow: Flow;
  paragraph: string;
  inText: boolean;
  /** Depth inside text that is deleted, moved away, or the double of a drawing for old programs. */
  skipped: number;
}

const SKIPPED = new Set(['del', 'moveFrom', 'Fallback', 'rt']);

function readBlocks(xml: string): readonly FlowBlock[] {
  const walk: Walk = { flow: startFlow(), paragraph: '', inText: false, skipped: 0 };
  scanXml(xml, {
    open: (name, attributes, selfClosing) => {
      if (SKIPPED.has(name)) walk.skipped += selfClosing ? 0 : 1;
      else if (walk.skipped === 0) open(walk, name, attributes);
    },
    text: (text) => {
      if (walk.inText && walk.skipped === 0) walk.paragraph += unescapeXml(text);
    },
    close: (name) => {
      if (SKIPPED.has(name)) walk.skipped = Math.max(0, walk.skipped - 1);
      else if (walk.skipped === 0) close(walk, name);
    },
  });
  return walk.flow.end();
}

const SIGNS: Readonly<Record<string, string>> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-' };

function open(walk: Walk, name: string, attributes: string): void {
  const { flow } = walk;
  if (name === 't') walk.inText = true;
  else if (name === 'tbl') flow.openTable();
  else if (name === 'tr') flow.openRow();
  else if (name === 'tc') flow.openCell();
  else if (name === 'sym')
    walk.paragraph += symbolOf(attribute(attributes, 'font') ?? '', attribute(attributes, 'char') ?? '');
  else if (Object.hasOwn(SIGNS, name)) walk.paragraph += SIGNS[name] ?? '';
  else openProperty(flow, name, attributes);
}

/** Properties of the row or cell they stand in. */
function openProperty(flow: Flow, name: string, attributes: string): void {
  const cell = flow.cell();
  const value = attribute(attributes, 'val');
  if (name === 'gridBefore') flow.skipColumns(spanOf(value));
  else if (cell === undefined) return;
  else if (name === 'gridSpan') cell.columns = Math.max(1, spanOf(value));
  else if (name === 'vMerge') cell.merge = value === 'restart' ? 'start' : 'continue';
}

function spanOf(value: string | undefined): number {
  const span = Number(value);
  return Number.isInteger(span) && span >= 0 ? Math.min(span, 1000) : 0;
}

function close(walk: Walk, name: string): void {
  const { flow } = walk;
  if (name === 't') walk.inText = false;
  else if (name === 'tc') flow.closeCell();
  else if (name === 'tbl') flow.closeTable();
  else if (name === 'p') {
    flow.line(walk.paragraph);
    walk.paragraph = '';
  }
}
