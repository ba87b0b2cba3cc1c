import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padEnd, widthOf, wrap } from './width.ts';

describe('widthOf', () => {
  it.each([
    ['abc', 3],
    ['绩效', 4],
    ['≥98%', 5],
    ['（空）', 6],
    ['e\u0301', 1],
    ['', 0],
  ])('%s takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('wrap', () => {
  it('breaks Chinese anywhere and Latin at spaces', () => {
    expect(wrap('培训合格率 out of range', 10)).toEqual(['培训合格率', 'out of', 'range']);
  });

  it('keeps closing punctuation with its clause', () => {
    expect(wrap('培训合格，率', 8)).toEqual(['培训合格，', '率']);
  });

  it('keeps opening punctuation with what it opens', () => {
    expect(wrap('建议改为“≥90%”', 10)).toEqual(['建议改为', '“≥90%”']);
    expect(wrap('甲（（“', 4)).toEqual(['甲', '（（“']);
  });

  it('loses nothing but the spaces it breaks at', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const bare = (value: string): string => value.replaceAll(/\s/gu, '');
        expect(bare(wrap(text, width).join(''))).toBe(bare(text));
      }),
    );
  });
});

describe('padEnd', () => {
  it('counts columns, not characters', () => {
    expect(padEnd('甲', 4)).toBe('甲  ');
  });
});
