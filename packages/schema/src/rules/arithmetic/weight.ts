import { Big } from 'big.js';
import type { Form, Indicator } from '../../form/form.ts';

/** Points in a weight, score or share cell: `8`, `8分`, `10%`. */
export function pointsIn(text: string | undefined): Big | undefined {
  const found = /^(-?\d+(?:\.\d+)?)\s*[分%％]?$/u.exec(text?.trim() ?? '')?.[1];
  return found === undefined ? undefined : new Big(found);
}

/** A row with its weight; cells that several rows share count once. */
export interface Weighted {
  readonly row: Indicator;
  readonly weight: Big;
}

/** Rows of a set with their weights, or scores; `undefined` when there is no such column, or a row leaves it blank. */
export function weightedRows(
  { indicators }: Form,
  set: Indicator['set'],
  part: 'weight' | 'score' = 'weight',
): readonly Weighted[] | undefined {
  const seen = new Set<string>();
  const found: Weighted[] = [];
  for (const row of indicators) {
    if (row.set !== set || (row.name.text === '' && row.value.text === '')) continue;
    const cell = row.extras[part];
    const weight = pointsIn(cell?.text);
    if (cell === undefined || weight === undefined) return undefined;
    if (!seen.has(cell.at.address)) found.push({ row, weight });
    seen.add(cell.at.address);
  }
  return found.length === 0 ? undefined : found;
}

/** The sum of weights. */
export function sumOf(rows: readonly Weighted[]): Big {
  return rows.reduce((total, { weight }) => total.plus(weight), new Big(0));
}

/** Whether a form has a column for weights at all. */
export function hasWeights({ indicators }: Form): boolean {
  return indicators.some(({ extras }) => pointsIn(extras.weight?.text) !== undefined);
}
