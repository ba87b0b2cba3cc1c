import { type AmountId, parseAmount } from '@jibiao/schema';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { type AmountLabel, fieldLabel } from '../label/field-label.ts';

/** A row of amount labels whose amounts stand below: 年初预算数, 全年预算数, 全年执行数; or 总额, 财政拨款, 其他资金. */
export interface MoneyTable {
  readonly row: number;
  readonly columns: readonly MoneyColumn[];
  /** Columns are parts of one total, not budget against execution. */
  readonly parts: boolean;
}

interface MoneyColumn {
  readonly id: AmountId;
  readonly spot: Spot;
  /** A mere 金额 or 合计. */
  readonly weak: boolean;
}

const TALLEST_TABLE = 12;
const PROGRESS: ReadonlySet<AmountId> = new Set(['initialAmount', 'annualAmount', 'executedAmount']);

/** The table that holds for a row: one that begins there, or the one above as long as it may reach. */
export function moneyTable(sheet: Sheet, row: number, above: MoneyTable | undefined): MoneyTable | undefined {
  const known = above !== undefined && row - above.row > TALLEST_TABLE ? undefined : above;
  return known?.row === row ? known : (tableAt(sheet, row) ?? known);
}

function tableAt(sheet: Sheet, row: number): MoneyTable | undefined {
  const columns: MoneyColumn[] = [];
  for (const spot of sheet.row(row)) {
    if (spot.top !== row || spot.cell === undefined) continue;
    if (parseAmount(spot.text).amount !== undefined) return undefined;
    const label = fieldLabel(spot.flat);
    if (label?.kind === 'amount') columns.push({ id: label.id, spot, weak: label.weak });
  }
  const progress = columns.filter(({ id, weak }) => !weak && PROGRESS.has(id));
  const kinds = new Set(progress.map(({ id }) => id));
  if (kinds.size >= 2 && (kinds.has('executedAmount') || kinds.has('initialAmount')))
    return { row, columns: progress, parts: false };
  return isPartsTable(sheet, columns) ? { row, columns, parts: true } : undefined;
}

/** 总额, 财政拨款, 其他资金 side by side, each with an amount right below. */
function isPartsTable(sheet: Sheet, columns: readonly MoneyColumn[]): boolean {
  if (columns.length < 2 || new Set(columns.map(({ id }) => id)).size < 2) return false;
  const filled = columns.filter(({ spot }) => {
    const below = sheet.at(spot.bottom + 1, spot.left);
    return below.left === spot.left && parseAmount(below.text).amount !== undefined;
  });
  const first = columns[0]?.spot.left ?? 1;
  const named = sheet
    .row((columns[0]?.spot.bottom ?? 1) + 1)
    .some((spot) => spot.left < first && spot.cell !== undefined);
  return named && filled.length >= 2;
}

/** Amounts right below the labels of a table whose row has no label of its own. */
export function unlabelled(sheet: Sheet, { row, columns }: MoneyTable): (MoneyColumn & { value: Spot })[] {
  const first = columns[0]?.spot.left ?? 1;
  const named = sheet.row(row + 1).some((spot) => spot.top === row + 1 && spot.left < first && spot.cell !== undefined);
  if (named) return [];
  return columns.flatMap((column) => {
    const value = sheet.at(row + 1, column.spot.left);
    return parseAmount(value.text).amount === undefined ? [] : [{ ...column, value }];
  });
}

const TOTAL_ROW = /合计|总计|总额|小计/u;

/** The amounts of a row of a table. */
export function across(
  sheet: Sheet,
  row: number,
  label: AmountLabel,
  table: MoneyTable,
): { readonly id: AmountId; readonly value: Spot; readonly weak: boolean }[] {
  const at = ({ spot }: MoneyColumn): Spot => sheet.at(row, spot.left);
  const main = label.id === 'annualAmount' || label.id === 'totalAmount';
  if (!main) {
    const column = table.columns.find(({ id }) => id === 'annualAmount');
    return column === undefined || table.parts ? [] : [{ id: label.id, value: at(column), weak: false }];
  }
  const weak = label.weak || table.parts;
  if (table.parts && !TOTAL_ROW.test(sheet.at(row, 1).flat) && !label.weak) return [];
  return table.columns.map((column) => ({ id: column.id, value: at(column), weak }));
}
