import { type AmountId, type MoneyUnit, parseAmount } from '@jibiao/schema';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { declaredUnit, type FieldLabel, fieldLabel, isLabel } from '../label/field-label.ts';
import { bareLabel, plainLabel } from '../text/flatten.ts';

type AmountLabel = Extract<FieldLabel, { kind: 'amount' }>;

/** One amount with its label. */
export interface MoneyEntry {
  readonly id: AmountId;
  readonly label: Spot;
  readonly value: Spot;
  readonly text?: string;
  /** Unit declared by the group the label stands in (项目资金（万元）). */
  readonly group?: { readonly unit: MoneyUnit; readonly spot: Spot };
  /** A mere 合计 or 项目资金: counts when nothing plainer gives the amount. */
  readonly weak?: true;
}

interface Matrix {
  readonly row: number;
  readonly columns: readonly { readonly id: AmountId; readonly spot: Spot }[];
}

const MAIN: ReadonlySet<AmountId> = new Set(['annualAmount', 'totalAmount']);
const TABLE: ReadonlySet<AmountId> = new Set(['initialAmount', 'annualAmount', 'executedAmount']);
const TALLEST_TABLE = 8;
const OF_YEAR = /当年|本年|年度|全年/u;

/** Reads the money block (资金): amounts by label, or by row and column where budget and execution stand side by side. */
export interface MoneyReader {
  labelled(row: number, spot: Spot, label: AmountLabel): void;
  embedded(spot: Spot, label: AmountLabel, value: string): void;
  group(row: number, spot: Spot): void;
  entries(): readonly MoneyEntry[];
}

/** Opens a reader for one form; `used` collects the spots it takes. */
export function moneyReader(sheet: Sheet, used: Set<Spot>): MoneyReader {
  const entries: MoneyEntry[] = [];
  const mains: { readonly id: AmountId; readonly spot: Spot }[] = [];
  let matrix: Matrix | undefined;
  let group: { unit: MoneyUnit; spot: Spot } | undefined;
  const add = (id: AmountId, label: Spot, value: Spot, more: Partial<MoneyEntry> = {}): void => {
    used.add(value);
    entries.push({ id, label, value, ...(group === undefined ? {} : { group }), ...more });
  };
  const single = (row: number, spot: Spot, label: AmountLabel): void => {
    const id = settle(label, spot, mains);
    const value = amountRight(sheet, row, spot) ?? amountBelow(sheet, row, spot) ?? blankRight(sheet, row, spot);
    if (value !== undefined) add(id, spot, value, isWeak(label, spot) ? { weak: true } : {});
    if (MAIN.has(label.id) && !label.part) mains.push({ id: label.id, spot });
  };
  return {
    labelled: (row, spot, label) => {
      matrix = matrix !== undefined && row - matrix.row > TALLEST_TABLE ? undefined : matrix;
      matrix = tableAt(sheet, row) ?? matrix;
      if (matrix?.row === row) return;
      if (matrix === undefined || matrix.columns.some((column) => spot.right >= column.spot.left))
        return single(row, spot, label);
      for (const entry of across(sheet, row, label, matrix)) add(entry.id, spot, entry.value);
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

function isWeak(label: AmountLabel, spot: Spot): boolean {
  return label.part && bareLabel(plainLabel(spot.flat)) === '合计';
}

/** 其中 rows belong to the total above them in their own column, else to the last one named. */
function settle(
  label: AmountLabel,
  spot: Spot,
  mains: readonly { readonly id: AmountId; readonly spot: Spot }[],
): AmountId {
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

/** A row of column labels: 年初预算数, 全年预算数, 全年执行数. */
function tableAt(sheet: Sheet, row: number): Matrix | undefined {
  const columns: { id: AmountId; spot: Spot }[] = [];
  for (const spot of sheet.row(row)) {
    if (spot.top !== row || spot.cell === undefined) continue;
    const label = fieldLabel(spot.flat);
    if (label?.kind === 'amount' && TABLE.has(label.id)) columns.push({ id: label.id, spot });
    if (parseAmount(spot.text).amount !== undefined) return undefined;
  }
  const kinds = new Set(columns.map(({ id }) => id));
  const table = kinds.size >= 2 && (kinds.has('executedAmount') || kinds.has('initialAmount'));
  return table ? { row, columns } : undefined;
}

function across(sheet: Sheet, row: number, label: AmountLabel, matrix: Matrix): { id: AmountId; value: Spot }[] {
  const main = MAIN.has(label.id);
  const wanted = main ? matrix.columns : matrix.columns.filter(({ id }) => id === 'annualAmount').slice(0, 1);
  return wanted.map(({ id, spot }) => ({ id: main ? id : label.id, value: sheet.at(row, spot.left) }));
}

function amountRight(sheet: Sheet, row: number, label: Spot): Spot | undefined {
  for (const spot of sheet.row(row)) {
    if (spot.left <= label.right || spot.cell === undefined) continue;
    if (parseAmount(spot.text).amount !== undefined || spot.cell.type !== 'text') return spot;
    if (isLabel(spot.flat)) return undefined;
  }
  return undefined;
}

function amountBelow(sheet: Sheet, row: number, label: Spot): Spot | undefined {
  const onlyLabels = sheet.row(row).every((spot) => spot.cell === undefined || isLabel(spot.flat));
  const below = sheet.at(label.bottom + 1, label.left);
  return onlyLabels && below.left === label.left && parseAmount(below.text).amount !== undefined ? below : undefined;
}

/** Where the amount would stand: what is written there, or the blank place. */
function blankRight(sheet: Sheet, row: number, label: Spot): Spot | undefined {
  const next = sheet.at(row, label.right + 1);
  return next.cell !== undefined && isLabel(next.flat) ? undefined : next;
}
