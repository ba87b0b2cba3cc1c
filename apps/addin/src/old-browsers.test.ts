import { expect, it } from 'vitest';
import { addLacking } from './old-browsers.ts';

/** A list as an old browser knows it: nothing of ES2023. */
function oldList(...items: number[]): number[] {
  const list = [...items];
  const bare = Object.create(null) as object;
  addLacking(bare);
  return Object.setPrototypeOf(
    list,
    Object.setPrototypeOf(
      Object.defineProperties({}, Object.getOwnPropertyDescriptors(bare)),
      Array.prototype,
    ) as object,
  ) as number[];
}

it('old browsers get lists that behave as new ones do', () => {
  const list = [3, 1, 2];
  const old = oldList(...list);
  const isOdd = (item: number): boolean => item % 2 === 1;
  expect(Array.from(old.toSorted((a, b) => a - b))).toEqual(list.toSorted((a, b) => a - b));
  expect(Array.from(old.toReversed())).toEqual(list.toReversed());
  expect(Array.from(old.toSpliced(1, 1, 7, 8))).toEqual(list.toSpliced(1, 1, 7, 8));
  expect(Array.from(old.with(1, 9))).toEqual(list.with(1, 9));
  expect(old.findLast(isOdd)).toBe(list.findLast(isOdd));
  expect(old.findLastIndex(isOdd)).toBe(list.findLastIndex(isOdd));
  expect(old.findLastIndex((item) => item > 9)).toBe(-1);
  expect([...old]).toEqual(list);
});
