import { type Flow, startFlow } from '../flow/flow.ts';
import { gridOfBlocks } from '../flow/flow-grid.ts';
import { ToolError } from '../tool-error.ts';
import type { Workbook } from '../workbook.ts';
import { htmlAttribute, scanHtml } from './scan-html.ts';

/** Reads the tables of a web page saved or exported as .xls, one below the other on one sheet, as Excel opens it. */
export function readHtml(html: string): Workbook {
  const walk: Walk = { flow: startFlow(), text: '', hidden: 0 };
  scanHtml(html, {
    open: (name, attributes) => open(walk, name, attributes),
    text: (text) => {
      if (walk.hidden === 0) walk.text += text.replaceAll(/[ \t\r\n]+/gu, ' ');
    },
    close: (name) => close(walk, name),
  });
  endLine(walk);
  const blocks = walk.flow.end();
  if (!blocks.some(({ kind }) => kind === 'table')) throw new ToolError('not-a-workbook');
  return { format: 'html', sheets: [gridOfBlocks(sheetName(html), blocks)] };
}

interface Walk {
  readonly flow: Flow;
  /** Text of the line being read. */
  text: string;
  /** Depth inside text that is not shown. */
  hidden: number;
}

const LINES = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'caption', 'center', 'body']);

function open(walk: Walk, name: string, attributes: string): void {
  const { flow } = walk;
  if (walk.hidden > 0 || (name === 'span' && isHidden(attributes))) walk.hidden += name === 'span' ? 1 : 0;
  else if (name === 'br') endLine(walk, true);
  else if (LINES.has(name)) endLine(walk);
  else if (name === 'table') {
    endLine(walk);
    flow.openTable();
  } else if (name === 'tr') {
    endLine(walk);
    flow.openRow(isHidden(attributes));
  } else if (name === 'td' || name === 'th') openCell(walk, attributes);
}

function openCell(walk: Walk, attributes: string): void {
  endLine(walk);
  walk.flow.openCell();
  const cell = walk.flow.cell();
  if (cell === undefined) return;
  cell.columns = spanOf(htmlAttribute(attributes, 'colspan'), 1000);
  cell.rows = spanOf(htmlAttribute(attributes, 'rowspan'), 65_534);
}

function close(walk: Walk, name: string): void {
  if (walk.hidden > 0) walk.hidden -= name === 'span' ? 1 : 0;
  else if (LINES.has(name)) endLine(walk);
  else if (name === 'td' || name === 'th' || name === 'tr') {
    endLine(walk);
    walk.flow.closeCell();
  } else if (name === 'table') {
    endLine(walk);
    walk.flow.closeTable();
  }
}

/** Hands on the line read so far; a blank one only where it was asked for. */
function endLine(walk: Walk, isBreak = false): void {
  const text = walk.text.replaceAll(/^ | $/gu, '');
  walk.text = '';
  if (text !== '' || isBreak) walk.flow.line(text);
}

function spanOf(value: string | undefined, most: number): number {
  const span = Number.parseInt(value ?? '1', 10);
  return span >= 1 ? Math.min(span, most) : 1;
}

function isHidden(attributes: string): boolean {
  return /display\s*:\s*none/iu.test(attributes);
}

/** Name of the sheet, where the page was saved by Excel. */
function sheetName(html: string): string {
  return /<x:Name>([^<]{1,31})<\/x:Name>/u.exec(html.slice(0, 65_536))?.[1] ?? 'Sheet1';
}
