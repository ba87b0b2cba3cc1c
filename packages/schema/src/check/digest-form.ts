import type { CellRef } from '../form/cell.ts';

import type { Field, Form } from '../form/form.ts';
import { toYuan } from '../money/amount.ts';
import { renderTarget } from '../value/render.ts';
import type { FormDigest } from './digest.ts';
import { packRow } from './row-digest.ts';

/** What batch rules need of a form, as plain data. */
export function digestForm(form: Form, file: string): FormDigest {
  const { projectName, projectCode, department, unit, office, fiscalYear, annualGoal } = form.fields;
  const told: string[] = [form.kind, ...contentOf(form)];
  let rows = '';
  for (const { name, level2, target, extras } of form.indicators) {
    const level = level2.code ?? level2.label;
    const value = renderTarget(target);
    const actual = extras.actual?.text === '' ? undefined : extras.actual?.text;
    rows += packRow({ at: name.at, level2: level, name: name.text, value, actual });
    told.push(level, name.text, value);
  }
  return {
    file,
    form: form.id,
    kind: form.kind,
    sheet: form.sheet,
    at: projectName?.at ?? firstCell(form),
    project: projectName?.text ?? '',
    projectCode: filled(projectCode),
    department: filled(department),
    unit: filled(unit),
    office: filled(office),
    year: filled(fiscalYear),
    ...annualIn(form),
    goal: annualGoal !== undefined && annualGoal.text !== '' ? { at: annualGoal.at, text: annualGoal.text } : undefined,
    rows,
    content: hash(told),
  };
}

function annualIn({ amounts }: Form): {
  readonly annualAmount: string | undefined;
  readonly amountAt: CellRef | undefined;
} {
  const { amount, unit, at } = amounts.annualAmount ?? {};
  if (amount === undefined || unit === undefined) return { annualAmount: undefined, amountAt: undefined };
  return { annualAmount: toYuan(amount, unit), amountAt: at };
}

function contentOf({ fields, amounts }: Form): string[] {
  const texts = [fields.projectName, fields.unit, fields.annualGoal].map((field) => field?.text ?? '');
  return [...texts, amounts.annualAmount?.amount ?? ''];
}

function firstCell(form: Form): CellRef {
  return form.indicators[0]?.name.at ?? { sheet: form.sheet, address: form.range.split(':')[0] ?? 'A1' };
}

function filled(field: Field | undefined): string | undefined {
  return field === undefined || field.text === '' ? undefined : field.text;
}

/** Two independent 32-bit FNV-1a hashes as hexadecimal: enough to tell copies apart within a batch. */
function hash(parts: readonly string[]): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (const part of parts) {
    for (let at = 0; at <= part.length; at += 1) {
      const code = at === part.length ? 0x1f : part.charCodeAt(at);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ (code + 0x9e37), 0x85ebca6b);
    }
  }
  return (low >>> 0).toString(16).padStart(8, '0') + (high >>> 0).toString(16).padStart(8, '0');
}
