import { describe, expect, it } from 'vitest';
import { parseAmount } from './amount.ts';

describe('amounts of a header', () => {
  it.each([
    ['988', '988', undefined],
    ['1,200.50万元', '1200.5', '万元'],
    ['854万', '854', '万元'],
    ['854万（示范建设295万元，畅通工程559万元）', '854', '万元'],
    ['10万元整（大写：壹拾万元）', '10', '万元'],
    ['-3.5元', '-3.5', '元'],
    ['100（分）', undefined, undefined],
    ['854万，其中财政559万元', undefined, undefined],
    ['约20万元', undefined, undefined],
  ])('%s is %s %s', (text, amount, unit) => {
    expect(parseAmount(text)).toEqual({
      ...(amount === undefined ? {} : { amount }),
      ...(unit === undefined ? {} : { unit }),
    });
  });
});
