import type { Locale } from '../command.ts';
import { clip } from '../report/places.ts';
import { padEnd, widthOf } from '../text/width.ts';
import type { Change } from './fix-one.ts';

const LEFT: Readonly<Record<Exclude<Change['outcome'], 'applied'>, Readonly<Record<Locale, string>>>> = {
  changed: { zh: '内容已经变了，没有改', en: 'holds something else by now, left alone' },
  formula: { zh: '由公式算出，没有改', en: 'is calculated by a formula, left alone' },
  'no-cell': { zh: '找不到这一格', en: 'no such cell' },
  'blank-left': { zh: '建议里有待填的空，没有改', en: 'the proposal has a blank to fill in, left alone' },
};

/** One line per fix: where, from what to what or why not, by which rule. */
export function describeChanges(changes: readonly Change[], locale: Locale): string[] {
  const rows = changes.map(({ sheet, address, from, to, outcome, rule }) => {
    const place = [`${sheet} ${address}`, rule];
    if (outcome !== 'applied') return [...place, `${shown(from, locale)}  ${LEFT[outcome][locale]}`];
    const [before, after] = whereTheyDiffer(from, to);
    return [...place, `${shown(before, locale)} → ${clip(after, LONG)}`];
  });
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((text, column) => padEnd(text, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Longer texts are shown around what changed in them. */
const LONG = 40;
const AROUND = 8;

function whereTheyDiffer(from: string, to: string): readonly [string, string] {
  if (Math.max(from.length, to.length) <= LONG) return [from, to];
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < most - start && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const [head, tail] = [Math.max(start - AROUND, 0), Math.max(end - AROUND, 0)];
  const part = (text: string): string =>
    `${head > 0 ? '…' : ''}${text.slice(head, text.length - tail)}${tail > 0 ? '…' : ''}`;
  return [part(from), part(to)];
}

function shown(text: string, locale: Locale): string {
  if (text === '') return locale === 'zh' ? '（空）' : '(blank)';
  return clip(text);
}
