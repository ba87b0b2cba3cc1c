import { expect, it } from 'vitest';
import { shownCells, soundMerges } from './merges.ts';

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const cell = (row: number, column: number) => ({ row, column, text: 'x', type: 'text' as const });

it('drops merges of one cell and those that overlap an earlier one', () => {
  const [title, level, body] = [area(1, 1, 1, 4), area(2, 1, 40, 1), area(2, 2, 2000, 300)] as const;
  const kept = [title, level, body];
  expect(soundMerges([title, area(5, 5, 5, 5), level, area(40, 1, 41, 1), body, area(1999, 300, 1999, 301)])).toEqual(
    kept,
  );
});

it('leaves out what a merged area hides, however large it is', () => {
  const merges = [area(1, 1, 1, 4), area(3, 1, 1_048_576, 16_384)];
  const cells = [cell(1, 1), cell(1, 2), cell(2, 7), cell(3, 1), cell(900_000, 9000)];
  expect(shownCells(cells, merges)).toEqual([cells[0], cells[2], cells[3]]);
});

it('ends at a limit when merges cover a sheet many times over', () => {
  const merges = Array.from({ length: 400 }, (_, index) => area(1, index * 2 + 1, 1_048_576, index * 2 + 2));
  expect(() => soundMerges(merges)).toThrow('too-large');
});
