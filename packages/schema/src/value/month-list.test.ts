import { expect, it } from 'vitest';
import { parseTarget } from './parse-target.ts';
import { renderTarget } from './render.ts';

it.each([
  ['本年3月、9月', '3月前；9月前'],
  ['下年3月、9月', '3月前（下年）；9月前（下年）'],
  ['3月底、9月底前', '3月底前；9月底前'],
  ['5月、10月各开展1次', '5月前；10月前；1次（各开展）'],
  ['5月、10月各完成100次', '5月前；10月前；100次（各完成）'],
  ['5月、10月各完成100个标段', '5月前；10月前；100个（各完成、标段）'],
  ['3月、9月;5次', '3个月；9个月；5次'],
  ['2024、2025、2026年', '2024年前；2025年前；2026年前'],
])('%s reads %s', (text, expected) => {
  expect(renderTarget(parseTarget(text))).toBe(expected);
});
