import type { CellStorage, CellText } from '@jibiao/schema';
import { stripTags } from '../text/flatten.ts';
import { refOf } from './address.ts';
import type { GridCell } from './grid.ts';
import type { Spot } from './sheet.ts';

/** What a spot says, tied to its place; `text` may be given where only a part of it, or a repaired form, is meant. */
export function cellText(sheet: string, spot: Spot, text: string = stripTags(spot.text)): CellText {
  const at = refOf(sheet, spot);
  const storage = spot.cell === undefined ? undefined : storageOf(spot.cell);
  // Written out: V8 gives each `{ ...copy, more }` a hidden class of its own, and all who read such cells are slow.
  const cell = storage === undefined ? { raw: spot.text, text, at } : { raw: spot.text, text, at, storage };
  return text !== spot.text && isPart(text, spot.text) ? Object.assign(cell, { part: true as const }) : cell;
}

/** Less than the cell says, markup and white space left out. */
function isPart(text: string, whole: string): boolean {
  return squeezed(text) !== squeezed(stripTags(whole));
}

function squeezed(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

function storageOf({ type, value, format, formula }: GridCell): CellStorage | undefined {
  if (type === 'text' && formula === undefined) return undefined;
  let storage: CellStorage = { type };
  if (value !== undefined) storage = { ...storage, value };
  if (format !== undefined) storage = { ...storage, format };
  return formula === undefined ? storage : { ...storage, formula };
}
