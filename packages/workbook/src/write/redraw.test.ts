import type { Grid } from '@jibiao/layout';
import { describe, expect, it } from 'vitest';
import { redraw } from './redraw.ts';

const GOAL = '开展就业技能培训，提升劳动者就业能力，带动稳定就业。'.repeat(4);

/** A label over two rows, a goal over two columns, and a row of plain cells. */
const grid: Grid = {
  sheet: '表',
  visibility: 'visible',
  cells: (
    [
      [1, 1, GOAL],
      [1, 2, GOAL],
      [2, 2, '短'],
      [3, 1, GOAL],
    ] as const
  ).map(([row, column, text]) => ({ row, column, text, type: 'text' })),
  merges: [
    { top: 1, left: 1, bottom: 2, right: 1 },
    { top: 1, left: 2, bottom: 1, right: 3 },
    { top: 2, left: 2, bottom: 2, right: 3 },
  ],
  hiddenRows: [],
  hiddenColumns: [],
  comments: [],
};

describe('a sheet drawn anew', () => {
  it('states the height of a text over several columns, and leaves other rows to the program', () => {
    const [sheet] = redraw([grid]);
    const heights = [...(sheet?.rows ?? [])].map(({ height }) => height);
    expect(heights[0]).toBeGreaterThan(60);
    expect(heights.slice(1)).toEqual([undefined, undefined]);
  });
});
