import type { CellText } from '../../form/cell.ts';

const DAY = /(20\d{2})\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2}))?/gu;

/** Days written in a text, as ISO texts; a missing day counts as the first. */
export function daysIn(text: string): string[] {
  return [...text.matchAll(DAY)].map(([, year = '', month = '', day = '1']) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
}

/** The day a cell holds, as stored or as written. */
export function dayOf(cell: CellText | undefined): string | undefined {
  if (cell === undefined) return undefined;
  const stored = cell.storage?.type === 'date' ? cell.storage.value?.slice(0, 10) : undefined;
  return stored ?? daysIn(cell.text)[0];
}
