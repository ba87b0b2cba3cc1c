import type { CellRef, FieldId, MoneyUnit } from '@jibiao/schema';
import { startingAt } from '../block/find-header.ts';
import { refOf } from '../grid/address.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import {
  declaredUnit,
  embeddedValue,
  embeddedValues,
  type FieldLabel,
  fieldLabel,
  isGoalLabel,
  isLabel,
  isLevelWord,
  projectOfLine,
} from '../label/field-label.ts';
import { isFarFormula } from './far-formula.ts';
import { goalLines } from './goal-lines.ts';
import { type MoneyEntry, type MoneyReader, moneyReader } from './read-money.ts';
import { isTitle, yearIn } from './title.ts';

/** One label with its value; `text` when the value is only a part of its cell. */
export interface FieldEntry {
  readonly id: FieldId;
  readonly weak?: true;
  readonly label: Spot;
  readonly value: Spot;
  readonly text?: string;
}

/** Everything read above (or below) an indicator block. */
export interface Head {
  readonly fields: readonly FieldEntry[];
  readonly money: readonly MoneyEntry[];
  readonly units: readonly { readonly unit: MoneyUnit; readonly at: CellRef }[];
  readonly year?: { readonly spot: Spot; readonly year: string };
  /** Labels and values, so that what is left can be told apart. */
  readonly used: ReadonlySet<Spot>;
}

interface Reading {
  readonly sheet: Sheet;
  /** Last column in which something stands. */
  readonly width: number;
  readonly fields: FieldEntry[];
  readonly money: MoneyReader;
  readonly units: { unit: MoneyUnit; at: CellRef }[];
  readonly used: Set<Spot>;
  year?: { readonly spot: Spot; readonly year: string };
}

/** Reads labels and values of some rows: the value stands to the right of its label, below it, or in the same cell. */
export function readHead(sheet: Sheet, rows: readonly number[]): Head {
  const used = new Set<Spot>();
  const width = widthOf(sheet, rows);
  const reading: Reading = { sheet, width, fields: [], money: moneyReader(sheet, used), units: [], used };
  for (const row of rows)
    for (const spot of sheet.row(row)) if (spot.top === row && spot.cell !== undefined) readSpot(reading, row, spot);
  if (reading.fields.every(({ id }) => id !== 'projectName')) readNamedTitle(reading, rows);
  const { fields, units, year } = reading;
  const money = reading.money.entries();
  return year === undefined ? { fields, money, units, used } : { fields, money, units, year, used };
}

