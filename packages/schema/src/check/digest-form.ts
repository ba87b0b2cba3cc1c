import type { Form } from '../form/form.ts';
import { toYuan } from '../money/amount.ts';
import { renderTarget } from '../value/render.ts';
import type { FormDigest, RowDigest } from './digest.ts';

/** What batch rules need of a form, as plain data. */
export function digestForm(form: Form, file: string): FormDigest {
  const { projectName, projectCode, department, unit, office, fiscalYear, annualGoal } = form.fields;
  const annual = form.amounts.annualAmount;
  const rows = form.indicators.map(
    ({ index, name, level2, target }): RowDigest => ({
      index,
      at: name.at,
      level2: level2.code ?? level2.label,
      name: name.text,
      value: renderTarget(target),
    }),
  );
  const first = form.indicators[0]?.name.at ?? { sheet: form.sheet, address: form.range.split(':')[0] ?? 'A1' };
  const goal = annualGoal?.text ?? '';
  return {
    file,
    form: form.id,
    kind: form.kind,
    at: projectName?.at ?? first,
    project: projectName?.text ?? '',
    ...present('projectCode', projectCode?.text),
    ...present('department', department?.text),
    ...present('unit', unit?.text),
    ...present('office', office?.text),
    ...present('year', fiscalYear?.text),
    ...(annual?.amount === undefined || annual.unit === undefined
      ? {}
      : { annualAmount: toYuan(annual.amount, annual.unit), amountAt: annual.at }),
    ...(annualGoal === undefined || goal === '' ? {} : { goal: { at: annualGoal.at, text: goal } }),
    rows,
    content: hash([
      projectName?.text ?? '',
      unit?.text ?? '',
      annual?.amount ?? '',
      goal,
      ...rows.flatMap((row) => [row.level2, row.name, row.value]),
    ]),
  };
}

function present<K extends string>(key: K, text: string | undefined): Partial<Record<K, string>> {
  return text === undefined || text === '' ? {} : ({ [key]: text } as Record<K, string>);
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
