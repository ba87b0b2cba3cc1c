import type { GridCell } from '@jibiao/layout';
import { numberShower, type ShowNumber } from '../number/show-number.ts';

/** A cell as SheetJS gives it. */
export interface OldCell {
  readonly t: string;
  readonly v?: string | number | boolean;
  readonly w?: string;
  readonly z?: string | number;
  readonly f?: string;
  readonly c?: readonly { readonly t: string }[];
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const showGeneral = numberShower(undefined);

/** A cell as shown, without its place; `undefined` for one without content. */
export function showOldCell(
  cell: OldCell,
  numbers: ReadonlyMap<string, ShowNumber>,
): Omit<GridCell, 'row' | 'column'> | undefined {
  const { f: formula } = cell;
  const shown = showValue(cell, numbers);
  if (formula === undefined) return shown?.text === '' && shown.type === 'text' ? undefined : shown;
  return shown === undefined ? { text: '', type: 'uncached', formula } : { ...shown, formula };
}

function showValue(
  { t, v, w, z }: OldCell,
  numbers: ReadonlyMap<string, ShowNumber>,
): Omit<GridCell, 'row' | 'column'> | undefined {
  if (v === undefined || t === 'z') return undefined;
  if (t === 'e') {
    const code = w ?? ERRORS[Number(v)] ?? '#VALUE!';
    return { text: code, type: 'error', value: code };
  }
  if (typeof v === 'boolean') return { text: v ? 'TRUE' : 'FALSE', type: 'boolean', value: String(v) };
  if (typeof v === 'number') return (numbers.get(String(z)) ?? showGeneral)(String(v));
  return { text: v.replaceAll(/\r\n?/gu, '\n'), type: 'text' };
}
