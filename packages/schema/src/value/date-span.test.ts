import { expect, it } from 'vitest';
import { spanOf } from './date-span.ts';
import type { DatePoint } from './target.ts';

it.each<[DatePoint, number, number]>([
  [{ month: 3 }, 301, 331],
  [{ month: 3, day: 5 }, 305, 305],
  [{ month: 3, part: '上旬' }, 301, 310],
  [{ month: 3, part: '中旬' }, 311, 320],
  [{ month: 3, part: '下旬' }, 321, 331],
  [{ month: 3, part: '初' }, 301, 310],
  [{ month: 3, part: '底' }, 331, 331],
  [{ quarter: 2 }, 401, 631],
  [{ quarter: 2, part: '底' }, 631, 631],
  [{ part: '上半年' }, 101, 631],
  [{ part: '下半年' }, 701, 1231],
  [{ part: '初' }, 101, 131],
  [{ part: '底' }, 1231, 1231],
  [{}, 101, 1231],
])('%j lies between %i and %i', (point, first, last) => {
  expect(spanOf(point)).toEqual({ first, last, hasYear: false });
  expect(spanOf({ year: 2025, ...point })).toEqual({
    first: 20_250_000 + first,
    last: 20_250_000 + last,
    hasYear: true,
  });
});
