import { joinAddresses } from '../join-addresses.ts';
import { HIGHLIGHTS, isOwnHighlight, isOwnNote, noteText } from '../marks.ts';
import type { Mark } from '../port.ts';
import { items, type WpsSheet, type WpsWorkbook } from './application.ts';

/** `Range("…")` takes no longer address. */
const ADDRESS_LIMIT = 250;
/** xlExpression. */
const FORMULA = 2;

/** `#F8CBAD` as the number VBA wants: blue, green, red. */
function bgr(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return (blue * 256 + green) * 256 + red;
}

export function addHighlights(book: WpsWorkbook, marks: readonly Mark[]): void {
  for (const sheet of items(book.Worksheets)) {
    for (const { severity, formula, fill } of HIGHLIGHTS) {
      const own = marks.filter((mark) => mark.at.sheet === sheet.Name && mark.severity === severity);
      const addresses = [...new Set(own.map(({ at }) => at.area ?? at.address))];
      for (const joined of joinAddresses(addresses, ADDRESS_LIMIT)) {
        sheet.Range(joined).FormatConditions.Add(FORMULA, undefined, formula).Interior.Color = bgr(fill);
      }
    }
  }
}

export function removeHighlights(book: WpsWorkbook): number {
  let removed = 0;
  for (const { UsedRange } of writable(book)) {
    const own = items(UsedRange.FormatConditions).filter(
      ({ Type, Formula1 }) => Type === FORMULA && isOwnHighlight(Formula1),
    );
    for (const condition of own.toReversed()) condition.Delete();
    removed += own.length;
  }
  return removed;
}

export function addNotes(book: WpsWorkbook, marks: readonly Mark[]): void {
  for (const { at, text } of marks) book.Worksheets.Item(at.sheet).Range(at.address).AddComment(noteText(text));
}

export function removeNotes(book: WpsWorkbook): number {
  let removed = 0;
  for (const { Comments } of writable(book)) {
    const own = items(Comments).filter((comment) => isOwnNote(comment.Text()));
    for (const comment of own.toReversed()) comment.Delete();
    removed += own.length;
  }
  return removed;
}

/** A protected sheet carries no marks of ours: it refused them. */
function writable({ Worksheets }: WpsWorkbook): WpsSheet[] {
  return items(Worksheets).filter(({ ProtectContents }) => !ProtectContents);
}
