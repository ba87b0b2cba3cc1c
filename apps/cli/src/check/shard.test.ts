import { describe, expect, it } from 'vitest';
import { parseShard, shardOf } from './shard.ts';

describe('shardOf', () => {
  it.each([
    [10, 3],
    [3, 8],
    [0, 2],
    [17, 17],
  ])('%d files in %d parts: the parts in order are the list again', (count, of) => {
    const files = Array.from({ length: count }, (_, index) => index);
    const parts = Array.from({ length: of }, (_, index) => shardOf(files, { index: index + 1, of }));
    expect(parts.flat()).toEqual(files);
    const sizes = parts.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });
});

describe('parseShard', () => {
  it('reads part and parts', () => expect(parseShard('2/8')).toEqual({ index: 2, of: 8 }));

  it.each(['0/8', '9/8', '1/0', '2', '2/', 'a/b', '-1/2', '1/2/3', '1.5/2'])('refuses %s', (text) => {
    expect(() => parseShard(text)).toThrow('--shard takes "part/parts"');
  });
});
