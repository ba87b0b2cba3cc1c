import { cellOfKey, type HostCell, type HostSheet } from '@jibiao/excel-host';
import { addressOf } from '@jibiao/layout';
import { type Finding, renderFinding, severityWords } from '@jibiao/schema';
import { annotate, applyFixes, type CellFix, type Mark, redraw, type SheetDraft, writeXlsx } from '@jibiao/workbook';
import { sheetGrid } from '../host/memory/snapshot.ts';
import { groupProblems, placeName } from '../session/problem-list.ts';
import type { Opened } from './Page.tsx';

/** A copy, and how many edits could not be carried into it: those over formulas. */
export interface PageCopy {
  readonly bytes: Uint8Array;
  readonly left: number;
}

/** The workbook as it stands now. Where the format allows, only the changed cells differ from the file that came. */
export async function fixedCopy({ file: { workbook, source, loaded } }: Opened): Promise<PageCopy> {
  if (source === undefined || (source.format !== 'xlsx' && source.format !== 'xlsm')) {
    return { bytes: writeXlsx(redraw(workbook.sheets.map(sheetGrid))), left: 0 };
  }
  const fixes = workbook.sheets.flatMap((sheet) => changesIn(sheet, loaded.get(sheet.id) ?? new Map()));
  const { bytes, outcomes } = await applyFixes(source.bytes, fixes);
  return { bytes, left: outcomes.filter((outcome) => outcome !== 'applied').length };
}

/** The workbook as it stands now, a note and a colour on each cell with findings, and the findings as a sheet. */
export async function annotatedCopy(opened: Opened): Promise<PageCopy> {
  const { findings } = opened.session.state();
  const { bytes, left } = await fixedCopy(opened);
  return { bytes: annotate(bytes, { marks: marksOf(findings), list: listSheet(opened) }).bytes, left };
}

function changesIn(sheet: HostSheet, before: ReadonlyMap<number, HostCell>): CellFix[] {
  const keys = [...new Set([...before.keys(), ...sheet.cells.keys()])].sort((a, b) => a - b);
  return keys.flatMap((key) => {
    const [old, now] = [before.get(key), sheet.cells.get(key)];
    // Cells are replaced when they change, never changed in place.
    if (old === now) return [];
    const { row, column } = cellOfKey(key);
    return [{ sheet: sheet.name, address: addressOf(row, column), from: old?.text ?? '', to: now?.text ?? '' }];
  });
}

const sentence = (finding: Finding): string => {
  const { what, how } = renderFinding(finding, 'zh');
  return what + how;
};

function marksOf(findings: readonly Finding[]): Mark[] {
  return findings.flatMap((finding) =>
    finding.at === undefined
      ? []
      : [
          {
            ...finding.at,
            level: finding.severity,
            note: `【绩标】${severityWords[finding.severity].zh} ${finding.rule}\n${sentence(finding)}`,
          },
        ],
  );
}

const HEAD = ['级别', '位置', '项目', '指标', '问题与建议', '规则'];

function listSheet({ session }: Opened): SheetDraft {
  const { document, findings } = session.state();
  const lines = groupProblems(document, findings).flatMap(({ project, form, findings: own }) =>
    own.map((finding) => [
      severityWords[finding.severity].zh,
      finding.at === undefined ? '' : `${finding.at.sheet} ${finding.at.address}`,
      project,
      placeName(finding, form),
      sentence(finding),
      finding.rule,
    ]),
  );
  const row = (texts: readonly string[], index: number) => ({
    row: index + 1,
    cells: texts.map((text, at) => ({
      column: at + 1,
      text,
      style: index === 0 ? ('head' as const) : ('text' as const),
    })),
  });
  return { name: '问题清单', widths: [8, 20, 24, 20, 60, 8], frozenRows: 1, rows: [HEAD, ...lines].map(row) };
}
