import type { ReportFinding } from './report.ts';

interface Place {
  readonly sheet: string;
  readonly column: string;
  readonly first: number;
  readonly last: number;
  readonly label?: string;
}

/**
 * Places as Excel names them, `Sheet1 D12（培训合格率）`; cells under each other become one span, `Sheet1 D12:D15`.
 * A sheet is named once, before its first cell.
 */
export function describePlaces(findings: readonly ReportFinding[]): string[] {
  const places: Place[] = [];
  for (const { at, label } of findings) {
    const [, column, row] = /^([A-Z]+)(\d+)$/u.exec(at?.address ?? '') ?? [];
    if (at === undefined || column === undefined) continue;
    const before = places.at(-1);
    const next = { sheet: at.sheet, column, first: Number(row), last: Number(row) };
    const follows = before?.sheet === next.sheet && before.column === column && before.last + 1 === next.first;
    if (before !== undefined && follows) {
      places[places.length - 1] = { sheet: before.sheet, column, first: before.first, last: next.first };
    } else places.push(label === undefined ? next : { ...next, label });
  }
  return places.map((place, index) => {
    const cell = `${place.column}${place.first}${place.last === place.first ? '' : `:${place.column}${place.last}`}`;
    const sheet = places[index - 1]?.sheet === place.sheet ? '' : `${place.sheet} `;
    return `${sheet}${cell}${place.label === undefined ? '' : `（${clip(place.label)}）`}`;
  });
}

/** A text short enough for a line: at most 20 characters. */
export function clip(text: string): string {
  const flat = text.replaceAll(/\s+/gu, ' ');
  const characters = [...flat];
  return characters.length <= 20 ? flat : `${characters.slice(0, 19).join('')}…`;
}
