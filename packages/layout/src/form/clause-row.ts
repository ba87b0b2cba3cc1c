import type { Repair } from '@jibiao/schema';
import type { LevelPiece } from '../block/carry-levels.ts';
import type { RowDraft } from '../block/read-rows.ts';
import { refOf } from '../grid/address.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { levelKind } from '../label/level-label.ts';
import { type Clause, readClauses } from './prose-clause.ts';

/** The row that a clause of a cell makes; its levels stand in the text as well, or in labels beside or above the cell. */
export function rowOf(
  sheet: Sheet,
  spot: Spot,
  { level1, level2, name, value, text }: Clause,
  labels: readonly Spot[] = [],
): RowDraft {
  const piece = (label: string): LevelPiece => {
    const own = labels.find((other) => other.text.trim() === label);
    return { spot: own ?? spot, text: label, from: own === undefined || own.top === spot.top ? 'own' : 'merged' };
  };
  const at = refOf(sheet.grid.sheet, spot);
  const repair: Repair = { kind: 'split-cell', at, before: text, after: `${name} | ${value}` };
  return {
    row: spot.top,
    set: 'annual',
    level1: level1 === undefined ? undefined : piece(level1),
    level2: level2 === undefined ? undefined : piece(level2),
    name: { spot, text: name },
    value: { spot, text: value },
    extras: {},
    // A cell that holds only the one of the two was not split.
    repairs: name === '' || value === '' ? [] : [repair],
  };
}

const LEVEL_WORD = /(?:数量|质量|时效|成本|效益|影响|满意度)(?:指标|目标)/gu;

/** A cell that names several kinds of indicator in one text. */
function isProse({ text }: Spot): boolean {
  return text.length > 20 && text.length < 8000 && (text.match(LEVEL_WORD)?.length ?? 0) >= 2;
}

/** Rows that the running text of a line makes. */
export function proseRows(sheet: Sheet, row: number): RowDraft[] {
  return sheet
    .row(row)
    .filter((spot) => spot.top === row && isProse(spot))
    .flatMap((spot) => {
      const beside = sheet.at(row, spot.left - 1);
      const above = levelKind(beside.text)?.one === true ? beside.text.trim() : undefined;
      return readClauses(spot.text, above).map((clause) => rowOf(sheet, spot, clause, [beside]));
    });
}
