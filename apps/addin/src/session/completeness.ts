import type { AmountField, Field, Form, Profile } from '@jibiao/schema';

/** How much of a form is filled in: required header fields, and name and value of every indicator row. */
export interface Completeness {
  readonly filled: number;
  readonly total: number;
}

export function completeness(form: Form, profile: Profile): Completeness {
  const fields: Readonly<Record<string, Field | AmountField | undefined>> = { ...form.fields, ...form.amounts };
  const required = profile.required.map((id) => (fields[id]?.text ?? '') !== '');
  const rows = form.indicators.flatMap(({ name, value }) => [name.text !== '', value.text !== '']);
  // A form without a single row is not complete, however well its head is filled.
  const all = [...required, ...(rows.length === 0 ? [false, false] : rows)];
  return { filled: all.filter(Boolean).length, total: all.length };
}
