/** Bounds that are checked before the work they bound. Generous for real tables, tight for bombs. */
export const LIMITS = {
  fileBytes: 100 * 1024 * 1024,
  entries: 10_000,
  partBytes: 200 * 1024 * 1024,
  totalBytes: 400 * 1024 * 1024,
  /** Inflated to stored size of a part above 1 MB; real sheets stay below 100. */
  ratio: 200,
  cellsPerSheet: 2_000_000,
  sheets: 1000,
  textCharacters: 32_767,
} as const;
