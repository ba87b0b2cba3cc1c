import { describe, expect, it } from 'vitest';
import { isPattern, matcher, patternRoot } from './glob.ts';

describe('matcher', () => {
  it.each([
    ['*.xlsx', '甲.xlsx', true],
    ['*.xlsx', '下级/甲.xlsx', false],
    ['收件/**/*.xlsx', '收件/甲.xlsx', true],
    ['收件/**/*.xlsx', '收件/一/二/甲.xlsx', true],
    ['收件/**', '收件/一/甲.xls', true],
    ['收件\\*.xls?', '收件/甲.xlsx', true],
    ['./收件/*', '收件/甲.xlsx', true],
    ['第?批/*.xlsx', '第一批/甲.xlsx', true],
    ['a+b(1)*.xlsx', 'a+b(1)终稿.xlsx', true],
    ['甲*.xlsx', '乙甲.xlsx', false],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(matcher(pattern)(path)).toBe(expected);
  });
});

describe('patternRoot', () => {
  it.each([
    ['*.xlsx', '.'],
    ['收件/*.xlsx', '收件'],
    ['/收件/*.xlsx', '/收件'],
    ['/*.xlsx', '/'],
    ['收件\\第?批\\*.xlsx', '收件'],
  ])('%s → %s', (pattern, root) => {
    expect(patternRoot(pattern)).toBe(root);
  });

  it('leaves plain names alone', () => {
    expect(isPattern('收件/甲[1].xlsx')).toBe(false);
  });
});
