import { describe, expect, it } from 'vitest';
import { pairUp } from './pair.ts';

const first = (word: string): string => word.charAt(0);
const last = (word: string): string | undefined => (word.length > 1 ? word.slice(-1) : undefined);

describe('pairUp', () => {
  it.each([
    [['ax', 'by'], ['bz', 'ax'], ['ax=ax', 'by=bz'], [], []],
    [['ax', 'ay'], ['az', 'aw'], ['ax=az', 'ay=aw'], [], []],
    [['ax'], ['bx'], ['ax=bx'], [], []],
    [['a'], ['b'], [], ['a'], ['b']],
    [['ax', 'cx'], ['cx'], ['cx=cx'], ['ax'], []],
  ])('%j and %j', (before, after, pairs, removed, added) => {
    const result = pairUp(before, after, [first, last]);
    expect(result.pairs.map((pair) => pair.join('='))).toEqual(pairs);
    expect([result.removed, result.added]).toEqual([removed, added]);
  });
});
