import type { PaperCell } from '@jibiao/workbook';
import { groupBy } from '../group-by.ts';
import type { CauseGroup } from '../report/group.ts';
import { clip, describeCells } from '../report/places.ts';
import type { ReportFinding } from '../report/report.ts';

/** One row of a letter's table, and the findings it settles. */
export interface AdviceRow {
  readonly findings: readonly ReportFinding[];
  /** Place, what is written, what is wrong, what to do. */
  readonly cells: readonly PaperCell[];
}

/** One thing to do, and what it is done about. */
interface Advice {
  readonly what: string;
  readonly how: string;
  readonly findings: readonly ReportFinding[];
}

/** What is done in one way stands in one row, however many rows of the sheet it concerns; so does all that concerns a single row of the sheet. */
export function causeRows({ topics }: CauseGroup): AdviceRow[] {
  const advices = topics.flatMap(({ rule, title, statements }) =>
    [...groupBy(statements, ({ how }) => how).values()].map((same): Advice => {
      const what = same.length > 1 ? `${title}。` : same[0].what;
      return { what: `${what}（${rule}）`, how: same[0].how, findings: same.flatMap(({ findings }) => findings) };
    }),
  );
  const rows = new Set(advices.flatMap(({ findings }) => findings.map(({ row }) => row)));
  const single = rows.size === 1 && !rows.has(undefined) && advices.length > 1;
  return single ? [adviceRow(advices)] : advices.map((advice) => adviceRow([advice]));
}

function adviceRow(advices: readonly Advice[]): AdviceRow {
  const findings = advices.flatMap((advice) => advice.findings);
  const places = [...new Set(describeCells(findings))];
  const grave = findings.some(({ severity }) => severity === 'error');
  const numbered = (texts: readonly string[]): string =>
    texts.length === 1 ? (texts[0] ?? '') : texts.map((text, at) => `${at + 1}. ${text}`).join('\n');
  return {
    findings,
    cells: [
      { text: joinPlaces(places) },
      { text: writtenIn(findings) },
      { text: numbered(advices.map(({ what }) => what)) },
      { text: numbered(advices.map(({ how }) => how)), ...(grave ? { bold: true } : {}) },
    ],
  };
}

const MOST_PLACES = 4;
const MOST_ROWS = 3;
const LONGEST = 24;

/** One under the other: a narrow column would break them anywhere. */
function joinPlaces(places: readonly string[]): string {
  return places.slice(0, MOST_PLACES).join('\n') + (places.length > MOST_PLACES ? '\n…' : '');
}

/** The rows as they stand in the sheet: name and value, or the field and its text. */
function writtenIn(findings: readonly ReportFinding[]): string {
  const rows = new Set(
    findings.map(({ context }) => {
      const shown =
        context.length > 1
          ? context.slice(-2).map(({ text }) => text)
          : context.map(({ label, text }) => `${label}：${text === '' ? '（空）' : text}`);
      return clip(shown.join('　').trim(), LONGEST);
    }),
  );
  rows.delete('');
  const shown = [...rows].slice(0, MOST_ROWS);
  return shown.join('\n') + (rows.size > MOST_ROWS ? '\n…' : '');
}
