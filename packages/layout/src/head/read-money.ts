import { type AmountId, type MoneyUnit, parseAmount } from '@jibiao/schema';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { type AmountLabel, declaredUnit, fieldLabel, isLabel } from '../label/field-label.ts';
import { isFarFormula } from './far-formula.ts';
import { across, type MoneyTable, moneyTable, unlabelled } from './money-table.ts';

/** One amount with its label. */
export interface MoneyEntry {
  readonly id: AmountId;
  readonly label: Spot;
  readonly value: Spot;
  readonly text?: string;
  /** Unit declared by the group the label stands in (项目资金（万元）). */
  readonly group?: { readonly unit: MoneyUnit; readonly spot: Spot } | undefined;
  /** A mere 合计 or 项目资金: counts when nothing plainer gives the amount. */
  readonly weak?: true;
}

const MAIN: ReadonlySet<AmountId> = new Set(['annualAmount', 'totalAmount']);
const OF_YEAR = /当年|本年|年度|全年/u;

/** Reads the money block (资金): amounts by label, or by row and column where several stand side by side. */
export interface MoneyReader {
  labelled(row: number, spot: Spot, label: AmountLabel): void;
  embedded(spot: Spot, label: AmountLabel, value: string): void;
  group(row: number, spot: Spot): void;
  entries(): readonly MoneyEntry[];
}

/** Opens a reader for one form; `used` collects the spots it takes. */
export function moneyReader(sheet: Sheet, used: Set<Spot>): MoneyReader {
  const entries: MoneyEntry[] = [];
  const mains: Main[] = [];
  let table: MoneyTable | undefined;
  let group: MoneyEntry['group'];
  const add = (id: AmountId, label: Spot, value: Spot, more: Partial<MoneyEntry> = {}): void => {
    used.add(value);
    entries.push({ group, ...more, id, label, value });
  };
  const single = (row: number, spot: Spot, label: AmountLabel): void => {
    const value = valueOf(sheet, row, spot, label);
    const headed = value === undefined && label.weak ? underHead(sheet, row, spot) : undefined;
    if (headed !== undefined) add(label.id, spot, headed.value, { weak: true, ...headed.declared });
    else if (value !== undefined) add(settle(label, spot, mains), spot, value, label.weak ? { weak: true } : {});
    if (MAIN.has(label.id) && !label.part) mains.push({ id: label.id, spot });
  };
  return {
    labelled: (row, spot, label) => {
      const known = table;
      table = moneyTable(sheet, row, table);
      if (table !== undefined && table !== known)
        for (const { id, spot: head, value } of unlabelled(sheet, table)) add(id, head, value);
      if (table?.row === row) return;
      if (table === undefined || table.columns.some((column) => spot.right >= column.spot.left))
        return single(row, spot, label);
      for (const { id, value, weak } of across(sheet, row, label, table))
        add(id, spot, value, weak ? { weak: true } : {});
    },
    embedded: (spot, label, value) => {
      if (parseAmount(value).amount !== undefined || value === '')
        add(settle(label, spot, mains), spot, spot, { text: value });
    },
    group: (row, spot) => {
      const unit = declaredUnit(spot.flat);
      if (unit !== undefined) group = { unit, spot };
      if (!/资金|金额/u.test(spot.flat)) return;
      const next = sheet.at(row, spot.right + 1);
      if (parseAmount(next.text).amount !== undefined) add('annualAmount', spot, next, { weak: true });
    },
    entries: () => entries,
  };
}

interface Main {
  readonly id: AmountId;
  readonly spot: Spot;
}

/** 其中 rows belong to the total above them in their own column, else to the last one named. */
function settle(label: AmountLabel, spot: Spot, mains: readonly Main[]): AmountId {
  if (label.id !== 'fiscalAmount' && label.id !== 'otherAmount') return label.id;
  if (OF_YEAR.test(spot.flat)) return label.id;
  const sameRow = mains.findLast((main) => main.spot.top === spot.top && main.spot.left < spot.left);
  const sameColumn = mains.findLast((main) => main.spot.left === spot.left);
  const above = sameColumn ?? sameRow ?? mains.at(-1);
  return above?.id === 'totalAmount' ? totalPart(label.id) : label.id;
}

