import type { Repair } from '@jibiao/schema';
import type { LevelPiece } from '../block/carry-levels.ts';
import type { RowDraft } from '../block/read-rows.ts';
import { refOf } from '../grid/address.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import type { Clause } from './prose-clause.ts';

/** The row that a clause of a cell makes. */
export function rowOf(sheet: Sheet, spot: Spot, { level1, level2, name, value, text }: Clause): RowDraft {
  const piece = (label: string): LevelPiece => ({ spot, text: label, from: 'own' });
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
