import type { FormDigest, RowDigest } from '../../check/digest.ts';
import { flat } from './project-key.ts';

/** The rows of a batch side by side: equal names, values and kinds have equal numbers, so that comparing costs no strings. */
export interface RowTable {
  readonly rows: readonly RowDigest[];
  /** Position of the form of each row. */
  readonly forms: Int32Array;
  /** Number of the kind and name of each row. */
  readonly indicators: Int32Array;
  /** Number of the kind, name and value of each row; of name and value alone in `pairs`. */
  readonly values: Int32Array;
  readonly pairs: Int32Array;
  /** How many different ones there are. */
  readonly counts: { readonly indicators: number; readonly values: number; readonly pairs: number };
}

const known = new WeakMap<readonly FormDigest[], RowTable>();

/** The table of a batch, drawn up once for all rules. */
export function rowTable(digests: readonly FormDigest[]): RowTable {
  let table = known.get(digests);
  if (table === undefined) {
    table = drawUp(digests);
    known.set(digests, table);
  }
  return table;
}

function drawUp(digests: readonly FormDigest[]): RowTable {
  const rows = digests.flatMap((digest) => digest.rows);
  const [forms, indicators, values, pairs] = [column(rows), column(rows), column(rows), column(rows)];
  const names = numbering();
  const kinds = numbering();
  const texts = numbering();
  const measured = numbering();
  const paired = numbering();
  let at = 0;
  digests.forEach((digest, form) => {
    for (const { name, level2, value } of digest.rows) {
      const bare = names.of(flat(name));
      const text = texts.of(value);
      forms[at] = form;
      values[at] = text;
      indicators[at] = measured.of(bare * MOST + kinds.of(level2));
      pairs[at] = paired.of(bare * MOST + text);
      at += 1;
    }
  });
  const counts = { indicators: measured.count(), values: texts.count(), pairs: paired.count() };
  return { rows, forms, indicators, values, pairs, counts };
}

/** Far above the rows of any batch, and two of them side by side are still exact. */
const MOST = 2 ** 26;

function column(rows: readonly RowDigest[]): Int32Array {
  return new Int32Array(rows.length);
}

/** Numbers things from 0 in the order they are met. */
function numbering(): { readonly of: (thing: string | number) => number; readonly count: () => number } {
  const numbers = new Map<string | number, number>();
  return {
    of: (thing) => {
      let number = numbers.get(thing);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(thing, number);
      }
      return number;
    },
    count: () => numbers.size,
  };
}

/** What is read from every different value, by its number: a batch repeats few values often. */
export function readValues<T>(
  { rows, values, counts }: RowTable,
  read: (value: string) => T | undefined,
): (T | undefined)[] {
  const found: (T | undefined)[] = [];
  const seen = new Uint8Array(counts.values);
  rows.forEach(({ value }, at) => {
    const number = values[at] ?? 0;
    if (seen[number] === 0) found[number] = read(value);
    seen[number] = 1;
  });
  return found;
}

/** Positions of the rows of each indicator that at least `least` rows have, indicator by indicator, in order. */
export function indicatorGroups({ indicators, counts }: RowTable, least: number): number[][] {
  const sizes = new Int32Array(counts.indicators);
  for (const indicator of indicators) sizes[indicator] = (sizes[indicator] ?? 0) + 1;
  const groups = new Map<number, number[]>();
  indicators.forEach((indicator, at) => {
    if ((sizes[indicator] ?? 0) < least) return;
    const group = groups.get(indicator);
    if (group === undefined) groups.set(indicator, [at]);
    else group.push(at);
  });
  return [...groups.values()];
}
