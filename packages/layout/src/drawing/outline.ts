import type { CellText, Form, Level, SubmittedDocument } from '@jibiao/schema';

/** A document as lines a person can check against the drawn sheet: what was read, and from which cells. */
export function outline({ forms, sheets }: SubmittedDocument): string[] {
  const notes = sheets.flatMap(({ name, note }) => (note === undefined ? [] : [`${name}: ${note}`]));
  return [...forms.flatMap(formLines), ...notes];
}

function formLines(form: Form): string[] {
  const { kind, taxonomy, range, fields, amounts, indicators, scoreLines = [], repairs } = form;
  const head = Object.entries(fields).map(([id, field]) => `  ${id} ${place(field)}`);
  const money = Object.entries(amounts).map(
    ([id, { amount, unit, ...cell }]) => `  ${id} ${amount ?? '—'}${unit ?? ''} @${address(cell)}`,
  );
  const rows = indicators.map(({ set, level1, level2, name, value, extras }) => {
    const more = Object.entries(extras).flatMap(([id, cell]) => (cell.text === '' ? [] : [`${id}=${place(cell)}`]));
    const levels = `${level(level1)}/${level(level2)}`;
    return `  ${set === 'annual' ? '' : '(mid) '}${[levels, place(name), '→', place(value), ...more].join(' ')}`;
  });
  const points = scoreLines.map(({ kind: what, label, after, rate, weight, score }) => {
    const more = Object.entries({ rate, weight, score }).flatMap(([id, cell]) =>
      cell ? [`${id}=${place(cell)}`] : [],
    );
    return `  ${what === 'sum' ? `sum of ${after}` : what} ${[place(label), ...more].join(' ')}`;
  });
  const mended = repairs.map(
    ({ kind: what, at, before, after }) => `  ! ${what} ${at.address} “${before}” → “${after}”`,
  );
  return [`${kind} ${taxonomy} ${range}`, ...head, ...money, ...rows, ...points, ...mended];
}

function level({ code, label }: Level): string {
  return code ?? `“${label}”`;
}

function place(cell: CellText): string {
  return `${cell.text.replaceAll(/\s*\n\s*/gu, '⏎')}@${address(cell)}`;
}

/** Address of a cell with its merged area, as a finding names it. */
export function address({ at }: Pick<CellText, 'at'>): string {
  return at.area === undefined ? at.address : `${at.address}(${at.area})`;
}
