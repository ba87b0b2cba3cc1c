import type { CellText } from '../../form/cell.ts';

/** `2025年3月1日`, `2025.12`, `20250301`. In `2025.12-2025.1` the second year begins no day. */
const DAY = /(20\d{2})(?:\s*[年./-]\s*(\d{1,2})(?!\d)(?:\s*[月./-]\s*(\d{1,2})(?!\d))?|([01]\d)([0-3]\d)(?!\d))/gu;

/** Days written in a text, as ISO texts; a missing day counts as the first. */
export function daysIn(text: string): string[] {
  return [...text.matchAll(DAY)].map(([, year = '', month, day, compactMonth = '', compactDay = '1']) =>
    [year, (month ?? compactMonth).padStart(2, '0'), (day ?? compactDay).padStart(2, '0')].join('-'),
  );
}

/** The day a cell holds, as stored or as written. */
export function dayOf(cell: CellText | undefined): string | undefined {
  if (cell === undefined) return undefined;
  const stored = cell.storage?.type === 'date' ? cell.storage.value?.slice(0, 10) : undefined;
  return stored ?? daysIn(cell.text)[0];
}
