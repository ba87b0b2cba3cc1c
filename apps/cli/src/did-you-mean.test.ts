import { describe, expect, it } from 'vitest';
import { nearest } from './did-you-mean.ts';

describe('nearest', () => {
  const known = ['out', 'check', 'annotate', 'fix', 'letter'];
  it.each([
    ['chekc', 'check'],
    ['anotate', 'annotate'],
    ['fi', 'fix'],
    ['zzzzzz', undefined],
    ['sort', undefined],
    ['', undefined],
  ])('%s → %s', (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
});
