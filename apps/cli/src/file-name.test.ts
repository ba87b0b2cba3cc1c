import { describe, expect, it } from 'vitest';
import { fileNameFor } from './file-name.ts';

describe('fileNameFor', () => {
  it.each([
    ['退回意见-205001-某局', '退回意见-205001-某局.docx'],
    ['../../外面', '_.._外面.docx'],
    ['甲/乙:丙*?"<>|\n丁', '甲_乙_丙_______丁.docx'],
    ['con', '_con.docx'],
    ['…', '….docx'],
    [' . ', '_.docx'],
    ['长'.repeat(200), `${'长'.repeat(80)}.docx`],
  ])('%j → %s', (text, expected) => {
    expect(fileNameFor(text, '.docx', new Set())).toBe(expected);
  });

  it('gives no name twice, whatever the case', () => {
    const taken = new Set<string>();
    expect([fileNameFor('A局', '.docx', taken), fileNameFor('a局', '.docx', taken)]).toEqual([
      'A局.docx',
      'a局 (2).docx',
    ]);
  });
});
