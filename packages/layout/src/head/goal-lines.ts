import type { Sheet, Spot } from '../grid/sheet.ts';
import { isLabel } from '../label/field-label.ts';

/** A goal that takes several rows, one sentence in each: where it stands as a whole, and the cells it is made of. */
export interface GoalLines {
  readonly whole: Spot;
  readonly spots: readonly Spot[];
}

interface Line {
  readonly text: string;
  readonly spot: Spot;
  readonly cells: readonly Spot[];
  readonly numbered: boolean;
}

/** Numbers in a cell of their own: 1, （2）, ③, 目标4. */
const MARK = /^(?:目标)?\(?(?:\d{1,2}|[一二三四五六七八九])\)?[.、:]?$/u;
const NUMBERED = /^\s*(?:目标)?(?:[（(]?(?:\d{1,2}|[一二三四五六七八九])(?:[）)、．:：]|\.(?!\d))|[①②③④⑤⑥⑦⑧⑨])/u;
const LEAST_WORDS = 4;

/** Reads such a goal beside its label, or below it; `undefined` where the goal stands in one cell. */
export function goalLines(sheet: Sheet, label: Spot): GoalLines | undefined {
  const beside = sheet.at(label.top, label.right + 1);
  // 序号 | 目标内容 over the sentences.
  const right = beside.flat === '序号' ? sheet.at(beside.bottom + 1, beside.left) : beside;
  return linesFrom(sheet, label, right) ?? linesFrom(sheet, label, sheet.at(label.bottom + 1, label.left));
}

function linesFrom(sheet: Sheet, label: Spot, start: Spot): GoalLines | undefined {
  const first = lineAt(sheet, start);
  if (first === undefined) return undefined;
  const lines = [first];
  for (let last = first; ; ) {
    const next = lineAt(sheet, sheet.at(last.spot.bottom + 1, start.left));
    if (next === undefined || !goesOn(sheet, label, { first, next })) break;
    lines.push(next);
    last = next;
  }
  const last = lines.at(-1) ?? first;
  if (lines.length === 1 && first.cells.length === 1) return undefined;
  const { top, left } = first.spot;
  const { bottom, right } = last.spot;
  const text = lines.length === 1 ? first.spot.text.trim() : lines.map((line) => line.text).join('\n');
  return { whole: { top, left, bottom, right, text, flat: '' }, spots: lines.flatMap(({ cells }) => cells) };
}

function lineAt(sheet: Sheet, spot: Spot): Line | undefined {
  if (spot.text.trim() === '' || isLabel(spot.flat)) return undefined;
  if (!MARK.test(spot.flat))
    return spot.flat !== '' && spot.flat.length < LEAST_WORDS
      ? undefined
      : { text: spot.text.trim(), spot, cells: [spot], numbered: NUMBERED.test(spot.text) };
  const words = sheet.at(spot.top, spot.right + 1);
  if (words.text.trim().length < LEAST_WORDS || isLabel(words.flat) || /^[\d.,%]+$/u.test(words.flat)) return undefined;
  const mark = /^\d+$/u.test(spot.flat)
    ? `${spot.flat}.`
    : /^[一二三四五六七八九]$/u.test(spot.flat)
      ? `${spot.flat}、`
      : spot.flat;
  const joined = /\d$/u.test(mark) ? `${mark}：` : mark;
  return { text: joined + words.text.trim(), spot: words, cells: [spot, words], numbered: true };
}

/** Numbered like the first, or beside a label that still runs down. */
function goesOn(sheet: Sheet, label: Spot, { first, next }: { readonly first: Line; readonly next: Line }): boolean {
  const beside = sheet.at(next.spot.top, label.left);
  if (first.cells.length !== next.cells.length || first.spot.left !== next.spot.left) return false;
  if (first.numbered && next.numbered) return beside === label || beside.text === '' || beside === next.cells[0];
  return !next.numbered && beside === label && next.spot.left > label.right;
}
