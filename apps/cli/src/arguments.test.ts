import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import type { OptionSpec } from './command.ts';
import { Trouble } from './trouble.ts';

const help = { zh: '', en: '' };
const options: Readonly<Record<string, OptionSpec>> = {
  format: { type: 'string', choices: ['text', 'json'], help },
  out: { type: 'string', short: 'o', help },
  rule: { type: 'string', multiple: true, help },
  force: { type: 'boolean', help },
};

function troubleOf(words: readonly string[]): string {
  try {
    readArguments(words, options);
  } catch (error) {
    if (error instanceof Trouble) return error.text.zh;
  }
  return '';
}

describe('readArguments', () => {
  it('reads options before, between and after the operands', () => {
    const input = readArguments(['--force', '甲.xlsx', '-o', '出', '乙.xlsx', '--format=json'], options);
    expect(input.positionals).toEqual(['甲.xlsx', '乙.xlsx']);
    expect(input.values).toEqual({ force: true, out: '出', format: 'json' });
  });

  it('collects repeated options only where they may be repeated', () => {
    const input = readArguments(['--rule', 'V03', '--rule', 'V06', '--out', 'a', '--out', 'b'], options);
    expect(input.values).toEqual({ rule: ['V03', 'V06'], out: 'b' });
  });

  it('takes what follows -- as operands', () => {
    expect(readArguments(['--', '-5%', '--force'], options).positionals).toEqual(['-5%', '--force']);
  });

  it.each([
    [['--fromat', 'json'], '没有选项 --fromat。是不是 --format？'],
    [['--nothing-like-it'], '没有选项 --nothing-like-it。用 --help 查看全部选项。'],
    [['-x'], '没有选项 -x。用 --help 查看全部选项。'],
    [['--format', 'pdf'], '选项 --format 不认识“pdf”，可用：text、json。'],
    [['--out'], '选项 --out 后面要写一个值。'],
    [['--force=yes'], '选项 --force 不带值。'],
    [['--constructor'], '没有选项 --constructor。用 --help 查看全部选项。'],
  ])('answers %j with one sentence', (words, sentence) => {
    expect(troubleOf(words)).toBe(sentence);
  });
});
