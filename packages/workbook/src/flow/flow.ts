import { checkLimit } from '../limits.ts';

/** A line of text between tables. */
interface FlowLine {
  readonly kind: 'line';
  readonly text: string;
}

/** A table of a text document; rows and columns count from 1 inside it. */
interface FlowTable {
  readonly kind: 'table';
  readonly cells: { readonly row: number; readonly column: number; readonly text: string }[];
  readonly areas: Reach['area'][];
  readonly hiddenRows: number[];
  rows: number;
  columns: number;
}

/** What a text document is made of, in reading order. */
export type FlowBlock = FlowLine | FlowTable;

/** How a cell spans its neighbours: HTML counts rows, Word marks where an area starts and goes on. */
interface CellSpan {
  columns: number;
  rows: number;
  merge: 'start' | 'continue' | undefined;
}

interface OpenCell extends CellSpan {
  readonly column: number;
  readonly lines: string[];
}

/** How far down a cell reaches. */
interface Reach {
  readonly area: { readonly top: number; readonly left: number; bottom: number; readonly right: number };
  readonly until: number;
  readonly merged: boolean;
}

/** A table that is being read. */
interface OpenTable {
  readonly table: FlowTable;
  /** By column: the area that reaches down from above. */
  readonly above: Map<number, Reach>;
  column: number;
  cell: OpenCell | undefined;
}

/** Gathers the lines and tables of a text document while it is scanned. Tolerates ends without starts and starts without ends. */
export interface Flow {
  readonly line: (text: string) => void;
  readonly openTable: () => void;
  readonly openRow: (hidden?: boolean) => void;
  readonly openCell: () => void;
  /** The open cell, for what is learned about it after its start. */
  readonly cell: () => CellSpan | undefined;
  readonly skipColumns: (count: number) => void;
  readonly closeCell: () => void;
  readonly closeTable: () => void;
  /** Closes what is open and gives all blocks. */
  readonly end: () => readonly FlowBlock[];
}

interface FlowState {
  readonly blocks: FlowBlock[];
  /** Open tables, the innermost last. */
  readonly stack: OpenTable[];
  readonly count: { cells: number };
}

/** Starts a document. */
export function startFlow(): Flow {
  const state: FlowState = { blocks: [], stack: [], count: { cells: 0 } };
  return {
    line: (text) => addLine(state, text),
    openTable: () => openTable(state),
    openRow: (hidden = false) => openRow(state, hidden),
    openCell: () => openCell(state),
    cell: () => state.stack.at(-1)?.cell,
    skipColumns(columns) {
      const open = state.stack.at(-1);
      if (open !== undefined) open.column += columns;
    },
    closeCell: () => closeCell(state),
    closeTable: () => closeTable(state),
    end() {
      while (state.stack.length > 0) closeTable(state);
      return state.blocks;
    },
  };
}

function addLine({ blocks, stack }: FlowState, text: string): void {
  const cell = stack.at(-1)?.cell;
  if (cell !== undefined) cell.lines.push(text);
  else if (text.trim() !== '') blocks.push({ kind: 'line', text: text.trim() });
}

function openTable({ stack }: FlowState): void {
  checkLimit('nesting', stack.length + 1);
  stack.push({
    table: { kind: 'table', cells: [], areas: [], hiddenRows: [], rows: 0, columns: 0 },
    above: new Map(),
    column: 1,
    cell: undefined,
  });
}

function openRow(state: FlowState, hidden: boolean): void {
  closeCell(state);
  const open = state.stack.at(-1);
  if (open === undefined) return;
  open.table.rows += 1;
  open.column = 1;
  if (hidden) open.table.hiddenRows.push(open.table.rows);
}

function openCell(state: FlowState): void {
  closeCell(state);
  const open = state.stack.at(-1);
  if (open === undefined) return;
  if (open.table.rows === 0) open.table.rows = 1;
  open.column = freeColumn(open);
  open.cell = { column: open.column, columns: 1, rows: 1, merge: undefined, lines: [] };
}

function closeCell({ stack, count }: FlowState): void {
  const open = stack.at(-1);
  if (open?.cell !== undefined) endCell(open, open.cell, count);
}

function closeTable(state: FlowState): void {
  closeCell(state);
  const table = state.stack.pop()?.table;
  if (table === undefined) return;
  // A span may ask for more rows than there are.
  for (const area of table.areas) area.bottom = Math.min(area.bottom, table.rows);
  const outer = state.stack.at(-1)?.cell;
  if (outer !== undefined && isPartOfCell(table)) outer.lines.push(...linesOf(table));
  else if (table.cells.length > 0) state.blocks.push(table);
}

/** First column at or after the current one that no cell from above reaches into. */
function freeColumn({ table, above, column }: OpenTable): number {
  let free = column;
  for (let taken = above.get(free); taken !== undefined && taken.until >= table.rows; taken = above.get(free))
    free = taken.area.right + 1;
  return free;
}

function endCell(open: OpenTable, cell: OpenCell, count: { cells: number }): void {
  const { table, above } = open;
  const { column, columns, rows, merge } = cell;
  open.cell = undefined;
  open.column = column + columns;
  table.columns = Math.max(table.columns, open.column - 1);
  const started = above.get(column);
  if (merge === 'continue' && started?.merged === true) {
    started.area.bottom = table.rows;
    return;
  }
  const area = { top: table.rows, left: column, bottom: table.rows + rows - 1, right: column + columns - 1 };
  const merged = merge !== undefined;
  if (rows > 1 || columns > 1 || merged) table.areas.push(area);
  for (let at = column; at < open.column; at += 1) above.set(at, { area, until: area.bottom, merged });
  const text = cell.lines.join('\n').trim();
  if (text === '') return;
  count.cells += 1;
  checkLimit('cells', count.cells);
  table.cells.push({ row: table.rows, column, text });
}

/** A small table inside a cell is the cell's text; a large one in a cell is a form laid out in a frame. */
function isPartOfCell({ rows, columns }: FlowTable): boolean {
  return rows < 3 || columns < 2;
}

function linesOf({ cells }: FlowTable): string[] {
  const lines = new Map<number, string>();
  for (const { row, text } of cells) {
    const before = lines.get(row);
    lines.set(row, before === undefined ? text : `${before} ${text}`);
  }
  return [...lines.values()];
}
