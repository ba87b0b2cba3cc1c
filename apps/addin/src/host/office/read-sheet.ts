import type { Grid, GridArea, GridCell } from '@jibiao/layout';
import { parseArea } from '../address.ts';
import { gridCell } from '../cell-reading.ts';
import type { SheetSnapshot } from '../port.ts';

type Span = readonly [first: number, last: number];
type Comments = Grid['comments'];

/** A sheet asked for and not yet answered: `take` after the next round trip. */
export interface PendingSheet {
  take(comments: Comments): SheetSnapshot;
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'very-hidden' } as const;

/** Asks for everything a grid holds; costs nothing until the next round trip. */
export function requestSheet(sheet: Excel.Worksheet, mergedAreas: boolean): PendingSheet {
  sheet.load('id,name,visibility');
  sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values,text,formulas,numberFormat,rowIndex,columnIndex');
  const rows = used.getRowProperties({ rowHidden: true });
  const columns = used.getColumnProperties({ columnHidden: true });
  const merged = mergedAreas ? used.getMergedAreasOrNullObject() : undefined;
  merged?.load('areas/items/address');
  return {
    take(comments) {
      const head = { sheet: sheet.name, visibility: VISIBILITY[sheet.visibility], comments };
      const grid: Grid = used.isNullObject
        ? { ...head, cells: [], merges: [], hiddenRows: [], hiddenColumns: [] }
        : {
            ...head,
            cells: cellsOf(used),
            merges: merged === undefined || merged.isNullObject ? [] : mergesOf(merged),
            hiddenRows: spans(rows.value, ({ rowHidden }) => rowHidden === true, used.rowIndex),
            hiddenColumns: spans(columns.value, ({ columnHidden }) => columnHidden === true, used.columnIndex),
          };
      return { id: sheet.id, grid, protected: sheet.protection.protected };
    },
  };
}

interface UsedRange {
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly rowIndex: number;
  readonly columnIndex: number;
}

function cellsOf(used: UsedRange): GridCell[] {
  return used.values.flatMap((line, down) => line.flatMap((value, across) => cellAt(used, { value, down, across })));
}

interface Position {
  readonly value: unknown;
  readonly down: number;
  readonly across: number;
}

function cellAt(used: UsedRange, { value, down, across }: Position): GridCell[] {
  const formula = formulaOf(used.formulas[down]?.[across], value);
  if (value === '' && formula === undefined) return [];
  const format = used.numberFormat[down]?.[across];
  const cell = gridCell(
    { row: used.rowIndex + down + 1, column: used.columnIndex + across + 1 },
    {
      value: value as string | number | boolean,
      text: used.text[down]?.[across] ?? '',
      format: typeof format === 'string' ? format : 'General',
      ...(formula === undefined ? {} : { formula }),
    },
  );
  return cell === undefined ? [] : [cell];
}

/** Excel answers a cell's value where there is no formula. */
function formulaOf(formula: unknown, value: unknown): string | undefined {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : undefined;
}

function mergesOf(merged: Excel.RangeAreas): GridArea[] {
  return merged.areas.items.flatMap(({ address }) => parseArea(address) ?? []);
}

/** Runs of hidden rows or columns, 1-based. */
function spans<T>(properties: readonly T[], isHidden: (item: T) => boolean, offset: number): Span[] {
  const result: [number, number][] = [];
  properties.forEach((item, index) => {
    if (!isHidden(item)) return;
    const at = offset + index + 1;
    const last = result.at(-1);
    if (last !== undefined && last[1] === at - 1) last[1] = at;
    else result.push([at, at]);
  });
  return result;
}
