import type { Sheet, Spot } from '../grid/sheet.ts';
import { isLabel } from '../label/field-label.ts';

/** A goal that takes several rows, one sentence in each: where it stands as a whole, and the cells it is made of. */
export interface GoalLines {
  readonly whole: Spot;
  readonly spots: readonly Spot[];
}

interface Line {
  readonly text: string;
  /** The sentence, after its number where that has a cell of its own. */
  readonly cells: readonly Spot[];
  readonly spot: Spot;
  readonly numbered: boolean;
}

/** Numbers in a cell of their own: 1, （2）, ③, 目标4. */
const MARK = /^(?:目标)?\(?[\d一二三四五六七八九]{1,2}\)?[.、:]?$/u;
const NUMBERED = /^\s*(?:目标)?[（(]?(?:[\d一二三四五六七八九]{1,2}(?:[）)、．:：]|\.(?!\d))|[①-⑨])/u;
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
  let last = first;
  for (let next: Line | undefined = first; next !== undefined; ) {
    next = lineAt(sheet, sheet.at(last.spot.bottom + 1, start.left));
    if (next === undefined || !goesOn(sheet, label, { first, next })) break;
    lines.push(next);
    last = next;
  }
  const spots = lines.flatMap(({ cells }) => cells);
  if (spots.length === 1) return undefined;
  const text = last === first ? first.spot.text.trim() : lines.map((line) => line.text).join('\n');
  const { bottom, right } = last.spot;
  return { whole: { ...first.spot, bottom, right, text, flat: '' }, spots };
}

function lineAt(sheet: Sheet, spot: Spot): Line | undefined {
  const mark = MARK.test(spot.flat) ? spot.flat : '';
  const words = mark === '' ? spot : sheet.at(spot.top, spot.right + 1);
  const text = words.text.trim();
  if (text.length < LEAST_WORDS || isLabel(words.flat) || /^[\d.,%]+$/u.test(text)) return undefined;
  if (mark === '') return { text, spot, cells: [spot], numbered: NUMBERED.test(text) };
  const sign = /^\d+$/u.test(mark) ? '.' : /[^).、:]$/u.test(mark) ? '：' : '';
  return { text: mark + sign + text, spot: words, cells: [spot, words], numbered: true };
}

/** Numbered like the first, or beside a label that still runs down. */
function goesOn(sheet: Sheet, label: Spot, { first, next }: { readonly first: Line; readonly next: Line }): boolean {
  const beside = sheet.at(next.spot.top, label.left);
  if (first.cells.length !== next.cells.length || first.spot.left !== next.spot.left) return false;
  if (first.numbered && next.numbered) return beside === label || beside.text === '' || beside === next.cells[0];
  return !next.numbered && beside === label && next.spot.left > label.right;
}
