import { expect, it } from 'vitest';
import { allRules } from '../rules/all-rules.ts';
import { defaultLexicons } from './lexicons.data.ts';
import { lexiconTitles, thresholdTitles } from './setting-titles.data.ts';
import { defaultThresholds } from './thresholds.data.ts';

it('every setting has a title, in the order in which it stands', () => {
  expect(Object.keys(thresholdTitles)).toEqual(Object.keys(defaultThresholds));
  expect(Object.keys(lexiconTitles)).toEqual(Object.keys(defaultLexicons));
});

it('titles name rules of the catalogue', () => {
  const codes = new Set(allRules.map(({ code }) => code));
  const named = [...Object.values(thresholdTitles), ...Object.values(lexiconTitles)].flatMap(({ rules }) => rules);
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((code) => !codes.has(code))).toEqual([]);
});