const NAMED =
  /^[^“"「《。]{0,40}[“"「《]([^“”"「」《》]{2,40})[”"」》](?:项目|专项)|[（(]项目(?:支出)?名称[:：]\s*([^（()）]{2,40})[)）]/u;

/** A title that names its project: `“智慧养老服务”项目绩效目标表`. */
function readNamedTitle({ sheet, fields }: Reading, rows: readonly number[]): void {
  for (const row of rows.slice(0, 3)) {
    const spot = sheet.row(row).find((one) => one.top === row && isTitle(one.flat));
    const [, quoted, bracketed] = NAMED.exec(spot?.text.trim() ?? '') ?? [];
    const name = quoted ?? bracketed;
    if (spot !== undefined && name !== undefined)
      fields.push({ id: 'projectName', label: spot, value: spot, text: name });
  }
}

function readSpot(reading: Reading, row: number, spot: Spot): void {
  if (reading.used.has(spot)) return;
  const { sheet } = reading;
  const unit = declaredUnit(spot.flat) ?? unitBeside(sheet, row, spot);
  if (unit !== undefined) reading.units.push({ unit, at: refOf(sheet.grid.sheet, spot) });
  const label = fieldLabel(spot.flat);
  if (label !== undefined) return readLabelled(reading, row, { spot, label });
  const line = projectOfLine(startingAt(sheet, row));
  if (line !== undefined) return void reading.fields.push({ id: 'projectName', label: spot, value: spot, text: line });
  readText(reading, spot);
}

function readText(reading: Reading, spot: Spot): void {
  const embedded = embeddedValues(spot.text);
  for (const one of embedded) readEmbedded(reading, spot, one);
  if (embedded.length > 0) return;
  const year = spot.flat.length <= 60 ? yearIn(spot.flat) : undefined;
  if (year !== undefined && /年|度/u.test(spot.flat)) reading.year ??= { spot, year };
}

/** 金额单位 | 万元 in two cells, side by side or one below the other. */
function unitBeside(sheet: Sheet, row: number, { flat, left, right, bottom }: Spot): MoneyUnit | undefined {
  if (/^单位:?$/u.test(flat)) return onlyUnit(sheet.at(row, right + 1).flat);
  if (flat !== '金额单位') return undefined;
  return declaredUnit(`单位${sheet.at(row, right + 1).flat}`) ?? declaredUnit(`单位${sheet.at(bottom + 1, left).flat}`);
}

/** 单位 | 万元 declares money; 单位 | 元阳县水务局 names an office. */
function onlyUnit(flat: string): MoneyUnit | undefined {
  return /^(?:人民币)?[百千万亿]{0,2}元$/u.test(flat) ? declaredUnit(`单位${flat}`) : undefined;
}

/** A place for the seal before the name: `填报单位：（盖章）某局`. */
const SEAL = /^[（(](?:盖章|公章|签章)[)）]\s*/u;

function readEmbedded(
  { fields, used, money }: Reading,
  spot: Spot,
  { label, value }: { readonly label: FieldLabel; readonly value: string },
): void {
  used.add(spot);
  if (label.kind === 'amount') return money.embedded(spot, label, value);
  const entry = entryOf(label, spot, spot);
  if (entry !== undefined) fields.push({ ...entry, text: value.replace(SEAL, '') });
}

interface Labelled {
  readonly spot: Spot;
  readonly label: FieldLabel;
}

function readLabelled(reading: Reading, row: number, { spot, label }: Labelled): void {
  const { sheet, fields, used, money } = reading;
  used.add(spot);
  if (label.kind === 'amount') return money.labelled(row, spot, label);
  if (label.kind === 'group') return money.group(row, spot);
  const found = goalOf(reading, { spot, label }) ?? valueOf(sheet, row, { spot, label });
  if (found !== undefined) used.add(found);
  const value = found ?? blankFor(reading, row, { spot, label });
  const entry = value === undefined ? undefined : entryOf(label, spot, value);
  if (entry !== undefined) fields.push(entry);
}

/** A goal that takes several rows. */
function goalOf({ sheet, used }: Reading, { spot, label }: Labelled): Spot | undefined {
  const lines = isGoalLabel(label) ? goalLines(sheet, spot) : undefined;
  for (const line of lines?.spots ?? []) used.add(line);
  return lines?.whole;
}

function valueOf(sheet: Sheet, row: number, { spot, label }: Labelled): Spot | undefined {
  const beside = sheet.at(row, spot.right + 1);
  // A label that runs down beside shorter ones heads them: what stands below it belongs to the next group.
  if (beside.bottom < spot.bottom && isLabel(beside.flat)) return undefined;
  if (isLabelRow(sheet, row)) return belowOf(sheet, spot);
  const right = rightOf(sheet, row, spot);
  const isGoal = isGoalLabel(label);
  // 20 beside 目标实际完成情况 is its score.
  if (right !== undefined && !(isGoal && /^\d+$/u.test(right.flat))) return right;
  return isGoal || onlyLabels(sheet, row) ? belowOf(sheet, spot) : undefined;
}

/** Labels side by side whose values stand in the next row, none of which is a label itself. */
function isLabelRow(sheet: Sheet, row: number): boolean {
  const spots = sheet.row(row).filter((spot) => spot.cell !== undefined && spot.top === row);
  if (spots.length < 2 || !spots.every(({ flat }) => fieldLabel(flat) !== undefined)) return false;
  return spots.every((spot) => {
    const below = sheet.at(spot.bottom + 1, spot.left);
    return below.cell !== undefined && below.left === spot.left && fieldLabel(below.flat) === undefined;
  });
}

function entryOf(label: FieldLabel, spot: Spot, value: Spot): FieldEntry | undefined {
  if (label.kind === 'weak-goal') return { id: 'annualGoal', weak: true, label: spot, value };
  return label.kind === 'field' ? { id: label.id, label: spot, value } : undefined;
}

/** The first filled spot to the right, unless a label comes first. */
function rightOf(sheet: Sheet, row: number, label: Spot): Spot | undefined {
  const next = sheet.row(row).find((spot) => spot.left > label.right && spot.cell !== undefined);
  if (next === undefined || next.top < label.top || isFarFormula(next, label)) return undefined;
  if (next.flat.includes('单位:') || embeddedValue(next.text)?.label.kind === 'field') return undefined;
  return isLabelBeside(next, label) ? undefined : next;
}

/** Right beside a label stands its value, though its words may name a column or an amount (上年延续, 中央补助资金); a printed field label stays one. */
function isLabelBeside(next: Spot, label: Spot): boolean {
  if (next.left !== label.right + 1) return isLabel(next.flat);
  const read = fieldLabel(next.flat);
  return read === undefined ? isLevelWord(next.flat) : read.kind !== 'amount';
}

/** The spot below a label that has nothing to its right. */
function belowOf(sheet: Sheet, label: Spot): Spot | undefined {
  const below = sheet.at(label.bottom + 1, label.left);
  if (below.cell === undefined || below.text === '' || below.left !== label.left) return undefined;
  return isLabel(below.flat) ? undefined : below;
}

/** Labels in one row, values in the next. */
function onlyLabels(sheet: Sheet, row: number): boolean {
  const spots = sheet.row(row).filter((spot) => spot.cell !== undefined && spot.top === row);
  return spots.length > 1 && spots.every(({ flat }) => isLabel(flat));
}

/** Where the value would stand. A label directly followed by another one heads a group and has no value. */
function blankFor({ sheet, width }: Reading, row: number, { spot, label }: Labelled): Spot | undefined {
  // （  年度）: the year is written into the label itself.
  if (label.kind === 'field' && label.id === 'fiscalYear') return undefined;
  // A label at the right edge, such as 填报日期：, is filled in where it stands.
  if (spot.right >= width) return { ...spot, text: '', flat: '' };
  const next = sheet.at(row, spot.right + 1);
  if (next.cell !== undefined) return undefined;
  const onward = sheet
    .row(row)
    .some((other) => other.left > spot.right && other.cell !== undefined && !isFarFormula(other, spot));
  // A goal label with labels further on and nothing below only heads them.
  return isGoalLabel(label) && onward ? undefined : next;
}

function widthOf(sheet: Sheet, rows: readonly number[]): number {
  let width = 1;
  for (const row of rows) for (const { right } of sheet.row(row)) width = Math.max(width, right);
  return width;
}
