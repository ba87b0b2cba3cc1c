import type {
  AmountField,
  CellRef,
  CellText,
  ColumnRole,
  Field,
  Form,
  Indicator,
  SubmittedDocument,
} from '@jibiao/schema';
import { parseArea, parseCell } from '../host/address.ts';

/** What the selected cell is within a form. */
export type SelectedCell =
  | { readonly kind: 'field'; readonly form: Form; readonly id: string; readonly field: Field }
  | { readonly kind: 'amount'; readonly form: Form; readonly id: string; readonly field: AmountField }
  | {
      readonly kind: 'indicator';
      readonly form: Form;
      readonly indicator: Indicator;
      readonly role: ColumnRole;
      readonly cell: CellText;
      /** All that have their name or value in the cell: one, unless it says several things. */
      readonly sharing: readonly Indicator[];
    };

export function findSelectedCell(
  document: SubmittedDocument | undefined,
  at: CellRef | undefined,
): SelectedCell | undefined {
  if (at === undefined) return undefined;
  for (const form of document?.forms ?? []) {
    if (form.sheet !== at.sheet) continue;
    const found = inHeader(form, at) ?? inRows(form, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inHeader(form: Form, at: CellRef): SelectedCell | undefined {
  for (const [id, field] of Object.entries(form.fields))
    if (covers(field.at, at)) return { kind: 'field', form, id, field };
  for (const [id, field] of Object.entries(form.amounts)) {
    if (covers(field.at, at)) return { kind: 'amount', form, id, field };
  }
  return undefined;
}

function inRows(form: Form, at: CellRef): SelectedCell | undefined {
  for (const indicator of form.indicators) {
    const { name, value, level2, level1, extras } = indicator;
    const cells = Object.entries({ name, value, level2, level1, ...extras }) as [ColumnRole, CellText][];
    const hit = cells.find(([, cell]) => covers(cell.at, at));
    if (hit === undefined) continue;
    const sharing = form.indicators.filter((one) => covers(one.name.at, at) || covers(one.value.at, at));
    return { kind: 'indicator', form, indicator, role: hit[0], cell: hit[1], sharing };
  }
  return undefined;
}

/** Whether a cell stands at a place or in the merged area of that place. */
export function covers(place: CellRef, at: CellRef): boolean {
  if (place.sheet !== at.sheet) return false;
  if (place.address === at.address) return true;
  const area = place.area === undefined ? undefined : parseArea(place.area);
  const cell = parseCell(at.address);
  if (area === undefined || cell === undefined) return false;
  return area.top <= cell.row && cell.row <= area.bottom && area.left <= cell.column && cell.column <= area.right;
}
