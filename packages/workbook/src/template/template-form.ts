import type { AmountId, FieldId } from '@jibiao/schema';

/** One indicator in the columns of the template. */
export interface TemplateRow {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly sign: string;
  readonly value: string;
  readonly unit: string;
  readonly note: string;
}

/** What a template is filled with beforehand. */
export interface TemplateForm {
  /** Texts and, for amounts, plain decimal strings in the template's money unit. */
  readonly fields: Readonly<Partial<Record<FieldId | AmountId, string>>>;
  /** Absent: rows for the kinds the profile requires. */
  readonly rows?: readonly TemplateRow[];
}
