import type { FormDigest } from '../../check/digest.ts';
import { lineStarts, type RowDigest, rowIn } from '../../check/row-digest.ts';
import { numbering } from './numbering.ts';
import { flat } from './project-key.ts';

/** The rows of a batch side by side: equal names, values and kinds have equal numbers, so that comparing costs no strings. */
export interface RowTable {
  readonly rowAt: (at: number) => RowDigest | undefined;
  /** Where the rows of each form begin; after the last form, their end. */
  readonly starts: Int32Array;
  /** Position of the form of each row. */
  readonly forms: Int32Array;
  /** Number of the kind and name of each row. */
  readonly indicators: Int32Array;
  /** Number of the value of each row, and of its name and value in `pairs`: -1 where one of them is blank. */
  readonly values: Int32Array;
  readonly pairs: Int32Array;
  /** The different values by their number. */
  readonly texts: readonly string[];
  /** How many different ones there are. */
  readonly counts: { readonly indicators: number; readonly pairs: number };
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

/** Far above the rows of any batch, and two of them side by side are still exact. */
const MOST = 2 ** 26;

function drawUp(digests: readonly FormDigest[]): RowTable {
  const lines = digests.map(lineStarts);
  const starts = new Int32Array(digests.length + 1);
  lines.forEach((own, form) => (starts[form + 1] = (starts[form] ?? 0) + own.length));
  const size = starts[digests.length] ?? 0;
  const column = (): Int32Array => new Int32Array(size);
  const [forms, indicators, values, pairs] = [column(), column(), column(), column()];
  const [names, kinds, texts] = [numbering<string>(), numbering<string>(), numbering<string>()];
  const [measured, paired] = [numbering<number>(), numbering<number>()];
  let at = 0;
  digests.forEach((digest, form) => {
    for (const line of lines[form] ?? []) {
      const { name, level2, value } = rowIn(digest, line);
      const bare = names.of(flat(name));
      const text = texts.of(value);
      forms[at] = form;
      values[at] = text;
      indicators[at] = measured.of(bare * MOST + kinds.of(level2));
      pairs[at] = name === '' || value === '' ? -1 : paired.of(bare * MOST + text);
      at += 1;
    }
  });
  const rowAt = (row: number): RowDigest | undefined => {
    const form = forms[row] ?? 0;
    const digest = digests[form];
    const line = lines[form]?.[row - (starts[form] ?? 0)];
    return digest === undefined || line === undefined ? undefined : rowIn(digest, line);
  };
  const counts = { indicators: measured.all.length, pairs: paired.all.length };
  return { rowAt, starts, forms, indicators, values, pairs, texts: texts.all, counts };
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
