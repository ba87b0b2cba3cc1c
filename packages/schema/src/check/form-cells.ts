import type { CellRef, CellText } from '../form/cell.ts';
import type { Form, Indicator } from '../form/form.ts';

/** Everything a form holds, by place: which row a cell belongs to, and what it says. */
export interface FormCells {
  readonly rowAt: (at: CellRef) => number | undefined;
  readonly textAt: (at: CellRef) => string | undefined;
}

/** Cells of one row that hold its own content. */
export function indicatorCells({ level1, level2, name, value, extras }: Indicator): CellText[] {
  return [level1, level2, name, value, ...Object.values(extras)];
}

/** Indexes a form's cells; built when first asked, since most forms have nothing to report. */
export function formCells(form: Form): FormCells {
  let index: Map<string, { readonly text: string; readonly row: number | undefined }> | undefined;
  const find = (at: CellRef): { readonly text: string; readonly row: number | undefined } | undefined => {
    index ??= indexForm(form);
    return index.get(keyOf(at));
  };
  return { rowAt: (at) => find(at)?.row, textAt: (at) => find(at)?.text };
}

function indexForm(form: Form): Map<string, { readonly text: string; readonly row: number | undefined }> {
  const index = new Map<string, { readonly text: string; readonly row: number | undefined }>();
  const add = (cell: CellText, row: number | undefined): void => {
    if (!index.has(keyOf(cell.at))) index.set(keyOf(cell.at), { text: cell.raw, row });
  };
  for (const field of [...Object.values(form.fields), ...Object.values(form.amounts)]) {
    add(field, undefined);
    add(field.label, undefined);
  }
  // The row's own cells first: a level cell that several rows share belongs to the first of them.
  for (const indicator of form.indicators)
    for (const cell of [indicator.name, indicator.value]) add(cell, indicator.index);
  for (const indicator of form.indicators) for (const cell of indicatorCells(indicator)) add(cell, indicator.index);
  return index;
}

function keyOf({ sheet, address }: CellRef): string {
  return `${sheet}\u0000${address}`;
}
