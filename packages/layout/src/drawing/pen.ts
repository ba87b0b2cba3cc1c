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
export function pick<T>(choices: readonly T[], style: Style, shift = 0): T {
  const word = choices[(style.words + shift) % choices.length];
  if (word === undefined) throw new Error('No words to pick from.');
  return word;
}

/** A label as hurried typists leave it: spaces, line feeds. */
export function label(text: string, style: Style): string {
  const plain = broken(text, style);
  return style.english && /\p{Script=Han}{2}$/u.test(text) ? `${plain} Label` : plain;
}

function broken(text: string, { broken: isBroken, words: seed }: Style): string {
  if (!isBroken || text.length < 3) return text;
  const signs = [' ', '\n', '　'];
  const at = 1 + (seed % (text.length - 1));
  return text.slice(0, at) + signs[seed % 3] + text.slice(at);
}

/** Words of a line. */
export function words(line: string): string[] {
  return line.split(' ');
}
