import { columnName } from '../write/column-name.ts';
import type { CellDraft, RowDraft, SheetDraft } from '../write/draft.ts';

/** One column of a list: its head and how a cell is made of an item. */
export interface Column<T> {
  readonly head: string;
  readonly width: number;
  readonly cell: (item: T) => Omit<CellDraft, 'column'>;
}

interface List<T> {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<T>[];
}

/** Draws a list: a title, a head row that stays in sight with filter buttons, one row per item. */
export function listSheet<T>(
  { name, title, columns }: List<T>,
  items: readonly T[] | (() => Iterable<T>),
  length: number = typeof items === 'function' ? 0 : items.length,
): SheetDraft {
  const last = columnName(columns.length);
  const rows = function* (): Generator<RowDraft> {
    yield { row: 1, height: 28, cells: [{ column: 1, text: title, style: 'title' }] };
    const heads = columns.map(({ head }, at): CellDraft => ({ column: at + 1, text: head, style: 'head' }));
    yield { row: 2, height: 36, cells: heads };
    let row = 3;
    for (const item of typeof items === 'function' ? items() : items) {
      yield { row, cells: columns.map(({ cell }, at) => ({ column: at + 1, ...cell(item) })) };
      row += 1;
    }
  };
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: rows(),
    merges: columns.length > 1 ? [`A1:${last}1`] : [],
    frozenRows: 2,
    filter: `A2:${last}${length + 2}`,
    landscape: true,
    footer: '&P / &N',
  };
}
