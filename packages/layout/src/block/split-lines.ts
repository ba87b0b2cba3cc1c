import { parseTarget, type Repair } from '@jibiao/schema';
import { refOf } from '../grid/address.ts';
import type { Sheet } from '../grid/sheet.ts';
import type { RowDraft } from './read-rows.ts';

const NUMBERED = /^\s*(?:指标)?(?:[（(]?\d{1,2}[）)、.．:：]|[①②③④⑤⑥⑦⑧⑨⑩])/u;
const MOST_LINES = 20;

/** Several indicators in one row, name and value line by line: each becomes a row of its own. */
export function splitLines(sheet: Sheet, draft: RowDraft): RowDraft[] {
  if (!/[\n；;]/u.test(draft.name.spot.text)) return [draft];
  const names = linesOf(draft.name.spot.text);
  const values = valuesFor(names, draft.value.spot.text);
  if (draft.name.spot === draft.value.spot || !areSeveral(names, values)) return [draft];
  const at = refOf(sheet.grid.sheet, draft.value.spot);
  return names.map((name, index): RowDraft => {
    const value = values[index] ?? '';
    const split: Repair = { kind: 'split-cell', at, before: draft.value.spot.text, after: value };
    return {
      ...draft,
      name: { ...draft.name, text: name },
      value: { ...draft.value, text: value },
      repairs: index === 0 ? [...draft.repairs, split] : [split],
    };
  });
}

/** 1.覆盖率；2.获得感 in one line, where a number follows each mark. */
const NEXT = /[；;]\s*(?=[（(]?\d{1,2}[）)、.．:：](?!\d)|[①-⑩])/u;

/** The number of a value among several; that of 1.5万人 is its figure. */
const OWN = /^(?:[（(]?(\d{1,2})[）)、.．:：](?!\d)|([①-⑩]))\s*/u;

function numberOf(value: string): number {
  const [, digits, circled = ''] = OWN.exec(value) ?? [];
  return digits === undefined ? '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(circled || '?') + 1 : Number(digits);
}

function linesOf(text: string): string[] {
  return text
    .split(text.includes('\n') ? '\n' : NEXT)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The values need no numbers of their own: 1.覆盖率；2.获得感 | ≥80%；明显增强. */
function valuesFor({ length }: readonly string[], text: string): string[] {
  const lines = linesOf(text);
  const values = lines.length === length ? lines : text.split(/[；;]/u).map((line) => line.trim());
  return values.every((value, at) => numberOf(value) === at + 1)
    ? values.map((value) => value.replace(OWN, ''))
    : values;
}

/** A name broken over lines is still one name: only numbered names, or values that each stand for themselves, are several. */
function areSeveral(names: readonly string[], values: readonly string[]): boolean {
  if (names.length < 2 || names.length > MOST_LINES || names.length !== values.length) return false;
  if (names.every((name) => NUMBERED.test(name))) return true;
  return names.every((name) => name.length >= 3) && values.every((value) => /\d/u.test(value) && isFigure(value));
}

function isFigure(value: string): boolean {
  const { kind } = parseTarget(value);
  return kind === 'number' || kind === 'range' || kind === 'frequency' || kind === 'change';
}
