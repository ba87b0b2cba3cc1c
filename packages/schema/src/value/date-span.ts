import type { DatePoint } from './target.ts';

/** Days a date may mean, as numbers that sort: `yyyymmdd`, or `mmdd` while no year is written. */
export interface DateSpan {
  readonly first: number;
  readonly last: number;
  readonly hasYear: boolean;
}

const PART_OF_MONTH: Readonly<Record<string, readonly [number, number]>> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  初: [1, 10],
  底: [31, 31],
};
const PART_OF_YEAR: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [101, 631],
  下半年: [701, 1231],
  初: [101, 131],
  底: [1231, 1231],
};

/** From the first to the last day that a date can mean; months count 31 days, which keeps the order. */
export function spanOf(point: DatePoint): DateSpan {
  const [first, last] = daysOf(point);
  const base = (point.year ?? 0) * 10_000;
  return { first: base + first, last: base + last, hasYear: point.year !== undefined };
}

function daysOf({ month, day, quarter, part }: DatePoint): readonly [number, number] {
  if (month !== undefined) {
    const [from, to] = day === undefined ? (PART_OF_MONTH[part ?? ''] ?? [1, 31]) : [day, day];
    return [month * 100 + from, month * 100 + to];
  }
  if (quarter !== undefined) {
    const end = quarter * 300 + 31;
    return [part === '底' ? end : (quarter * 3 - 2) * 100 + 1, end];
  }
  return PART_OF_YEAR[part ?? ''] ?? [101, 1231];
}
