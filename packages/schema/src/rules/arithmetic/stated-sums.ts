import { Big } from 'big.js';
import type { CellText } from '../../form/cell.ts';
import type { Form, Indicator, ScoreLine } from '../../form/form.ts';
import { pointsIn, sumOf, type Weighted } from './weight.ts';

/** A sum that a form states and its rows do not come to. */
export interface WrongSum {
  readonly label: string;
  /** Where the sum stands. */
  readonly cell: CellText;
  readonly stated: Big;
  readonly sum: Big;
  /** The line that states it; absent where a level does. */
  readonly line?: ScoreLine;
}

/** Rows with the points that are added up. */
interface Summed {
  readonly rows: readonly Weighted[];
  readonly part: 'weight' | 'score';
  readonly tolerance: number;
}

/** The most points that an execution rate is worth. */
const EXECUTION = 20;
const WHOLE = 100;

/** Lines (小计, 合计, 总分) that state another sum of weights or scores than their rows come to. */
export function wrongLines({ scoreLines = [] }: Form, { rows, part, tolerance }: Summed): WrongSum[] {
  const extra = pointsIn(scoreLines.find(({ kind }) => kind === 'execution')?.[part]?.text);
  let from = 0;
  return scoreLines.flatMap((line): WrongSum[] => {
    const cell = line[part];
    const stated = pointsIn(cell?.text);
    if (line.kind !== 'sum' || cell === undefined || stated === undefined) return [];
    const above = rows.filter(({ row }) => row.index < line.after);
    const since = above.filter(({ row }) => row.index >= from);
    from = line.after;
    const all = sumOf(above);
    const sums = [since, ...groupsAbove(above)].map(sumOf);
    if ([all, all.plus(extra ?? 0), ...sums].some((sum) => sum.minus(stated).abs().lte(tolerance))) return [];
    const { text: label } = line.label;
    if (label.includes('小计')) return [{ label, cell, stated, sum: sumOf(since), line }];
    // Points of the execution rate may stand where nobody reads them.
    const open = extra === undefined && stated.gt(all) && stated.lte(all.plus(EXECUTION));
    return open ? [] : [{ label, cell, stated, sum: all.plus(extra ?? 0), line }];
  });
}

/** The rows right above a line that share their level: a 小计 may be of either. */
function groupsAbove(above: readonly Weighted[]): (readonly Weighted[])[] {
  const last = above.at(-1)?.row;
  if (last === undefined) return [];
  return LEVELS.map((level) => {
    const other = above.findLastIndex(({ row }) => row[level].label !== last[level].label);
    return above.slice(other + 1);
  });
}

const LEVELS = ['level1', 'level2'] as const;
type LevelId = (typeof LEVELS)[number];

/** Levels whose own points (产出指标（50分）, or a column of their own) are another sum than those of their rows. */
export function wrongLevels(rows: readonly Weighted[], tolerance: number): WrongSum[] {
  const close = (a: Big, b: Big | number): boolean => a.minus(b).abs().lte(tolerance);
  const kinds = groupsOf(rows, 'level2');
  return [...groupsOf(rows, 'level1'), ...kinds].flatMap(({ rows: own, level, cell, stated }): WrongSum[] => {
    const inner =
      level === 'level1' ? kinds.filter(({ rows: [first] }) => first !== undefined && own.includes(first)) : [];
    const told = inner.length > 0 && inner.reduce((count, group) => count + group.rows.length, 0) === own.length;
    const sum = told ? inner.reduce((total, group) => total.plus(group.stated), new Big(0)) : sumOf(own);
    // Shares of the level above come to a hundred.
    if (close(sum, stated) || close(sum, WHOLE)) return [];
    return [{ label: own[0]?.row[level].label ?? '', cell, stated, sum }];
  });
}

interface Group {
  readonly level: LevelId;
  readonly rows: Weighted[];
  readonly cell: CellText;
  readonly stated: Big;
}

/** Rows under each level that states its points. */
function groupsOf(rows: readonly Weighted[], level: LevelId): Group[] {
  const groups = new Map<string, Weighted[]>();
  for (const item of rows) {
    const { level1, level2 } = item.row;
    const key = level === 'level1' ? level1.label : `${level1.label}\u0000${level2.label}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()].flatMap((own): Group[] => {
    for (const { row } of own) {
      const found = statedIn(row, level);
      if (found !== undefined) return [{ level, rows: own, ...found }];
    }
    return [];
  });
}

/** `产出指标（50分）`, `数量指标 15分`. */
const POINTS = /[（(]\D{0,4}(\d{1,3}(?:\.\d+)?)\s*[分%％][^（()）]{0,2}[)）]|(\d{1,3}(?:\.\d+)?)\s*分$/u;

function statedIn(row: Indicator, level: LevelId): { readonly cell: CellText; readonly stated: Big } | undefined {
  const own = row.extras[`${level}Weight`];
  const stated = pointsIn(own?.text);
  if (own !== undefined && stated !== undefined) return { cell: own, stated };
  const [, inBrackets, bare] = POINTS.exec(row[level].text) ?? [];
  const points = pointsIn(inBrackets ?? bare);
  return points === undefined ? undefined : { cell: row[level], stated: points };
}
