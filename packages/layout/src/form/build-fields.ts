import type { AmountField, AmountId, CellText, Field, FieldId, Form, MoneyUnit } from '@jibiao/schema';
import { parseAmount } from '@jibiao/schema';
import { refOf } from '../grid/address.ts';
import { cellText } from '../grid/cell-text.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import type { FieldEntry, Head } from '../head/read-head.ts';
import type { MoneyEntry } from '../head/read-money.ts';
import { declaredUnit } from '../label/field-label.ts';
import { stripTags } from '../text/flatten.ts';

type Fields = Partial<Record<FieldId, Field>>;

/** Text fields of a form: a filled one before a blank one, a plainer label before a looser one. */
export function buildFields(sheet: Sheet, head: Head): Form['fields'] {
  const fields: Fields = {};
  const strong = head.fields.filter(({ weak }) => weak !== true);
  const chosen = new Map<FieldId, FieldEntry>();
  for (const entry of strong) {
    const other = chosen.get(entry.id);
    if (other === undefined || betterThan(entry, other)) chosen.set(entry.id, entry);
  }
  for (const [id, entry] of chosen) fields[id] = fieldOf(sheet, entry);
  for (const entry of head.fields.filter(({ weak }) => weak === true)) addGoal(sheet, fields, entry);
  if (fields.fiscalYear === undefined && head.year !== undefined) {
    const text = cellText(sheet.grid.sheet, head.year.spot, head.year.year);
    fields.fiscalYear = Object.assign(text, { label: cellText(sheet.grid.sheet, head.year.spot) });
  }
  return fields;
}

/** 部门 and 项目 alone give way to 主管部门 and 项目名称, the 中央主管部门 of a transfer to the 地方主管部门 that fills it in. */
const LOOSE = /^(?:(?:部门|项目)(?::|$)|(?:中央|国家|上级)主管)/u;

function betterThan(entry: FieldEntry, other: FieldEntry): boolean {
  const filled = (one: FieldEntry): boolean => one.value.text.trim() !== '';
  const loose = (one: FieldEntry): boolean => LOOSE.test(one.label.flat);
  return filled(entry) && (!filled(other) || (loose(other) && !loose(entry)));
}

/** 总体目标 is the annual goal where no other stands, the mid-term goal beside an annual one. */
function addGoal(sheet: Sheet, fields: Fields, entry: FieldEntry): void {
  if (entry.value.text.trim() === '' && entry.value !== entry.label && fields.annualGoal !== undefined) return;
  const id = fields.annualGoal === undefined ? 'annualGoal' : 'midTermGoal';
  fields[id] ??= fieldOf(sheet, entry);
}

function fieldOf(sheet: Sheet, { label, value, text }: FieldEntry): Field {
  return Object.assign(cellText(sheet.grid.sheet, value, text), { label: labelText(sheet, label) });
}

/** A label as it is quoted: the colon that leads to its value is not part of its name. */
function labelText(sheet: Sheet, label: Spot): CellText {
  return cellText(sheet.grid.sheet, label, stripTags(label.text).replace(/[：:]$/u, ''));
}

/** Amounts of a form with the unit that holds for each: its own, its label's, its group's, the form's. */
export function buildAmounts(sheet: Sheet, head: Head): Form['amounts'] {
  const amounts: Partial<Record<AmountId, AmountField>> = {};
  for (const entry of [...head.money].sort((a, b) => Number(a.weak ?? false) - Number(b.weak ?? false))) {
    const known = amounts[entry.id];
    if (known !== undefined && (known.text !== '' || entry.value.text.trim() === '')) continue;
    amounts[entry.id] = amountOf(sheet, entry, head);
  }
  const annualAmount = amounts.annualAmount ?? standIn(amounts, head);
  return annualAmount === undefined ? amounts : { ...amounts, annualAmount };
}

/** A term of several years: 3年, 2025-2027年. */
const YEARS = /(?<!\d)[2-9二两三四五]年|(20\d\d).*20(?!\1)\d\d/u;

/** The amount of the year where no label names it: 年初预算数, 资金总额 of a year's project, or 财政拨款 when it is the only money. */
function standIn({ initialAmount, fiscalAmount, ...others }: Form['amounts'], head: Head): AmountField | undefined {
  const total = others.totalAmount;
  const term = head.fields.find(({ id }) => id === 'projectTerm')?.value.text ?? '';
  if (initialAmount === undefined && total !== undefined && /资金总|总金额|总预算/u.test(total.label.text))
    return YEARS.test(term) || total.label.text.includes('中') ? undefined : total;
  const filled = Object.values(others).some(({ amount }) => amount !== undefined && Number(amount) !== 0);
  return initialAmount ?? (filled ? undefined : fiscalAmount);
}

function amountOf(sheet: Sheet, entry: MoneyEntry, head: Head): AmountField {
  const value: CellText = cellText(sheet.grid.sheet, entry.value, entry.text);
  const parsed = parseAmount(value.text);
  const declared = parsed.unit === undefined ? declaredFor(sheet, entry, head) : undefined;
  const unit = parsed.unit ?? declared?.unit;
  return Object.assign(value, {
    label: labelText(sheet, entry.label),
    ...(parsed.amount === undefined ? {} : { amount: parsed.amount }),
    ...(unit === undefined ? {} : { unit }),
    ...(declared === undefined ? {} : { unitAt: declared.at }),
  });
}

/** 万元 in the cell behind the amount, or before it, goes before what its label says. */
function declaredFor(sheet: Sheet, { label, value, group }: MoneyEntry, head: Head): Head['units'][number] | undefined {
  const filled = sheet.row(value.top).filter(({ text }) => text !== '');
  const next = filled.find(({ left }) => left > value.right);
  const before = filled.findLast(({ right }) => right < value.left);
  for (const beside of [next, before]) {
    const unit = beside && unitOf(`(${beside.flat})`);
    if (beside && unit) return { unit, at: refOf(sheet.grid.sheet, beside) };
  }
  const own = unitOf(label.flat);
  if (own !== undefined) return { unit: own, at: refOf(sheet.grid.sheet, label) };
  if (group !== undefined) return { unit: group.unit, at: refOf(sheet.grid.sheet, group.spot) };
  return head.units[0];
}

function unitOf(flat: string): MoneyUnit | undefined {
  return declaredUnit(flat);
}
