import type { Form } from '@jibiao/schema';
import type { RowDraft } from '../block/read-rows.ts';
import { rowsBetween } from '../grid/row-index.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { readHead } from '../head/read-head.ts';
import { findTitle } from '../head/title.ts';
import { fieldLabel } from '../label/field-label.ts';
import { levelKind } from '../label/level-label.ts';
import { assemble } from './build-form.ts';
import { proseRows, rowOf } from './clause-row.ts';
import { headOf, listLabel } from './flat-list.ts';
import { type KindCell, rowsOfKind } from './kind-cells.ts';

/** Fewer kinds than these side by side may be anything. */
const LEAST = 3;
const TALLEST_HEADER = 3;
/** Title, unit and office stand close above the list. */
const MOST_ROWS_ABOVE = 8;

/** Forms of a list with one project a line: one column a kind (数量指标, 质量指标, … side by side), or all kinds in one text. */
export function kindColumnForms(sheet: Sheet, project: Spot, end: number): Form[] {
  const kinds = kindLabels(sheet, project);
  if (kinds.length === 0 && fieldLabel(sheet.at(project.top, project.right + 1).flat) === undefined) return [];
  const headerBottom = Math.max(project.bottom, ...kinds.map(({ bottom }) => bottom));
  const header = rowsBetween(sheet.rows, project.top, headerBottom);
  const above = rowsBetween(sheet.rows, project.top - MOST_ROWS_ABOVE, project.top - 1);
  const title = findTitle(sheet, above);
  const head = readHead(sheet, above);
  const labels = [...new Set(header.flatMap((row) => sheet.row(row)))].filter(
    (spot) => spot.cell !== undefined && listLabel(spot) !== undefined && !kinds.includes(spot),
  );
  return rowsBetween(sheet.rows, headerBottom + 1, end - 1).flatMap((row) => {
    if (sheet.at(row, project.left).text.trim() === '') return [];
    const drafts =
      kinds.length === 0
        ? proseRows(sheet, row)
        : kinds.flatMap(
            (label) =>
              pairOf(sheet, row, label) ?? cellOf(sheet, row, label).flatMap((cell) => rowsOfKind(sheet, cell)),
          );
    if (drafts.length === 0) return [];
    const fields = new Map(labels.map((label) => [label, sheet.at(row, label.left)]));
    return [
      assemble(sheet, {
        title,
        head: headOf(head, { fields }),
        columns: [],
        drafts,
        project: true,
        rows: { top: row, bottom: row },
      }),
    ];
  });
}

/** Level-2 labels in one row of the header: below 项目名称 stands nothing but the names. */
function kindLabels(sheet: Sheet, project: Spot): Spot[] {
  for (let row = project.top; row < project.top + TALLEST_HEADER; row += 1) {
    if (row > project.bottom && sheet.at(row, project.left).text !== '') break;
    const kinds = sheet
      .row(row)
      .filter((spot) => spot.top === row && spot.left > project.right && levelKind(spot.text)?.two === true);
    if (kinds.length >= LEAST) return kinds;
  }
  return [];
}

/** Name and value in two cells under one kind. */
function pairOf(sheet: Sheet, row: number, label: Spot): RowDraft[] | undefined {
  const [name, value] = [sheet.at(row, label.left), sheet.at(row, label.left + 1)];
  const over = sheet.at(label.top, label.left + 1);
  if ((over !== label && over.text !== '') || value === name || [name, value].some(({ text }) => text.trim() === ''))
    return undefined;
  return cellOf(sheet, row, label).map(({ spot, level1, level2 }) => {
    const levels = { ...(level1 && { level1: level1.text.trim() }), level2: level2.text.trim() };
    const clause = { ...levels, name: name.text.trim(), value: '', text: '' };
    const labels = level1 === undefined ? [level2] : [level1, level2];
    return { ...rowOf(sheet, spot, clause, labels), name: { spot }, value: { spot: value } };
  });
}

function cellOf(sheet: Sheet, row: number, label: Spot): KindCell[] {
  const spot = sheet.at(row, label.left);
  if (spot.text.trim() === '') return [];
  const group = sheet.at(label.top - 1, label.left);
  return [{ spot, level1: levelKind(group.text)?.one === true ? group : undefined, level2: label }];
}