function totalPart(id: AmountId): AmountId {
  return id === 'fiscalAmount' ? 'totalFiscalAmount' : 'totalOtherAmount';
}

/** 年度预算（万元） | 总额 | 其中：基本支出, with the amounts side by side below: the head says of what and in which unit. */
function underHead(
  sheet: Sheet,
  row: number,
  label: Spot,
): { readonly value: Spot; readonly declared: Pick<MoneyEntry, 'group'> } | undefined {
  const [head] = sheet.row(row);
  const value = sheet.at(label.bottom + 1, label.left);
  if (head === undefined || head.left >= label.left || fieldLabel(head.flat)?.kind !== 'amount') return undefined;
  const line = sheet.row(value.top).filter((spot) => spot !== head && spot.cell !== undefined);
  // With words among the amounts it is a list of what they are for.
  if (line.length < 2 || !line.includes(value) || !line.every(isAmount)) return undefined;
  if (sheet.row(row).some(isAmount)) return undefined;
  const unit = declaredUnit(head.flat);
  return { value, declared: unit === undefined ? {} : { group: { unit, spot: head } } };
}

/** Where the amount of a label stands. Words that only head a column (金额) take what stands right beside them. */
function valueOf(sheet: Sheet, row: number, spot: Spot, label: AmountLabel): Spot | undefined {
  const right = amountRight(sheet, row, spot);
  if (right !== undefined || label.weak) return right ?? amountUnder(sheet, row, spot);
  const below = sheet.at(spot.bottom + 1, spot.left);
  // A label with labels under it heads their columns.
  if (spot.right > spot.left && isLabel(below.flat) && below.right < spot.right) return undefined;
  return amountBelow(sheet, row, spot) ?? blankRight(sheet, row, spot);
}

function amountRight(sheet: Sheet, row: number, label: Spot): Spot | undefined {
  for (const spot of sheet.row(row)) {
    if (spot.left <= label.right || spot.cell === undefined || isFarFormula(spot, label)) continue;
    if (parseAmount(spot.text).amount !== undefined || spot.cell.type !== 'text') return spot;
    if (isLabel(spot.flat)) return undefined;
  }
  return undefined;
}

/** The amount under a label in a row of nothing but labels. */
function amountUnder(sheet: Sheet, row: number, label: Spot): Spot | undefined {
  const spots = sheet.row(row);
  const onlyLabels = spots.every(({ cell, flat }) => cell === undefined || isLabel(flat)) && !spots.some(namesParts);
  const below = sheet.at(label.bottom + 1, label.left);
  return onlyLabels && below.left === label.left && isAmount(below) ? below : undefined;
}

/** 任务名称 beside the money: below stands the amount of one task among several. */
function namesParts({ flat }: Spot): boolean {
  return /任务名称|(?:支出|明细|具体|主要)内容|明细项目/u.test(flat);
}

function amountBelow(sheet: Sheet, row: number, label: Spot): Spot | undefined {
  const under = amountUnder(sheet, row, label);
  if (under !== undefined) return under;
  const below = sheet.at(label.bottom + 1, label.left);
  // 按收入性质分 and 基本支出 are heads of columns too: what matters is that the amounts stand side by side below.
  if (sheet.row(row).some(isAmount)) return undefined;
  const line = below.cell === undefined ? sheet.at(label.bottom + 2, label.left) : below;
  return line.left === label.left && isAmount(line) && sheet.row(line.top).filter(isAmount).length > 1
    ? line
    : undefined;
}

function isAmount({ text }: Spot): boolean {
  return parseAmount(text).amount !== undefined;
}

/** A label in one row with 金额 heads a table of its own and holds no amount. */
function headsTable(sheet: Sheet, row: number, label: Spot): boolean {
  return sheet.row(row).some((spot) => {
    const read = spot.left > label.right ? fieldLabel(spot.flat) : undefined;
    return read?.kind === 'amount' && read.weak;
  });
}

/** Where the amount would stand: what is written there, or the blank place. */
function blankRight(sheet: Sheet, row: number, label: Spot): Spot | undefined {
  const next = sheet.at(row, label.right + 1);
  // A label beside several rows heads a group, whatever its first word is.
  if (next.bottom < label.bottom || headsTable(sheet, row, label)) return undefined;
  return next.cell !== undefined && isLabel(next.flat) ? undefined : next;
}
