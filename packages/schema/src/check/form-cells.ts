import type { CellRef, CellText } from '../form/cell.ts';
import type { Form, Indicator } from '../form/form.ts';

/** Everything a form holds, by place: which row a cell belongs to, and what it says. */
export interface FormCells {
  readonly rowAt: (at: CellRef) => number | undefined;
  /** Raw text; `undefined` also for a cell that several texts share: nothing can stand for all of it. */
  readonly textAt: (at: CellRef) => string | undefined;
}

interface Found {
  readonly cell: CellText;
  readonly row: number | undefined;
}

/** Lookups that are answered by looking through the form: most forms have little to report and never need an index. */
const SCANS = 12;

/** Finds a form's cells by their place. */
export function formCells(form: Form): FormCells {
  let index: Map<CellRef | string, Found> | undefined;
  let scans = 0;
  let lastAt: CellRef | undefined;
  let last: Found | undefined;
  const find = (at: CellRef): Found | undefined => {
    if (at === lastAt) return last;
    scans += 1;
    if (scans > SCANS) index ??= indexForm(form);
    last = index === undefined ? scanForm(form, at) : (index.get(at) ?? index.get(keyOf(at)));
    lastAt = at;
    return last;
  };
  let shared: ReadonlySet<string> | undefined;
  return {
    rowAt: (at) => find(at)?.row,
    textAt: (at) => ((shared ??= sharedIn(form)).has(at.address) ? undefined : find(at)?.cell.raw),
  };
}

/** Cells of which some text is only a part. */
function sharedIn(form: Form): ReadonlySet<string> {
  const shared = new Set<string>();
  eachCell(form, ({ part, at }) => {
    if (part !== undefined) shared.add(at.address);
    return false;
  });
  return shared;
}

/** Several cells of a form may stand in one of the sheet: the very one that is asked for, else the first there. */
function scanForm(form: Form, at: CellRef): Found | undefined {
  let found: Found | undefined;
  eachCell(form, (cell, row) => {
    if (cell.at.address !== at.address || cell.at.sheet !== at.sheet) return false;
    if (cell.at === at || found === undefined) found = { cell, row };
    return cell.at === at;
  });
  return found;
}

function indexForm(form: Form): Map<CellRef | string, Found> {
  const index = new Map<CellRef | string, Found>();
  eachCell(form, (cell, row) => {
    const [key, found] = [keyOf(cell.at), { cell, row }];
    if (!index.has(key)) index.set(key, found);
    if (!index.has(cell.at)) index.set(cell.at, found);
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
