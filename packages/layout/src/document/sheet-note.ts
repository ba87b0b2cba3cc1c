import type { SheetNote } from '@jibiao/schema';
import { isHeaderRow } from '../block/find-header.ts';
import { anchorsAt } from '../form/segment.ts';
import type { Sheet } from '../grid/sheet.ts';
import { fieldLabel } from '../label/field-label.ts';
import { levelKind } from '../label/level-label.ts';

const INSTRUCTIONS = /填报说明|填表说明|填写说明|使用说明|注意事项|编制说明|填报要求/u;
const MOST_ROWS = 200;

/** Why a sheet holds no form. */
export function noteOf(sheet: Sheet): SheetNote {
  const { cells } = sheet.grid;
  if (cells.every(({ text }) => text.trim() === '')) return 'empty';
  const rows = sheet.rows.slice(0, MOST_ROWS);
  if (rows.some((row) => isListHeader(sheet, row))) return 'list';
  const head = cells.slice(0, 12);
  if (INSTRUCTIONS.test(sheet.grid.sheet) || head.some(({ text }) => text.length < 40 && INSTRUCTIONS.test(text)))
    return 'instructions';
  if (isTable(sheet, rows)) return 'no-form';
  const kinds = cells.slice(0, 400).filter(({ text }) => text.length < 20 && levelKind(text) !== undefined).length;
  // A header with nothing below it is the rest of a form, not a table of words.
  if (rows.slice(0, -1).some((row) => isHeaderRow(sheet, row)) || kinds >= 4 || isDictionary(sheet))
    return 'dictionary';
  return 'no-form';
}

/** 项目名称 as one column among others, several rows below. */
function isListHeader(sheet: Sheet, row: number): boolean {
  const project = anchorsAt(sheet, row, 'projectName')[0];
  if (project === undefined) return false;
  const labels = sheet
    .row(row)
    .filter((spot) => spot.top === row && (fieldLabel(spot.flat) !== undefined || /序号|金额|资金/u.test(spot.flat)));
  const below = sheet.at(project.bottom + 1, project.left);
  return labels.length >= 2 && below.text !== '' && fieldLabel(below.flat) === undefined;
}

/** Short words one under the other in few columns: option lists and code tables. */
function isDictionary(sheet: Sheet): boolean {
  const { cells } = sheet.grid;
  if (cells.length < 8 || !/字典|代码|选项|下拉|枚举|参数/u.test(sheet.grid.sheet)) return false;
  return cells.filter(({ text }) => text.length <= 20).length > cells.length * 0.8;
}

/** A project with a goal is a form, however its indicators are written: it must not pass for a table of words. */
function isTable(sheet: Sheet, rows: readonly number[]): boolean {
  const named = rows.some((row) => anchorsAt(sheet, row, 'projectName').length > 0);
  return named && rows.some((row) => sheet.row(row).some(({ flat }) => isGoal(flat)));
}

function isGoal(flat: string): boolean {
  const label = fieldLabel(flat);
  return label?.kind === 'weak-goal' || (label?.kind === 'field' && label.id === 'annualGoal');
}
