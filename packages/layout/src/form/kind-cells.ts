import { parseTarget } from '@jibiao/schema';
import type { RowDraft } from '../block/read-rows.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { levelKind } from '../label/level-label.ts';
import { rowOf } from './clause-row.ts';
import { type Clause, readClauses } from './prose-clause.ts';

/** A cell that holds all indicators of one kind, the kind standing in labels of its own. */
export interface KindCell {
  readonly spot: Spot;
  readonly level1: Spot | undefined;
  readonly level2: Spot;
  /** The kind and what follows it where the cell begins with it: 数量指标：培训人数≥100人. */
  readonly own?: readonly [kind: string, text: string];
}

/** Cells right of a level-2 label: 数量指标 | 1.培训人数≥100人；2.培训场次≥5场; or right of a level 1, the kind in front. */
export function cellsBesideKinds(sheet: Sheet, rows: readonly number[]): KindCell[] {
  let level1: Spot | undefined;
  return rows.flatMap((row) =>
    sheet.row(row).flatMap((spot): KindCell[] => {
      if (spot.top !== row) return [];
      const kind = levelKind(spot.text);
      if (kind?.one === true && !kind.two) level1 = spot;
      return kind !== undefined || spot.text.trim() === ''
        ? []
        : cellBeside(spot, sheet.at(row, spot.left - 1), level1);
    }),
  );
}

function cellBeside(spot: Spot, beside: Spot, level1: Spot | undefined): KindCell[] {
  const under = levelKind(beside.text);
  if (under?.two === true) return [{ spot, level1, level2: beside }];
  // Below the first of its kinds a level that was merged is blank.
  const isUnder = level1 !== undefined && (under !== undefined || beside.text === '');
  const [, kind = '', text = ''] = WITH_KIND.exec(spot.text.trim()) ?? [];
  return isUnder && levelKind(kind)?.two === true ? [{ spot, level1, level2: spot, own: [kind, text] }] : [];
}

const WITH_KIND = /^([^:：]{2,10})[:：]\s*(.+)$/su;

/** The rows of such a cell. */
export function rowsOfKind(sheet: Sheet, cell: KindCell): RowDraft[] {
  const labels = cell.level1 === undefined ? [cell.level2] : [cell.level1, cell.level2];
  return clausesIn(cell).map((clause) => rowOf(sheet, cell.spot, clause, labels));
}

/** What is no sentence with a value is one or the other: 全年 is a value, 社会稳定 a name. */
function clausesIn({ spot, level1, level2: label, own }: KindCell): Clause[] {
  const [level2, text] = own ?? [label.text.trim(), spot.text.trim()];
  const levels = level1 === undefined ? { level2 } : { level1: level1.text.trim(), level2 };
  const found = readClauses(text).map((clause) => ({ ...clause, ...levels }));
  if (found.length > 0) return found;
  const { kind } = parseTarget(text, { level2 });
  const isName = kind === 'unparsed' || kind === 'unmeasurable';
  return [{ ...levels, name: isName ? text : '', value: isName ? '' : text, text }];
}
