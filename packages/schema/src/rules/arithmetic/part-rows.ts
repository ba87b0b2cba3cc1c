import { Big } from 'big.js';
import type { Form, Indicator } from '../../form/form.ts';
import type { NumberTarget } from '../../value/target.ts';
import { unitOf } from '../_lib/unit-kind.ts';

/** Consecutive rows that say 其中, with the row whose parts they are. */
export interface Parts {
  readonly rows: readonly Indicator[];
  /** Absent where no row could be the total. */
  readonly total?: Indicator;
  /** The total stands right above its parts. */
  readonly adjacent: boolean;
  /** The parts carry the unit of the total. */
  readonly sameUnit: boolean;
  readonly sum: Big;
}

const PART = /^[\s（(【[]*其中/u;

/** Finds the 其中 rows of a form and their totals: by unit first, then by sum, and only then by place. */
export function partRows({ indicators }: Form): Parts[] {
  const groups: Indicator[][] = [];
  let at = -2;
  for (const row of indicators) {
    if (!PART.test(row.name.text) || row.target.kind !== 'number') continue;
    const open = groups.at(-1);
    if (open !== undefined && row.index === at + 1 && keyOf(row) === keyOf(open[0] ?? row)) open.push(row);
    else groups.push([row]);
    at = row.index;
  }
  if (groups.length === 0) return [];
  const totals = byKey(indicators.filter((row) => row.target.kind === 'number' && !PART.test(row.name.text)));
  return groups.map((rows) => withTotal(rows, indicators, totals));
}

/** Parts and totals stand in the same set under the same kind. */
function keyOf({ set, level2 }: Indicator): string {
  return `${set} ${level2.code ?? level2.label}`;
}

function byKey(rows: readonly Indicator[]): ReadonlyMap<string, readonly Indicator[]> {
  const found = new Map<string, Indicator[]>();
  for (const row of rows) {
    const key = `${keyOf(row)} ${unitOf(row.target)?.id ?? ''}`;
    const list = found.get(key);
    if (list === undefined) found.set(key, [row]);
    else list.push(row);
  }
  return found;
}

function withTotal(
  rows: readonly Indicator[],
  all: readonly Indicator[],
  totals: ReadonlyMap<string, readonly Indicator[]>,
): Parts {
  const [first] = rows as [Indicator];
  const sum = rows.reduce((total, row) => total.plus(figureOf(row)), new Big(0));
  const candidates = totals.get(`${keyOf(first)} ${unitOf(first.target)?.id ?? ''}`) ?? [];
  const above = all[first.index - 1];
  const found =
    candidates.find((row) => row === above) ??
    nearest(
      candidates.filter((row) => figureOf(row).eq(sum)),
      first,
    ) ??
    nearest(candidates, first);
  if (found !== undefined) return { rows, total: found, adjacent: found === above, sameUnit: true, sum };
  const other =
    above !== undefined && above.target.kind === 'number' && keyOf(above) === keyOf(first) ? above : undefined;
  return {
    rows,
    ...(other === undefined ? {} : { total: other }),
    adjacent: other !== undefined,
    sameUnit: false,
    sum,
  };
}

function nearest(candidates: readonly Indicator[], { index }: Indicator): Indicator | undefined {
  let best: Indicator | undefined;
  for (const row of candidates) {
    if (best === undefined || Math.abs(row.index - index) < Math.abs(best.index - index)) best = row;
  }
  return best;
}

/** The figure of a row with a plain number. */
export function figureOf({ target }: Indicator): Big {
  return new Big((target as NumberTarget).value);
}
