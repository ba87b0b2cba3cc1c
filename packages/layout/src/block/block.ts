import type { RowExtraId } from '@jibiao/schema';
import type { Sheet, Spot } from '../grid/sheet.ts';
import type { Slide } from './slide-rows.ts';

/** A spot and the part of its text that is meant. */
export interface Piece {
  readonly spot: Spot;
  /** Absent: the whole text. */
  readonly text?: string;
}

/** Roles that a column is read by; `levels` holds both levels in one cell. */
export type BlockRole = 'level1' | 'level2' | 'levels' | 'name' | 'level4' | 'value' | RowExtraId;

/** One column (or span of columns) of an indicator block with its decided role. */
export interface Column {
  readonly role: BlockRole;
  readonly left: number;
  readonly right: number;
  readonly header: Spot;
  readonly set: 'annual' | 'mid-term';
  /** Header of the area (县区) whose values stand here. */
  readonly area?: Piece;
}

/** An indicator block: header rows and the rows below that belong to it. */
export interface Block {
  readonly top: number;
  readonly headerBottom: number;
  readonly columns: readonly Column[];
  /** The sheet with rows that slid read in their columns. */
  readonly view: Sheet;
  readonly slides: ReadonlyMap<number, Slide>;
  /** Set that a caption above the block names (中期绩效指标). */
  readonly set?: 'annual' | 'mid-term';
  /** Rows with content below the header, up to the end of the block. */
  readonly rows: readonly number[];
}
