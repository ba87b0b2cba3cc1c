import {
  type AmountId,
  type CellRef,
  type CellText,
  convertAmount,
  type FieldId,
  type Form,
  fieldLabels,
  type Indicator,
  type Profile,
} from '@jibiao/schema';
import { systemColumns } from '../roll-up/system-columns.ts';
import { headFields } from '../template/head-rows.ts';
import { levelChoices } from '../template/level-choices.ts';
import type { TemplateForm, TemplateRow } from '../template/template-form.ts';
import { levelMoves } from './level-moves.data.ts';

/** One value and where it went. */
export interface Move {
  /** What the value is: a field's or column's label, or an indicator's name. */
  readonly label: string;
  readonly from: CellRef;
  readonly text: string;
  /** What stands there now; absent when the current template has no place for it. */
  readonly to?: string;
  /** Change of the level labels, when there is one. */
  readonly level?: { readonly from: string; readonly to: string; readonly guess: boolean };
}

/** A form in the columns of the current template, and what moved. */
export interface MigratedForm {
  readonly form: TemplateForm;
  readonly moves: readonly Move[];
}

type HeadId = FieldId | AmountId;

/** Brings a form, of an older template or of any make, into the current one. Nothing is lost: what has no place there is named. */
export function migrateForm(source: Form, profile: Profile): MigratedForm {
  const head = moveHead(source, profile);
  const rows = source.indicators.filter(({ set }) => set === 'annual' || !source.indicators.some(isAnnual));
  const order = levelChoices(profile).level2.map(({ label }) => label);
  const moved = rows
    .map((row) => moveRow(row, source, profile))
    .toSorted((a, b) => rank(order, a.row.level2) - rank(order, b.row.level2));
  const left = source.indicators.filter((row) => !rows.includes(row)).map((row) => leftRow(row));
  return {
    form: { fields: head.fields, rows: moved.map(({ row }) => row) },
    moves: [...head.moves, ...moved.flatMap(({ moves }) => moves), ...left],
  };
}

const isAnnual = ({ set }: Indicator): boolean => set === 'annual';

function rank(order: readonly string[], label: string): number {
  const at = order.indexOf(label);
  return at === -1 ? order.length : at;
}

function moveHead(source: Form, profile: Profile): { readonly fields: TemplateForm['fields']; readonly moves: Move[] } {
  const places = new Set<string>(headFields(profile));
  const fields: Partial<Record<HeadId, string>> = {};
  const moves: Move[] = [];
  const take = (id: HeadId, cell: CellText, text: string): void => {
    if (cell.text === '') return;
    if (places.has(id)) fields[id] = text;
    const to = places.has(id) ? { to: text } : {};
    moves.push({ label: fieldLabels[id].zh, from: cell.at, text: cell.text, ...to });
  };
  for (const [id, field] of Object.entries(source.fields)) take(id as FieldId, field, field.text);
  for (const [id, field] of Object.entries(source.amounts)) {
    const { amount, unit } = field;
    const known = amount !== undefined && unit !== undefined;
    take(id as AmountId, field, known ? convertAmount(amount, unit, profile.amountUnit ?? '万元') : field.text);
  }
  return { fields, moves };
}

function moveRow(
  row: Indicator,
  source: Form,
  profile: Profile,
): { readonly row: TemplateRow; readonly moves: readonly Move[] } {
  const { moved, guess, ...levels } = moveLevel(row, profile);
  const columns = systemColumns(row);
  const written: TemplateRow = { ...levels, name: row.name.text, ...columns };
  const before = [row.level1.text, row.level2.text].filter((text) => text !== '').join(' ');
  const after = `${levels.level1} ${levels.level2}`.trim();
  const level = moved ? { level: { from: before, to: after, guess } } : {};
  const shown = [columns.sign, columns.value, columns.unit].filter((text) => text !== '').join(' ');
  const moves: Move[] = [{ label: row.name.text, from: row.value.at, text: row.value.text, to: shown, ...level }];
  for (const [id, cell] of Object.entries(row.extras)) {
    if (cell.text === '' || CARRIED.has(id)) continue;
    moves.push({ label: source.columns[id as keyof Form['columns']]?.text ?? id, from: cell.at, text: cell.text });
  }
  return { row: written, moves };
}

/** Columns that the template's own take up. */
const CARRIED: ReadonlySet<string> = new Set(['operator', 'unit', 'explanation', 'nature']);

function moveLevel(
  { level1, level2 }: Indicator,
  profile: Profile,
): Pick<TemplateRow, 'level1' | 'level2'> & { readonly moved: boolean; readonly guess: boolean } {
  const { level1: ones, level2: twos } = levelChoices(profile);
  const code = level2.code ?? '';
  const move = twos.some((two) => two.code === code) ? undefined : levelMoves[profile.taxonomy]?.[code];
  const two = twos.find((one) => one.code === (move?.to ?? code));
  if (two !== undefined)
    return { level1: two.under ?? '', level2: two.label, moved: move !== undefined, guess: move?.guess === true };
  const one = ones.find((candidate) => candidate.code === level1.code);
  return { level1: one?.label ?? level1.text, level2: level2.text, moved: true, guess: true };
}

function leftRow({ name, value }: Indicator): Move {
  return { label: `中期目标：${name.text}`, from: value.at, text: value.text };
}
