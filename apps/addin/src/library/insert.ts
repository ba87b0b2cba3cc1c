import type { Grid } from '@jibiao/layout';
import type { CellRef, ColumnRole, Form, SubmittedDocument } from '@jibiao/schema';
import { parseArea, parseCell } from '../host/address.ts';
import type { CellEdit } from '../host/port.ts';
import type { LibraryIndicator } from './indicators.data.ts';
import { valueSlot } from './search.ts';

interface Place {
  readonly document: SubmittedDocument | undefined;
  readonly grids: readonly Grid[];
  readonly selected: CellRef | undefined;
}

/** Edits that put an indicator into the selected row; `undefined` when that row is taken or is no indicator row. */
export function insertEdits(indicator: LibraryIndicator, { document, grids, selected }: Place): CellEdit[] | undefined {
  const row = selected && parseCell(selected.address)?.row;
  const form =
    row === undefined ? undefined : document?.forms.find((one) => one.sheet === selected?.sheet && reaches(one, row));
  const grid = grids.find(({ sheet }) => sheet === selected?.sheet);
  if (row === undefined || form === undefined || grid === undefined) return undefined;
  const edits = parts(indicator, form).flatMap(({ role, text }) => {
    const column = form.columns[role]?.at.address.replace(/\d+$/u, '');
    return column === undefined || text === ''
      ? []
      : [{ at: { sheet: form.sheet, address: `${column}${row}` }, from: '', to: text }];
  });
  const isBlank = edits.every(({ at }) => textAt(grid, at.address) === '');
  return edits.length < 2 || !isBlank ? undefined : edits;
}

/** A form reaches two rows past its last one, so that a row can be added below. */
function reaches(form: Form, row: number): boolean {
  const area = parseArea(form.range);
  const header = parseCell(form.columns.name?.at.address ?? '')?.row;
  return area !== undefined && header !== undefined && header < row && row <= area.bottom + 2;
}

function parts(indicator: LibraryIndicator, { columns }: Form): { readonly role: ColumnRole; readonly text: string }[] {
  const separate = columns.operator !== undefined || columns.unit !== undefined;
  if (!separate)
    return [
      { role: 'name', text: indicator.name },
      { role: 'value', text: valueSlot(indicator) },
    ];
  return [
    { role: 'name', text: indicator.name },
    { role: 'operator', text: columns.operator === undefined ? '' : indicator.operator },
    {
      role: 'value',
      text: `${columns.operator === undefined ? indicator.operator : ''}__${columns.unit === undefined ? indicator.unit : ''}`,
    },
    { role: 'unit', text: indicator.unit },
  ];
}

function textAt(grid: Grid, address: string): string {
  const at = parseCell(address);
  return grid.cells.find((cell) => cell.row === at?.row && cell.column === at.column)?.text ?? '';
}
