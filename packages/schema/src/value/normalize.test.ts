import { describe, expect, it } from 'vitest';
import { normalizeValue } from './normalize.ts';
import { readTarget } from './parse-target.ts';

describe('normalizeValue', () => {
  it.each([
    ['≥98%', '≥98%'],
    ['＞＝９５％', '≥95%'],
    ['$\\geq 98\\%$', '≥98%'],
    ['\\(\\geqslant\\) 90\\%', '≥90%'],
    ['\\text{不少于}5次', '不少于5次'],
    ['\\left(5\\right)', '(5)'],
    ['\\length', '\\length'],
    ['&ge;90%', '≥90%'],
    ['&amp;ge;9', '≥9'],
    ['<span style="x">5</span>次', '5次'],
    ['≥95%<br/>≤5天', '≥95%;≤5天'],
    ['3次\n5个', '3次;5个'],
    ['85套\n（含适老化10套）', '85套(含适老化10套)'],
    ['（1）3次\n（2）5个', '(1)3次;(2)5个'],
    ['3次；\n5个', '3次;5个'],
    ['服务对象满\n意度≥95%', '服务对象满意度≥95%'],
    ['> =5', '≥5'],
    ['>>5', '>5'],
    ['≮5', '≥5'],
    ['》 500亩', '≥500亩'],
    ['《办法》', '《办法》'],
    ['“≥98%”', '≥98%'],
    ["'5", "'5"],
    ['“5', '“5'],
    ['“”', ''],
    ['5”', '5”'],
    ['"', '"'],
    ['95%。', '95%'],
    ['：95%', '95%'],
    ['……', '……'],
    ['...', '...'],
    ['。。', '。。'],
    ['。', '。'],
    [' 4 次 ', '4次'],
    ['9 5', '9 5'],
    ['a  b', 'a b'],
    ['\u200b5\u00a0次\ufeff', '5次'],
    ['5\t\r\n次', '5次'],
    ['50m^{2}', '50m²'],
    ['10〜20', '10~20'],
    ['5—10个', '5-10个'],
    ['1：3', '1:3'],
    ['¥5', '¥5'],
    ['', ''],
  ])('%j becomes %j', (raw, text) => {
    expect(normalizeValue(raw)).toMatchObject({ raw, text });
  });

  it('says what it changed and where', () => {
    expect(normalizeValue('≥ 90 ％').steps).toEqual([
      { kind: 'width', start: 5, end: 6, before: '％', after: '%' },
      { kind: 'space', start: 1, end: 2, before: ' ', after: '' },
      { kind: 'space', start: 4, end: 5, before: ' ', after: '' },
    ]);
    expect(normalizeValue('$\\geq 98\\%$').steps).toEqual([
      { kind: 'markup', start: 0, end: 1, before: '$', after: '' },
      { kind: 'markup', start: 10, end: 11, before: '$', after: '' },
      { kind: 'markup', start: 1, end: 5, before: '\\geq', after: '≥' },
      { kind: 'markup', start: 8, end: 10, before: '\\%', after: '%' },
      { kind: 'space', start: 5, end: 6, before: ' ', after: '' },
    ]);
    expect(normalizeValue('“5次”').steps.map(({ kind, start }) => [kind, start])).toEqual([
      ['quote', 0],
      ['quote', 3],
    ]);
    expect(normalizeValue('≧5').steps).toEqual([{ kind: 'comparator', start: 0, end: 1, before: '≧', after: '≥' }]);
    expect(normalizeValue('5。').steps).toEqual([{ kind: 'stop', start: 1, end: 2, before: '。', after: '' }]);
    expect(normalizeValue('≥98%').steps).toEqual([]);
  });

  it('leaves alone what does not settle', () => {
    const nested = `${'“'.repeat(20)}5${'”'.repeat(20)}`;
    expect(normalizeValue(nested)).toEqual({ raw: nested, text: nested, steps: [] });
  });

  it('does work in proportion to the length', () => {
    const hard = ['<a', '&am', '\\g', '“', '> ', '＜', '1,', '5。', '《1', '\n1', '{', '不', '((', '1-', '每'];
    for (const piece of hard) {
      const [small, large] = [8, 32].map((size) => work(piece.repeat((size * 1024) / piece.length)));
      expect([piece, (large ?? 0) / (small ?? 1) < 6]).toEqual([piece, true]);
    }
  });
});

/** Characters and matches looked at while reading a text: what would grow first if some step were not linear. */
function work(text: string): number {
  let count = 0;
  const pattern = Object.getOwnPropertyDescriptors(RegExp.prototype);
  const string = Object.getOwnPropertyDescriptors(String.prototype);
  const originals = { exec: pattern.exec.value, slice: string.slice.value, charCodeAt: string.charCodeAt.value };
  function exec(this: RegExp, given: string): RegExpExecArray | null {
    const from = this.lastIndex;
    const found = originals.exec?.call(this, given) ?? null;
    count += 1 + (found === null ? given.length - from : Math.max(0, found.index + found[0].length - from));
    return found;
  }
  function slice(this: string, from?: number, to?: number): string {
    const part = originals.slice?.call(this, from, to) ?? '';
    count += part.length;
    return part;
  }
  function charCodeAt(this: string, at: number): number {
    count += 1;
    return originals.charCodeAt?.call(this, at) ?? Number.NaN;
  }
  Object.assign(RegExp.prototype, { exec });
  Object.assign(String.prototype, { slice, charCodeAt });
  readTarget(text);
  Object.assign(RegExp.prototype, { exec: originals.exec });
  Object.assign(String.prototype, { slice: originals.slice, charCodeAt: originals.charCodeAt });
  return count;
}
