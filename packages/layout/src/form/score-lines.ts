import type { ScoreLine } from '@jibiao/schema';
import type { SumDraft } from '../block/read-rows.ts';
import { cellText } from '../grid/cell-text.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import type { ExecutionSpots } from '../head/read-execution.ts';

/** Points outside the indicators: the execution rate first, then sums in reading order. */
export function buildScoreLines(
  sheet: Sheet,
  execution: ExecutionSpots | undefined,
  totals: readonly SumDraft[],
): ScoreLine[] {
  const { sheet: name } = sheet.grid;
  const points = (spots: { readonly [part: string]: Spot | undefined }): Partial<ScoreLine> =>
    Object.fromEntries(
      Object.entries(spots).flatMap(([part, spot]) =>
        spot === undefined || spot.text === '' ? [] : [[part, cellText(name, spot)]],
      ),
    );
  const lines: ScoreLine[] = [];
  if (execution !== undefined) {
    const { label, ...spots } = execution;
    lines.push({ kind: 'execution', label: cellText(name, label, label.flat), after: 0, ...points(spots) });
  }
  for (const { label, after, weight, score } of totals) {
    const found = points({ weight, score });
    if (Object.keys(found).length > 0)
      lines.push({ kind: 'sum', label: cellText(name, label, label.flat), after, ...found });
  }
  return lines;
}
