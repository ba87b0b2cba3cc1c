import { type CellDraft, columnName, type RowDraft, type SheetDraft } from '@jibiao/workbook';

/** One cell of a table: text, a number, text that leads somewhere, or a severity with its colour. */
export type Value =
  | string
  | number
  | { readonly text: string; readonly link: string }
  | { readonly text: string; readonly severity: 'error' | 'warning' | 'suggestion' };

/** A table as a sheet: a title, a head row that stays in sight, filter buttons. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly (readonly [head: string, width: number])[];
  readonly rows: readonly (readonly Value[])[];
}

/** Rows a sheet can hold below title and head. */
const MOST_ROWS = 1_048_576 - 3;

/** Draws a table; rows beyond what a sheet can hold are told in the last one. */
export function drawTable({ name, title, columns, rows }: Table, more: string): SheetDraft {
  const shown = rows.length > MOST_ROWS ? [...rows.slice(0, MOST_ROWS - 1), [more]] : rows;
  const last = columnName(columns.length);
  const body = shown.map((values, index): RowDraft => ({ row: index + 3, cells: values.map(cellOf) }));
  return {
    name,
    widths: columns.map(([, width]) => width),
    rows: [
      { row: 1, height: 28, cells: [{ column: 1, text: title, style: 'title' }] },
      { row: 2, height: 36, cells: columns.map(([text], at) => ({ column: at + 1, text, style: 'head' })) },
      ...body,
    ],
    merges: columns.length > 1 ? [`A1:${last}1`] : [],
    frozenRows: 2,
    filter: `A2:${last}${Math.max(shown.length + 2, 2)}`,
    landscape: true,
    footer: '&P / &N',
  };
}

function cellOf(value: Value, index: number): CellDraft {
  const column = index + 1;
  if (typeof value === 'number') return { column, text: String(value), numeric: true, style: 'number' };
  if (typeof value === 'string') return { column, text: value, style: 'text' };
  if ('severity' in value) return { column, text: value.text, style: value.severity };
  return { column, text: value.text, style: 'link', link: value.link };
}
