import type { CellRef } from '@jibiao/schema';
import type { CellEdit, EditReceipt } from './port.ts';

interface Cells {
  text(at: CellRef): string;
  write(edit: CellEdit): void;
}

/** Writes each edit whose cell still shows what was seen; the others are told apart, not written. */
export function applyGuarded(edits: readonly CellEdit[], cells: Cells): EditReceipt {
  const { fresh, stale } = guard(edits, (at) => cells.text(at));
  for (const edit of fresh) cells.write(edit);
  return { applied: fresh, stale };
}

export function guard(
  edits: readonly CellEdit[],
  text: (at: CellRef) => string,
): { readonly fresh: readonly CellEdit[]; readonly stale: readonly CellEdit[] } {
  const fresh = edits.filter((edit) => text(edit.at) === edit.from);
  return { fresh, stale: edits.filter((edit) => !fresh.includes(edit)) };
}

/** Text as it is to be typed: what Excel would take for a formula, a number or a date is kept as text by a `'`. */
export function typedText(text: string): string {
  const turns = /^[=+\-@']|^\d{1,4}[-/.]\d{1,2}|^\d{1,2}:\d{2}/u.test(text);
  return turns ? `'${text}` : text;
}
