import type { Locale } from '../command.ts';
import type { ReportFinding, ReportForm } from './report.ts';
import { WORDS } from './words.ts';

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
  for (const finding of findings) {
    const next = placeOf(finding);
    if (next === undefined) continue;
    const before = places.at(-1);
    if (before !== undefined && follows(before, next)) {
      const { sheet, column, first } = before;
      places[places.length - 1] = { sheet, column, first, last: next.first };
    } else places.push(next);
  }
  return places.map((place, index) => describePlace(place, places[index - 1]?.sheet));
}

/** The same without sheet and labels, for where these are named already. */
export function describeCells(findings: readonly ReportFinding[]): string[] {
  return describePlaces(
    findings.map(({ label: _label, at, ...rest }) => (at === undefined ? rest : { ...rest, at: { ...at, sheet: '' } })),
  ).map((place) => place.trimStart());
}

function placeOf({ at, label }: ReportFinding): Place | undefined {
  const [, column, row] = /^([A-Z]+)(\d+)$/u.exec(at?.address ?? '') ?? [];
  if (at === undefined || column === undefined) return undefined;
  const place = { sheet: at.sheet, column, first: Number(row), last: Number(row) };
  return label === undefined ? place : { ...place, label };
}

function follows(before: Place, next: Place): boolean {
  return before.sheet === next.sheet && before.column === next.column && before.last + 1 === next.first;
}

function describePlace({ sheet, column, first, last, label }: Place, sheetBefore: string | undefined): string {
  const cell = `${column}${first}${last === first ? '' : `:${column}${last}`}`;
  const prefix = sheetBefore === sheet ? '' : `${sheet} `;
  return `${prefix}${cell}${label === undefined ? '' : `（${clip(label)}）`}`;
}

/** A project as headings name it, with its place. */
export function describeProject(form: ReportForm | undefined, locale: Locale): string {
  const words = WORDS[locale];
  if (form === undefined) return words.wholeFile;
  return words.project(form.project === '' ? words.blank : clip(form.project), form.sheet, form.range);
}

/** A text short enough for a line. */
export function clip(text: string, longest = 20): string {
  const flat = text.replaceAll(/\s+/gu, ' ');
  const characters = [...flat];
  return characters.length <= longest ? flat : `${characters.slice(0, longest - 1).join('')}…`;
}
