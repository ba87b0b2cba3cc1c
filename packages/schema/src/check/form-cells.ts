import type { CellRef, CellText } from '../form/cell.ts';
import type { Form, Indicator } from '../form/form.ts';

/** Everything a form holds, by place: which row a cell belongs to, and what it says. */
export interface FormCells {
  readonly rowAt: (at: CellRef) => number | undefined;
  readonly textAt: (at: CellRef) => string | undefined;
}

interface Found {
  readonly text: string;
  readonly row: number | undefined;
}

/** Lookups that are answered by looking through the form: most forms have little to report and never need an index. */
const SCANS = 12;

/** Finds a form's cells by their place. */
export function formCells(form: Form): FormCells {
  let index: Map<string, Found> | undefined;
  let scans = 0;
  let lastAt: CellRef | undefined;
  let last: Found | undefined;
  const find = (at: CellRef): Found | undefined => {
    if (at === lastAt) return last;
    scans += 1;
    if (scans > SCANS) index ??= indexForm(form);
    last = index === undefined ? scanForm(form, at) : index.get(keyOf(at));
    lastAt = at;
    return last;
  };
  return { rowAt: (at) => find(at)?.row, textAt: (at) => find(at)?.text };
}

function scanForm(form: Form, { sheet, address }: CellRef): Found | undefined {
  let found: Found | undefined;
  eachCell(form, (cell, row) => {
    if (cell.at.address !== address || cell.at.sheet !== sheet) return false;
    found = { text: cell.raw, row };
    return true;
  });
  return found;
}

function indexForm(form: Form): Map<string, Found> {
  const index = new Map<string, Found>();
  eachCell(form, (cell, row) => {
    const key = keyOf(cell.at);
    if (!index.has(key)) index.set(key, { text: cell.raw, row });
    return false;
  });
  return index;
}

type Accept = (cell: CellText, row: number | undefined) => boolean;

/** Shows every cell of a form until one is accepted. A cell that several rows share belongs to the first of them. */
function eachCell(form: Form, accept: Accept): void {
  const fields = [...Object.values(form.fields), ...Object.values(form.amounts)];
  if (fields.some((field) => accept(field, undefined) || accept(field.label, undefined))) return;
  // A row's own cells first: its level cells may be shared.
  if (form.indicators.some(({ name, value, index }) => accept(name, index) || accept(value, index))) return;
  form.indicators.some((row) => sharedCells(row).some((cell) => accept(cell, row.index)));
}

function sharedCells({ level1, level2, extras }: Indicator): CellText[] {
  return [level1, level2, ...Object.values(extras)];
}

function keyOf({ sheet, address }: CellRef): string {
  return `${sheet}\u0000${address}`;
}
