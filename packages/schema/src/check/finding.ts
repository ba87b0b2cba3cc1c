import type { CellRef, CellText } from '../form/cell.ts';

/** By consequence: an error is returned for revision, a warning is explained or mended, a suggestion is optional. */
export type Severity = 'error' | 'warning' | 'suggestion';

/** The four heads of the finance review (四性审核). */
export type ReviewHead = '完整性' | '相关性' | '适当性' | '可行性';

/** How sure a rule can be: deterministic, by word list, or a guess (a guess is never an error). */
export type Confidence = 'certain' | 'lexicon' | 'heuristic';

/** Data slots a message may use: one closed vocabulary, so that reports and translations stay in step. */
export type Slot =
  | 'actual'
  | 'amount'
  | 'cell'
  | 'code'
  | 'count'
  | 'date'
  | 'expected'
  | 'field'
  | 'file'
  | 'fixed'
  | 'goal'
  | 'label'
  | 'level'
  | 'limit'
  | 'name'
  | 'other'
  | 'percent'
  | 'project'
  | 'reason'
  | 'rule'
  | 'sheet'
  | 'sum'
  | 'term'
  | 'total'
  | 'unit'
  | 'value'
  | 'word'
  | 'working'
  | 'year';

/** Names between braces in a message template: `'“{value}”缺少单位'` → `'value'`. */
export type SlotsIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | SlotsIn<Rest>
  : never;

/** A replacement of one cell's text. `safe` may be applied without asking, `proposed` needs a person. */
export interface Fix {
  readonly kind: 'safe' | 'proposed';
  readonly at: CellRef;
  /** The raw text the fix was made for; it applies only while the cell still holds it. */
  readonly from: string;
  readonly to: string;
}

/** The text that a fix replaces, with its cell. */
export type FixPlace = Pick<CellText, 'at' | 'raw' | 'text' | 'part'>;

/** One defect at one place: ids and data, never sentences. */
export interface Finding {
  /** Rule code such as `V13`. */
  readonly rule: string;
  /** Message id within the rule. */
  readonly message: string;
  readonly severity: Severity;
  /** Absent for what has no cell, such as a form that was never handed in. */
  readonly at?: CellRef;
  /** Other cells the finding speaks of. */
  readonly related: readonly CellRef[];
  readonly data: Readonly<Partial<Record<Slot, string>>>;
  readonly fix?: Fix;
  /** File, and form id and indicator index when the finding belongs to one. */
  readonly file: string;
  readonly form?: string;
  readonly row?: number;
  /** Codes of findings of the same cause that this one absorbed. */
  readonly also: readonly string[];
}

/** Outcome of one rule on one scope (I9). */
export type Outcome = 'pass' | 'finding' | 'not-applicable' | 'insufficient-data';
