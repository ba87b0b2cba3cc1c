import type { Form } from '@jibiao/schema';
import { rowsBetween } from '../grid/row-index.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { readHead } from '../head/read-head.ts';
import { findTitle } from '../head/title.ts';
import { assemble } from './build-form.ts';
import { proseRows } from './clause-row.ts';
import { cellsBesideKinds, rowsOfKind } from './kind-cells.ts';
import { kindColumnForms } from './kind-columns.ts';

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
  const whole = rows.flatMap((row) => proseRows(sheet, row));
  const kinds = whole.length > 0 ? [] : cellsBesideKinds(sheet, rows);
  const drafts = [...whole, ...kinds.flatMap((cell) => rowsOfKind(sheet, cell))];
  const last = drafts.at(-1)?.name.spot;
  if (drafts.length < 2 || last === undefined) return undefined;
  const above = rowsBetween(sheet.rows, orphan.top - MOST_ROWS_ABOVE, orphan.top - 1);
  const title = findTitle(sheet, above);
  // A value beside its kind, such as 2025年12月底前, is nothing of the head.
  const held = new Set(kinds.map(({ spot }) => spot.top));
  const around = [...above.filter((row) => title !== undefined && row >= title.top), ...rows];
  const head = readHead(
    sheet,
    around.filter((row) => !held.has(row)),
  );
  return assemble(sheet, {
    title,
    head,
    columns: [],
    drafts,
    project: true,
    rows: { top: title?.top ?? orphan.top, bottom: last.bottom },
  });
}
