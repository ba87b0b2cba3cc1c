import { ToolError } from './tool-error.ts';

/** Bounds that are checked before the work they bound. Generous for real tables, tight for bombs. */
export const LIMITS = {
  fileBytes: 100 * 1024 * 1024,
  entries: 10_000,
  partBytes: 192 * 1024 * 1024,
  /** Parts that are held whole in memory, such as the shared strings. */
  wholePartBytes: 64 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  /** Inflated to stored size of a part above 1 MB; real sheets stay below 100. */
  ratio: 200,
  sheets: 1000,
  /** Cells with content, all sheets together. */
  cells: 600_000,
  merges: 200_000,
  /** Squares of 16 by 16 cells that merged areas touch. */
  mergedSquares: 500_000,
  nesting: 256,
} as const;

/** Characters a cell can hold; what is beyond them never was in a cell. */
export const CELL_CHARACTERS = 32_767;

/** Ends the reading of a file that goes beyond a limit. Throws `ToolError`. */
export function checkLimit(limit: keyof typeof LIMITS, actual: number): void {
  if (actual > LIMITS[limit])
    throw new ToolError('too-large', { limit, actual: String(actual), most: String(LIMITS[limit]) });
}
