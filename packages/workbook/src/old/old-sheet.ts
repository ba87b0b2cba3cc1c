import type { WorkSheet } from '@e965/xlsx';
import type { Grid, GridCell } from '@jibiao/layout';
import { checkLimit } from '../limits.ts';
import type { ShowNumber } from '../number/show-number.ts';
import { parseA1 } from '../xlsx/a1.ts';
import { shownCells, soundMerges } from '../xlsx/merges.ts';
import { addSpan } from '../xlsx/spans.ts';
import { type OldCell, showOldCell } from './old-cell.ts';

interface OldSources {
  readonly hidden: number;
  readonly numbers: ReadonlyMap<string, ShowNumber>;
  readonly count: { cells: number };
}

const VISIBILITY = ['visible', 'hidden', 'very-hidden'] as const;

/** One sheet of SheetJS as a grid. */
export function readOldSheet(name: string, sheet: WorkSheet, { hidden, numbers, count }: OldSources): Grid {
  const cells: GridCell[] = [];
  const comments: Grid['comments'][number][] = [];
  for (const address of Object.keys(sheet)) {
    const place = parseA1(address);
    if (place === undefined) continue;
    const stored = sheet[address] as OldCell;
    const shown = showOldCell(stored, numbers);
    if (shown !== undefined) cells.push({ ...place, ...shown });
    const text = noteOf(stored);
    if (text !== '') comments.push({ ...place, text });
  }
  count.cells += cells.length;
  checkLimit('cells', count.cells);
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const merges = soundMerges(
    (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 })),
  );
  return {
    sheet: name,
    visibility: VISIBILITY[hidden] ?? 'visible',
    cells: shownCells(cells, merges),
    merges,
    hiddenRows: hiddenSpans(sheet['!rows']),
    hiddenColumns: hiddenSpans(sheet['!cols']),
    comments,
  };
}

/** Notes of .xls carry padding after a NUL. */
function noteOf({ c: notes = [] }: OldCell): string {
  const text = notes.map((note) => note.t).join('\n');
  return (text.split('\0', 1)[0] ?? '').trim();
}

function hiddenSpans(lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): [number, number][] {
  const spans: [number, number][] = [];
  lines?.forEach((line, index) => {
    if (line?.hidden === true) addSpan(spans, index + 1, index + 1);
  });
  return spans;
}
