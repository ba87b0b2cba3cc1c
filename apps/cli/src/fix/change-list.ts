import type { Locale } from '../command.ts';
import { clip } from '../report/places.ts';
import { padEnd, widthOf } from '../text/width.ts';
import type { Change } from './fix-one.ts';

const LEFT: Readonly<Record<Exclude<Change['outcome'], 'applied'>, Readonly<Record<Locale, string>>>> = {
  changed: { zh: '内容已经变了，没有改', en: 'holds something else by now, left alone' },
  formula: { zh: '由公式算出，没有改', en: 'is calculated by a formula, left alone' },
  repeated: { zh: '同一格已经改过', en: 'the cell was changed already' },
  'no-cell': { zh: '找不到这一格', en: 'no such cell' },
  'blank-left': { zh: '建议里有待填的空，没有改', en: 'the proposal has a blank to fill in, left alone' },
};

/** One line per fix: where, from what to what or why not, by which rule. */
export function describeChanges(changes: readonly Change[], locale: Locale): string[] {
  const rows = changes.map(({ sheet, address, from, to, outcome, rule }) => [
    `${sheet} ${address}`,
    rule,
    outcome === 'applied'
      ? `${shown(from, locale)} → ${clip(to, 40)}`
      : `${shown(from, locale)}  ${LEFT[outcome][locale]}`,
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((text, column) => padEnd(text, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function shown(text: string, locale: Locale): string {
  if (text === '') return locale === 'zh' ? '（空）' : '(blank)';
  return clip(text);
}
