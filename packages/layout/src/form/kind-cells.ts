import { parseTarget } from '@jibiao/schema';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { levelKind } from '../label/level-label.ts';
import { type Clause, readClauses } from './prose-clause.ts';

/** A cell that holds all indicators of one kind, the kind standing in a label of its own. */
export interface KindCell {
  readonly spot: Spot;
  readonly level1?: string;
  readonly level2: string;
}

/** Cells right of a level-2 label: 数量指标 | 1.培训人数≥100人；2.培训场次≥5场. */
export function cellsBesideKinds(sheet: Sheet, rows: readonly number[]): KindCell[] {
  let level1: string | undefined;
  return rows.flatMap((row) =>
    sheet.row(row).flatMap((spot): KindCell[] => {
      if (spot.top !== row) return [];
      const kind = levelKind(spot.text);
      if (kind?.one === true && !kind.two) level1 = spot.text.trim();
      const beside = sheet.at(row, spot.left - 1);
      if (kind !== undefined || spot.text.trim() === '' || levelKind(beside.text)?.two !== true) return [];
      return [kindCell(spot, level1, beside)];
    }),
  );
}

export function kindCell(spot: Spot, level1: string | undefined, label: Spot): KindCell {
  const level2 = label.text.trim();
  return level1 === undefined ? { spot, level2 } : { spot, level1, level2 };
}

/** Indicators of such a cell. What is no sentence with a value is one or the other: 全年 is a value, 社会稳定 a name. */
export function clausesIn({ spot, level1, level2 }: KindCell): Clause[] {
  const text = spot.text.trim();
  const levels = level1 === undefined ? { level2 } : { level1, level2 };
  const found = readClauses(text).map((clause) => ({ ...clause, ...levels }));
  if (found.length > 0) return found;
  const { kind } = parseTarget(text, { level2 });
  const isName = kind === 'unparsed' || kind === 'unmeasurable';
  return [{ ...levels, name: isName ? text : '', value: isName ? '' : text, text }];
}
