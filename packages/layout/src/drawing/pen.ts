import type { Canvas } from './canvas.ts';
import type { Style, Table } from './table.ts';

/** A pen on a page, within one table. */
export interface Pen {
  readonly page: Canvas;
  readonly style: Style;
  readonly table: Table;
  /** First column of the form proper. */
  readonly left: number;
  readonly width: number;
  row: number;
}

/** One of several words for the same thing. */
export function pick<T>(words: readonly T[], style: Style, shift = 0): T {
  const word = words[(style.words + shift) % words.length];
  if (word === undefined) throw new Error('No words to pick from.');
  return word;
}

/** A label as hurried typists leave it: spaces, line feeds. */
export function label(text: string, { broken, words }: Style): string {
  if (!broken || text.length < 3) return text;
  const signs = [' ', '\n', '　'];
  const at = 1 + (words % (text.length - 1));
  return text.slice(0, at) + signs[words % 3] + text.slice(at);
}
