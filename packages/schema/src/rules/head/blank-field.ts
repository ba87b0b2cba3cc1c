import type { FormHead } from '../../check/define-rule.ts';
import { positionOf } from '../../check/order.ts';
import type { CellRef } from '../../form/cell.ts';
import type { FieldId } from '../../form/field.ts';
import { fieldLabels } from '../../form/field-label.data.ts';
import type { AmountId, Field } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';

type Head = Pick<FormHead, 'fields' | 'amounts' | 'title' | 'columns'>;

/** Where a required field is missing; `undefined` when it is filled, or neither asked for nor printed. */
export interface Blank {
  readonly at: CellRef | undefined;
  /** What the form calls it. */
  readonly field: string;
}

/** Finds a field left blank: its label stands there without a value, or the profile asks for it and no label is found. */
export function findBlank(form: Head, id: FieldId | AmountId, { required }: Profile): Blank | undefined {
  const field = fieldOf(form, id);
  if (field === undefined) {
    if (!required.includes(id) || isListed(form)) return undefined;
    return { at: form.fields.projectName?.at ?? form.title?.at ?? form.columns.level1?.at, field: fieldLabels[id].zh };
  }
  return field.text === '' ? { at: field.at, field: field.label.text } : undefined;
}

/** A line of a list has the columns its office gave it: what no column asks for, nobody can fill in. */
function isListed({ fields, columns }: Head): boolean {
  const [project, name] = [fields.projectName?.label.at, columns.name?.at];
  return (
    project !== undefined && name !== undefined && positionOf(project.address).row === positionOf(name.address).row
  );
}

function fieldOf({ fields, amounts }: Head, id: FieldId | AmountId): Field | undefined {
  return (
    (fields as Readonly<Record<string, Field | undefined>>)[id] ??
    (amounts as Readonly<Record<string, Field | undefined>>)[id]
  );
}

/** For examples: the form as if this label did not stand in it. */
export function withoutField<F extends Head>(id: FieldId): (form: F) => F {
  return (form) => {
    const fields = Object.fromEntries(Object.entries(form.fields).filter(([key]) => key !== id));
    return { ...form, fields };
  };
}

/** For examples: the form as a line of a list without any amount. */
export function asListed<F extends Head>(form: F): F {
  const at = form.fields.projectName?.label.at;
  const { name } = form.columns;
  return at === undefined || name === undefined ? form : { ...form, amounts: {}, columns: { name: { ...name, at } } };
}
