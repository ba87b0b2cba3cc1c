import { addressOf, type Grid, type GridCell, rereadValue } from '@jibiao/layout';
import type { Form, SubmittedDocument } from '@jibiao/schema';
import type { SheetChange } from './judge.ts';
import { sameCell, sameFrame } from './same-grid.ts';

/** The document after one value cell was typed into; `undefined` when more may have changed. */
export function rereadEdit(known: SubmittedDocument, { before, after }: SheetChange): SubmittedDocument | undefined {
  const cell = onlyChange(before, after);
  return cell && replaceRow(known, after, cell);
}

/** The one cell whose content differs, when that is the whole difference between two readings of a sheet. */
function onlyChange(before: Grid, after: Grid): GridCell | undefined {
  if (before.cells.length !== after.cells.length || !sameFrame(before, after)) return undefined;
  const changed = after.cells.filter((cell, index) => !sameCell(cell, before.cells[index] ?? cell));
  const [cell] = changed;
  const isInPlace = before.cells.some(({ row, column }) => row === cell?.row && column === cell.column);
  return changed.length === 1 && isInPlace ? cell : undefined;
}

function replaceRow(document: SubmittedDocument, grid: Grid, cell: GridCell): SubmittedDocument | undefined {
  const address = addressOf(cell.row, cell.column);
  const facts = grid.visibility === 'visible' ? document.sheets.find(({ name }) => name === grid.sheet) : undefined;
  if (facts === undefined || facts.hidden.some(({ at }) => at.address === address)) return undefined;
  const owners = document.forms.filter((form) => form.sheet === grid.sheet && rowAt(form, address) !== -1);
  const [owner] = owners;
  const index = owner === undefined ? -1 : rowAt(owner, address);
  const row = owner?.indicators[index];
  const reread = row && rereadValue(row, cell);
  if (owner === undefined || reread === undefined || owners.length > 1) return undefined;
  const form: Form = { ...owner, indicators: owner.indicators.with(index, reread) };
  return { ...document, forms: document.forms.map((one) => (one === owner ? form : one)) };
}

function rowAt({ indicators }: Form, address: string): number {
  return indicators.findIndex(({ value }) => value.at.address === address);
}
