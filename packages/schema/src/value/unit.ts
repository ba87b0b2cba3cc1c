import { UNITS, type Unit } from './unit.data.ts';

export type { Dimension, Unit } from './unit.data.ts';

const BY_WORD = new Map<string, Unit>();
for (const unit of UNITS) for (const word of unit.words) if (!BY_WORD.has(word)) BY_WORD.set(word, unit);
const LONGEST = Math.max(...[...BY_WORD.keys()].map((word) => word.length));

/** The unit a word stands for (`平米` → 平方米), `undefined` for a word that is none. */
export function findUnit(word: string): Unit | undefined {
  return BY_WORD.get(word) ?? BY_WORD.get(word.replace(/^个/u, ''));
}

/** The longest unit word that a text begins with, at most up to the next number or sign. */
export function unitAt(text: string, at: number): { readonly unit: Unit; readonly length: number } | undefined {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length -= 1) {
    const unit = BY_WORD.get(text.slice(at, at + length));
    if (unit !== undefined && !splitsLatinWord(text, at + length)) return { unit, length };
  }
  return undefined;
}

function splitsLatinWord(text: string, end: number): boolean {
  return /[A-Za-z]/u.test(text.charAt(end - 1)) && /[A-Za-z]/u.test(text.charAt(end));
}
