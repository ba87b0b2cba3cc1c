import type { Grid, GridArea, GridCell } from '@jibiao/layout';
import { checkLimit } from '../limits.ts';
import { shownCells, soundMerges } from '../xlsx/merges.ts';
import { addSpan } from '../xlsx/spans.ts';
import { attribute } from '../xml/attribute.ts';
import { showOdsCell } from './ods-cell.ts';
import type { OdsText } from './ods-text.ts';

/** A sheet while it is read. */
export interface OdsTable {
  readonly name: string;
  readonly column: (attributes: string) => void;
  readonly openRow: (attributes: string) => void;
  readonly closeRow: () => void;
  readonly openCell: (attributes: string, covered: boolean) => void;
  readonly closeCell: (text: OdsText) => void;
  readonly grid: () => Grid;
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;

interface TableState {
  readonly name: string;
  readonly hidden: boolean;
  readonly count: { cells: number };
  readonly cells: GridCell[];
  readonly areas: GridArea[];
  readonly comments: Grid['comments'][number][];
  readonly hiddenRows: [number, number][];
  readonly hiddenColumns: [number, number][];
  row: number;
  column: number;
  /** Columns declared so far. */
  columns: number;
  open: { repeat: number; cells: GridCell[] };
  cell: { attributes: string; repeat: number; covered: boolean };
}

/** Starts a sheet. Rows and cells may be repeated: those without content only move the place. */
export function startTable(name: string, hidden: boolean, count: { cells: number }): OdsTable {
  const state: TableState = {
    name,
    hidden,
    count,
    cells: [],
    areas: [],
    comments: [],
    hiddenRows: [],
    hiddenColumns: [],
    row: 1,
    column: 1,
    columns: 1,
    open: { repeat: 1, cells: [] },
    cell: { attributes: '', repeat: 1, covered: false },
  };
  return {
    name,
    column: (attributes) => addColumns(state, attributes),
    openRow: (attributes) => openRow(state, attributes),
    closeRow: () => closeRow(state),
    openCell: (attributes, covered) => openCell(state, attributes, covered),
    closeCell: (text) => closeCell(state, text),
    grid: () => gridOf(state),
  };
}

function addColumns(state: TableState, attributes: string): void {
  const repeat = repeatOf(attributes, 'number-columns-repeated', COLUMNS);
  if (isHidden(attributes)) addSpan(state.hiddenColumns, state.columns, state.columns + repeat - 1);
  state.columns += repeat;
}

function openRow(state: TableState, attributes: string): void {
  const repeat = repeatOf(attributes, 'number-rows-repeated', ROWS);
  state.open = { repeat, cells: [] };
  state.column = 1;
  if (isHidden(attributes) && state.row <= ROWS) addSpan(state.hiddenRows, state.row, state.row + repeat - 1);
}

function closeRow(state: TableState): void {
  const { repeat, cells } = state.open;
  state.count.cells += cells.length * repeat;
  checkLimit('cells', state.count.cells);
  for (let step = 0; cells.length > 0 && step < repeat; step += 1)
    for (const cell of cells) state.cells.push(step === 0 ? cell : { ...cell, row: cell.row + step });
  state.row += repeat;
}

function openCell(state: TableState, attributes: string, covered: boolean): void {
  state.cell = { attributes, covered, repeat: repeatOf(attributes, 'number-columns-repeated', COLUMNS) };
  const area = areaOf(attributes, state);
  if (area !== undefined) state.areas.push(area);
}

function closeCell(state: TableState, text: OdsText): void {
  const { row, column, cell, open } = state;
  const note = text.note();
  if (note !== '') state.comments.push({ row, column, text: note });
  const shown = cell.covered ? undefined : showOdsCell(cell.attributes, text.text());
  if (shown !== undefined) {
    checkLimit('cells', state.count.cells + open.cells.length + cell.repeat);
    for (let step = 0; step < cell.repeat; step += 1) open.cells.push({ row, column: column + step, ...shown });
  }
  state.column += cell.repeat;
}

function gridOf({ name, hidden, cells, areas, hiddenRows, hiddenColumns, comments }: TableState): Grid {
  const merges = soundMerges(areas);
  const visibility = hidden ? 'hidden' : 'visible';
  return { sheet: name, visibility, cells: shownCells(cells, merges), merges, hiddenRows, hiddenColumns, comments };
}

function repeatOf(attributes: string, name: string, most: number): number {
  if (!attributes.includes(name)) return 1;
  const repeat = Number(attribute(attributes, name));
  return Number.isInteger(repeat) && repeat >= 1 ? Math.min(repeat, most) : 1;
}

/** Collapsed by hand, or by a filter. */
function isHidden(attributes: string): boolean {
  return attributes.includes('visibility') && attribute(attributes, 'visibility') !== 'visible';
}

function areaOf(
  attributes: string,
  { row, column }: { readonly row: number; readonly column: number },
): GridArea | undefined {
  if (!attributes.includes('-spanned')) return undefined;
  const bottom = row + repeatOf(attributes, 'number-rows-spanned', ROWS) - 1;
  const right = column + repeatOf(attributes, 'number-columns-spanned', COLUMNS) - 1;
  return bottom > row || right > column ? { top: row, left: column, bottom, right } : undefined;
}
