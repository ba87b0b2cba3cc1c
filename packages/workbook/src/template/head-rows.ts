import { type AmountId, type FieldId, fieldLabels, type Profile } from '@jibiao/schema';
import type { CellDraft, RowDraft, ValidationDraft } from '../write/draft.ts';
import { optionsName } from './options-sheet.ts';
import { headStatus } from './status.ts';
import type { TemplateForm } from './template-form.ts';

type HeadId = FieldId | AmountId;

/** Rows of a form with what belongs to them. */
export interface Piece {
  readonly rows: readonly RowDraft[];
  readonly merges: readonly string[];
  readonly validations: readonly ValidationDraft[];
}

const ALWAYS: readonly HeadId[] = ['projectName', 'department', 'unit', 'annualAmount', 'annualGoal'];
/** Reading order of a header; what is not named comes behind these, goals last of all. */
const ORDER: readonly HeadId[] = [
  'projectName',
  'projectCode',
  'department',
  'unit',
  'projectAttribute',
  'projectTerm',
  'office',
  'annualAmount',
  'totalAmount',
];
/** Fields that take a whole row, with its height. */
const WIDE: Readonly<Partial<Record<HeadId, number>>> = { projectName: 32, midTermGoal: 90, annualGoal: 110 };
const AMOUNTS: ReadonlySet<string> = new Set<AmountId>(['annualAmount', 'totalAmount', 'fiscalAmount', 'otherAmount']);
const HEIGHT = 32;

const PROMPTS: Readonly<Partial<Record<HeadId, string>>> = {
  projectName: '与预算批复的项目名称一致。',
  projectTerm: '写明年限或起止时间，例如：1年，或 2025年1月—12月。',
  annualGoal: '写明全年做什么、做多少、达到什么效果；写到的数量要与下面的指标一致。',
};

/** Header fields of a profile in reading order. */
export function headFields({ required }: Profile): HeadId[] {
  const rank = (id: HeadId): number => {
    if (id === 'midTermGoal' || id === 'annualGoal') return ORDER.length + 1;
    const at = ORDER.indexOf(id);
    return at === -1 ? ORDER.length : at;
  };
  return [...new Set([...required, ...ALWAYS])].toSorted((a, b) => rank(a) - rank(b));
}

/** Draws the header from a row on: wide fields alone, others two by two. */
export function headRows(profile: Profile, { fields }: TemplateForm, first: number): Piece {
  const rows: RowDraft[] = [];
  const merges: string[] = [];
  const validations: ValidationDraft[] = [];
  for (const [one, other] of pairs(headFields(profile))) {
    const row = first + rows.length;
    const wide = other === undefined;
    const slots: Slot[] = [{ id: one, label: 1, value: 2, address: `B${row}` }];
    if (other !== undefined) slots.push({ id: other, label: 4, value: 6, address: `F${row}` });
    merges.push(...(wide ? [`B${row}:G${row}`] : [`B${row}:C${row}`, `D${row}:E${row}`, `F${row}:G${row}`]));
    validations.push(...slots.flatMap((slot) => validate(slot, profile)));
    const cells = Array.from({ length: 7 }, (_, index) => cellAt(index + 1, slots, { profile, fields }));
    const status = headStatus(slots.map(({ id, address }) => statusOf(id, address)));
    const initial = slots.find(({ id }) => (fields[id] ?? '') === '');
    const shown = initial === undefined ? '已填' : `未填${fieldLabels[initial.id].zh}`;
    rows.push({
      row,
      height: WIDE[one] ?? HEIGHT,
      cells: [...cells, { column: 8, text: shown, formula: status, style: 'status' }],
    });
  }
  return { rows, merges, validations };
}

interface Slot {
  readonly id: HeadId;
  /** Columns of the label and of the value. */
  readonly label: number;
  readonly value: number;
  readonly address: string;
}

function pairs(ids: readonly HeadId[]): (readonly [HeadId, HeadId?])[] {
  const made: (readonly [HeadId, HeadId?])[] = [];
  let held: HeadId | undefined;
  for (const id of ids) {
    if (WIDE[id] !== undefined) made.push([id]);
    else if (held === undefined) held = id;
    else {
      made.push([held, id]);
      held = undefined;
    }
  }
  if (held === undefined) return made;
  const at = made.findIndex(([id], index) => index > 0 && WIDE[id] !== undefined);
  return made.toSpliced(at === -1 ? made.length : at, 0, [held]);
}

function cellAt(
  column: number,
  slots: readonly Slot[],
  { profile, fields }: { readonly profile: Profile; readonly fields: TemplateForm['fields'] },
): CellDraft {
  const labelled = slots.find(({ label }) => label === column);
  if (labelled !== undefined) return { column, text: labelOf(labelled.id, profile), style: 'head' };
  const valued = slots.find(({ value }) => value === column);
  const amount = valued !== undefined && AMOUNTS.has(valued.id);
  const text = valued === undefined ? '' : (fields[valued.id] ?? '');
  // Cells a merged area covers are drawn alike, so that its border is whole.
  const inLabel = slots.length > 1 && column === 5;
  const style = inLabel ? 'head' : amount ? 'figure' : 'input';
  return { column, text, style, ...(amount && text !== '' ? { numeric: true as const } : {}) };
}

function labelOf(id: HeadId, { amountUnit = '万元' }: Profile): string {
  return AMOUNTS.has(id) ? `${fieldLabels[id].zh}（${amountUnit}）` : fieldLabels[id].zh;
}

function statusOf(id: HeadId, address: string): { address: string; label: string; amount?: true } {
  const base = { address, label: fieldLabels[id].zh };
  return AMOUNTS.has(id) ? { ...base, amount: true } : base;
}

function validate({ id, address }: Slot, profile: Profile): ValidationDraft[] {
  const title = fieldLabels[id].zh;
  const text = promptOf(id, profile);
  const prompt = text === undefined ? {} : { prompt: { title, text } };
  if (AMOUNTS.has(id)) return [{ range: address, amount: true, strict: true, ...prompt }];
  if (id === 'projectAttribute' && (profile.vocabularies.projectAttribute ?? []).length > 0)
    return [{ range: address, list: optionsName(title), ...prompt }];
  return text === undefined ? [] : [{ range: address, ...prompt }];
}

function promptOf(id: HeadId, { patterns }: Profile): string | undefined {
  if (AMOUNTS.has(id)) return '只填数字，不写单位。';
  const digits = /\{(\d)\}-/u.exec(patterns[id as FieldId] ?? '')?.[1];
  return PROMPTS[id] ?? (digits === undefined ? undefined : `按“编码-名称”填写，编码是 ${digits} 位数字。`);
}
