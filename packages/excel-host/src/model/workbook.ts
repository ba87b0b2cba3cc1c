import type { GridArea } from '@jibiao/layout';

/** What Excel hands out in `values`: numbers (dates as serials), text, booleans; an error code is text such as `#REF!`. */
export type CellValue = string | number | boolean;

export interface HostCell {
  readonly value: CellValue;
  /** As shown. */
  readonly text: string;
  /** `General` when none is set. */
  readonly format: string;
  /** With the leading `=`. */
  readonly formula?: string;
  /** A formula whose result the file does not hold. */
  readonly uncached?: true;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly GridArea[];
  formula: string;
  fill: string;
}

export interface HostComment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  content: string;
}

export interface HostSheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** Keyed by {@link cellKey}; blank cells are absent. */
  readonly cells: Map<number, HostCell>;
  merges: readonly GridArea[];
  hiddenRows: readonly (readonly [number, number])[];
  hiddenColumns: readonly (readonly [number, number])[];
  protected: boolean;
  formats: ConditionalFormat[];
  comments: HostComment[];
}

export interface Selection {
  readonly sheet: string;
  readonly area: GridArea;
}

/** What happened, as Excel would announce it. */
export type HostEvent =
  | { readonly type: 'changed'; readonly sheet: string; readonly address: string; readonly source: EditSource }
  | { readonly type: 'selected'; readonly sheet: string; readonly address: string }
  | { readonly type: 'activated' | 'added' | 'deleted' | 'renamed'; readonly sheet: string }
  /** Edit mode ended; nothing a client is told, but requests that wait go on. */
  | { readonly type: 'idle' }
  /** Formats or comments changed: to be drawn, nothing a client registered for. */
  | { readonly type: 'marked' };

/** Who edited: the person at this machine, this add-in, or somebody else in the same workbook. */
export type EditSource = 'local' | 'addin' | 'remote';

/** One step a person can undo. */
interface UndoStep {
  readonly sheet: string;
  readonly before: readonly (readonly [key: number, cell: HostCell | undefined])[];
}

/** A workbook as the simulated Excel holds it. Mutable: this is the "document". */
export interface HostWorkbook {
  name: string;
  sheets: HostSheet[];
  active: string;
  selection: Selection;
  customXml: { readonly id: string; readonly xml: string }[];
  /** True while a cell is in edit mode: every request then fails. */
  editing: boolean;
  /** Counts everything a save would store that the person did not type. */
  writes: number;
  undo: UndoStep[];
  nextId: number;
  readonly listeners: Set<(event: HostEvent) => void>;
}

const COLUMNS = 16_384;

/** One number per cell, ascending in reading order. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function cellOfKey(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
}

export function findSheet(workbook: HostWorkbook, idOrName: string): HostSheet | undefined {
  return workbook.sheets.find((sheet) => sheet.id === idOrName || sheet.name === idOrName);
}

export function announce(workbook: HostWorkbook, event: HostEvent): void {
  for (const listener of workbook.listeners) listener(event);
}

/** Enters or leaves edit mode, as a double click and the Enter key do. */
export function setEditing(workbook: HostWorkbook, editing: boolean): void {
  if (workbook.editing === editing) return;
  workbook.editing = editing;
  if (!editing) announce(workbook, { type: 'idle' });
}

/** Ids look like those of Excel: unique within the workbook, meaningless to people. */
export function newId(workbook: HostWorkbook): string {
  workbook.nextId += 1;
  return `{${String(workbook.nextId).padStart(8, '0')}-0000-0000-0000-000000000000}`;
}
