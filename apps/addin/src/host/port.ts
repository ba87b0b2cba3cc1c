import type { Grid } from '@jibiao/layout';
import type { CellRef, Severity } from '@jibiao/schema';

/** One sheet as the host shows it now. */
export interface SheetSnapshot {
  readonly id: string;
  readonly grid: Grid;
  readonly protected: boolean;
}

export interface WorkbookSnapshot {
  /** File name as the host shows it. */
  readonly file: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly selected: CellRef | undefined;
  readonly bound: Binding | undefined;
}

/** Profile that the workbook says it is to be judged by. */
export interface Binding {
  readonly id: string;
  readonly version: string;
}

/** A replacement of one cell's text that applies only while the cell still shows `from`. */
export interface CellEdit {
  readonly at: CellRef;
  readonly from: string;
  readonly to: string;
}

export interface EditReceipt {
  readonly applied: readonly CellEdit[];
  /** Cells that no longer hold what was seen. */
  readonly stale: readonly CellEdit[];
}

export interface Mark {
  readonly at: CellRef;
  readonly severity: Severity;
  readonly text: string;
}

/** What a host tells while a workbook is open. All are hints: the content decides. */
export interface HostListener {
  /** Cells of a sheet may have changed. */
  changed(sheet: string): void;
  /** Sheets were added, removed, renamed or switched. */
  restructured(): void;
  selected(at: CellRef): void;
}

export interface OpenWorkbook {
  readonly snapshot: WorkbookSnapshot;
  close(): Promise<void>;
}

/** What a host can do beyond reading and writing cells. */
export interface Abilities {
  readonly highlight: boolean;
  readonly notes: boolean;
  /** Several edits become one step of Ctrl+Z. */
  readonly undoGroup: boolean;
  readonly bind: boolean;
}

/** The one door to Excel, WPS or a workbook in memory. Failures are {@link HostTrouble}. */
export interface WorkbookHost {
  readonly name: 'excel' | 'memory' | 'wps';
  readonly abilities: Abilities;
  /** Reads everything and listens from then on. At most two round trips. */
  open(listener: HostListener): Promise<OpenWorkbook>;
  /** Reads everything once more. At most two round trips. */
  read(): Promise<WorkbookSnapshot>;
  /** Reads one sheet. One round trip; `undefined` when the sheet is gone. */
  readSheet(id: string): Promise<SheetSnapshot | undefined>;
  select(at: CellRef): Promise<void>;
  applyEdits(edits: readonly CellEdit[]): Promise<EditReceipt>;
  /** Replaces the highlights made before. */
  highlight(marks: readonly Mark[]): Promise<void>;
  /** Writes what was found beside the cells, where the host has comments. */
  writeNotes(marks: readonly Mark[]): Promise<void>;
  /** Takes away highlights and notes this add-in made, also those of an earlier session; answers how many. */
  clearMarks(): Promise<number>;
  bind(binding: Binding): Promise<void>;
}
