import type { CellRef } from './cell.ts';

/** Damage that the reader mends (domain R1–R6 and what real files add). */
export type RepairKind =
  | 'shifted-one'
  | 'shifted-two'
  | 'shifted-right'
  | 'blank-row'
  | 'markup'
  | 'carried-down'
  | 'label-spacing'
  | 'split-cell'
  | 'taken-from-neighbour';

/** One mended place: nothing is repaired silently. */
export interface Repair {
  readonly kind: RepairKind;
  /** The raw cell (or first cell of the raw row) that was mended. */
  readonly at: CellRef;
  /** Raw text as it stood, cells of a row joined by ` | `. */
  readonly before: string;
  /** The same after the repair. */
  readonly after: string;
}
