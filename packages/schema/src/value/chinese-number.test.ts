import { expect, it } from 'vitest';
import { parseChineseNumber } from './chinese-number.ts';

it.each([
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零五', 105],
  ['两千', 2000],
  ['二百三十万', 2_300_000],
  ['三亿五千万', 350_000_000],
  ['万', 10_000],
  ['二〇二五', 2025],
  ['壹佰贰拾', 120],
  ['二三十', undefined],
  ['', undefined],
  ['三个', undefined],
  ['一'.repeat(21), undefined],
])('%s is %s', (text, value) => {
  expect(parseChineseNumber(text)).toBe(value);
});
