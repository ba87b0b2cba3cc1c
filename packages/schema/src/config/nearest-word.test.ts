import { describe, expect, it } from 'vitest';
import { nearestWord } from './nearest-word.ts';

describe('nearestWord', () => {
  const known = ['out', 'check', 'annotate', 'fix', 'letter'];
  it.each([
    ['chekc', 'check'],
    ['anotate', 'annotate'],
    ['fi', 'fix'],
    ['zzzzzz', undefined],
    ['sort', undefined],
    ['', undefined],
  ])('%s → %s', (word, expected) => {
    expect(nearestWord(word, known)).toBe(expected);
  });
});
