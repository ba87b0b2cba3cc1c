import { type CellText, type Form, type Indicator, normalizeValue } from '@jibiao/schema';
import type { Change } from './diff.ts';
import { pairUp } from './pair.ts';

/** How the rows and fields of two versions of a form stand to each other. */
export interface FormComparison {
  readonly changes: readonly Change[];
  /** Index of a new row by that of the old one. */
  readonly rows: ReadonlyMap<number, number>;
}

/** Compares two versions of a form. A row keeps its identity when its name stays, or else its value or its place under the same level. */
export function compareForms(before: Form, after: Form): FormComparison {
  const { pairs, removed, added } = pairUp(before.indicators, after.indicators, [
    (row) => `${levelOf(row)} ${flat(row.name.text)}`,
    (row) => flat(row.name.text),
    (row) => `${levelOf(row)} ${flat(row.value.text)}`,
    levelOf,
  ]);
  return {
    changes: [
      ...fieldChanges(before, after),
      ...pairs.flatMap(([old, fresh]) => rowChanges(old, fresh)),
      ...removed.map((row) => rowLine('removed', row)),
      ...added.map((row) => rowLine('added', row)),
    ],
    rows: new Map(pairs.map(([old, fresh]) => [old.index, fresh.index])),
  };
}

function levelOf({ set, level2 }: Indicator): string {
  return `${set} ${level2.code ?? level2.label}`;
}

/** White space, full-width signs and markup make no other text. */
function flat(text: string): string {
  return normalizeValue(text).text.replaceAll(/\s/gu, '');
}

function fieldChanges(before: Form, after: Form): Change[] {
  const old = new Map(Object.entries({ ...before.fields, ...before.amounts }));
  const fresh = new Map(Object.entries({ ...after.fields, ...after.amounts }));
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((id) => {
    const from = old.get(id);
    const to = fresh.get(id);
    return change((to ?? from)?.label.text ?? id, undefined, from, to);
  });
}

function rowChanges(before: Indicator, after: Indicator): Change[] {
  const label = after.name.text;
  return [
    ...change(label, 'level', before.level2, after.level2),
    ...change(label, 'name', before.name, after.name),
    ...change(label, 'value', before.value, after.value),
  ];
}

function change(label: string, part: Change['part'], from: CellText | undefined, to: CellText | undefined): Change[] {
  const [before, after] = [from?.text ?? '', to?.text ?? ''];
  if (flat(before) === flat(after)) return [];
  return [
    {
      kind: 'changed',
      label,
      ...(part && { part }),
      from: before,
      to: after,
      ...(from && { fromAt: placeOf(from) }),
      ...(to && { toAt: placeOf(to) }),
    },
  ];
}

function rowLine(kind: 'added' | 'removed', { name, value }: Indicator): Change {
  const place = placeOf(name);
  return kind === 'added'
    ? { kind, label: name.text, to: value.text, toAt: place }
    : { kind, label: name.text, from: value.text, fromAt: place };
}

function placeOf({ at }: CellText): string {
  return `${at.sheet}!${at.address}`;
}
