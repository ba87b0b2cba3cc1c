import type { Form } from '@jibiao/schema';
import type { RowDraft } from '../block/read-rows.ts';
import { rowsBetween } from '../grid/row-index.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { readHead } from '../head/read-head.ts';
import { findTitle } from '../head/title.ts';
import { levelKind } from '../label/level-label.ts';
import { assemble } from './build-form.ts';
import { rowOf } from './clause-row.ts';
import { cellsBesideKinds, clausesIn } from './kind-cells.ts';
import { kindColumnForms } from './kind-columns.ts';
import { readClauses } from './prose-clause.ts';

/** Forms whose indicators all stand in running text of one cell, with the project labels that led to none. */
export interface ProseForms {
  readonly forms: readonly Form[];
  readonly rest: readonly Spot[];
}

/** Reads forms without an indicator table: each from its 项目名称 down to the next one. */
export function proseForms(sheet: Sheet, orphans: readonly Spot[]): ProseForms {
  const forms: Form[] = [];
  const rest: Spot[] = [];
  orphans.forEach((orphan, index) => {
    const end = orphans[index + 1]?.top ?? Number.POSITIVE_INFINITY;
    const lines = kindColumnForms(sheet, orphan, end);
    const form = lines.length > 0 ? undefined : proseForm(sheet, orphan, end);
    if (lines.length > 0) forms.push(...lines);
    else if (form === undefined) rest.push(orphan);
    else forms.push(form);
  });
  return { forms, rest };
}

const MOST_ROWS_ABOVE = 4;

function proseForm(sheet: Sheet, orphan: Spot, end: number): Form | undefined {
  const rows = rowsBetween(sheet.rows, orphan.top, end - 1);
  const whole = rows.flatMap((row) => sheet.row(row).filter((spot) => spot.top === row && isProse(spot)));
  const kinds = whole.length > 0 ? [] : cellsBesideKinds(sheet, rows);
  const drafts = [
    ...whole.flatMap((spot) => draftsOf(sheet, spot)),
    ...kinds.flatMap((cell) => clausesIn(cell).map((clause) => rowOf(sheet, cell.spot, clause))),
  ];
  const last = whole.at(-1) ?? kinds.at(-1)?.spot;
  if (drafts.length < 2 || last === undefined) return undefined;
  const above = rowsBetween(sheet.rows, orphan.top - MOST_ROWS_ABOVE, orphan.top - 1);
  const title = findTitle(sheet, above);
  const head = readHead(sheet, [...above.filter((row) => title !== undefined && row >= title.top), ...rows]);
  return assemble(sheet, {
    title,
    head,
    columns: [],
    drafts,
    project: true,
    rows: { top: title?.top ?? orphan.top, bottom: last.bottom },
  });
}

const LEVEL_WORD = /(?:数量|质量|时效|成本|效益|影响|满意度)(?:指标|目标)/gu;

/** A cell that names several kinds of indicator in one text. */
function isProse({ text }: Spot): boolean {
  return text.length > 20 && text.length < 8000 && (text.match(LEVEL_WORD)?.length ?? 0) >= 2;
}

function draftsOf(sheet: Sheet, spot: Spot): RowDraft[] {
  const beside = sheet.at(spot.top, spot.left - 1);
  const above = levelKind(beside.text)?.one === true ? beside.text.trim() : undefined;
  return readClauses(spot.text, above).map((clause) => rowOf(sheet, spot, clause));
}
