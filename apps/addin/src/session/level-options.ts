import { type CellText, levelsOf } from '@jibiao/schema';
import type { CellEdit } from '../host/port.ts';
import type { SelectedCell } from './selected-cell.ts';

/** Labels that fit a level cell, and the one that was probably meant. */
export interface LevelOptions {
  readonly labels: readonly string[];
  readonly meant: string | undefined;
}

export function levelOptions(selected: SelectedCell): LevelOptions | undefined {
  if (selected.kind !== 'indicator' || (selected.role !== 'level1' && selected.role !== 'level2')) return undefined;
  const { form, indicator, role } = selected;
  const levels = levelsOf(form.taxonomy);
  const parents = levels.filter(({ code }) => code === indicator.level1.code);
  const fitting =
    role === 'level1' ? levels : (parents.length === 0 ? levels : parents).flatMap(({ children }) => children);
  const coded = indicator[role].printedCode !== undefined;
  const printed = ({ code, name }: { readonly code: string; readonly name: string }): string =>
    coded ? `${code}-${name}` : name;
  const labels = fitting.map(printed);
  const text = indicator[role].label;
  if (text === '' || indicator[role].code !== undefined) return { labels, meant: undefined };
  // A label of another branch may be what was meant: then the row stands in the wrong place, not the label.
  const all = levels.flatMap((level) => (role === 'level1' ? [level] : level.children)).map(printed);
  return { labels, meant: nearest(text, labels) ?? nearest(text, all) };
}

/** Puts a word where a text stands; in a cell that says more only there, and nowhere when that cannot be told. */
export function putWord({ at, raw, text, part }: CellText, word: string): CellEdit[] {
  if (part === undefined) return [{ at, from: raw, to: word }];
  const [before = '', after, more] = text === '' ? [] : raw.split(text);
  return after === undefined || more !== undefined ? [] : [{ at, from: raw, to: before + word + after }];
}

/** The label that shares most neighbouring characters with the text; nothing when none shares half of them. */
function nearest(text: string, labels: readonly string[]): string | undefined {
  const own = pairs(text);
  const ranked = labels
    .map((label) => ({ label, share: [...pairs(label)].filter((pair) => own.has(pair)).length }))
    .sort((a, b) => b.share - a.share);
  const best = ranked[0];
  return best !== undefined && best.share > 0 && best.share * 2 >= own.size - 1 ? best.label : undefined;
}

function pairs(text: string): ReadonlySet<string> {
  const letters = [...text.replace(/指标$/u, '').replace(/^\d+-?/u, '')];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}
