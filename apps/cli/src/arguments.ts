import { parseArgs } from 'node:util';
import { nearestWord } from '@jibiao/schema';
import type { Command, Input, OptionSpec } from './command.ts';
import { Trouble } from './trouble.ts';

/** Options every command has. */
export const globalOptions: Readonly<Record<string, OptionSpec>> = {
  lang: {
    type: 'string',
    choices: ['zh', 'en'],
    value: { zh: '<zh|en>', en: '<zh|en>' },
    help: { zh: '显示语言', en: 'Language of the output' },
  },
  help: { type: 'boolean', short: 'h', help: { zh: '显示用法', en: 'Show usage' } },
};

/** Reads the words after the command's name. Throws {@link Trouble} for an option or value it does not know. */
export function readArguments(words: readonly string[], options: Command['options']): Input {
  const specs = { ...options, ...globalOptions };
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, shapeOf(spec)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string | boolean | string[]> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    if (spec === undefined) throw unknownOption(token.rawName, Object.keys(specs));
    const value = checkValue(token.rawName, spec, token.value);
    const before = values[token.name];
    values[token.name] = spec.multiple === true ? [...(Array.isArray(before) ? before : []), String(value)] : value;
  }
  return { values, positionals };
}

function shapeOf(spec: OptionSpec): { type: 'string' | 'boolean'; short?: string } {
  return spec.short === undefined ? { type: spec.type } : { type: spec.type, short: spec.short };
}

function checkValue(name: string, spec: OptionSpec, value: string | undefined): string | true {
  if (spec.type === 'boolean') {
    if (value !== undefined) throw new Trouble({ zh: `选项 ${name} 不带值。`, en: `Option ${name} takes no value.` });
    return true;
  }
  if (value === undefined || value === '') {
    throw new Trouble({ zh: `选项 ${name} 后面要写一个值。`, en: `Option ${name} needs a value.` });
  }
  if (spec.choices !== undefined && !spec.choices.includes(value)) {
    const known = spec.choices.join(', ');
    throw new Trouble({
      zh: `选项 ${name} 不认识“${value}”，可用：${spec.choices.join('、')}。`,
      en: `Option ${name} does not know "${value}"; it takes: ${known}.`,
    });
  }
  return value;
}

function unknownOption(name: string, known: readonly string[]): Trouble {
  const meant = nearestWord(name.replace(/^-+/u, ''), known);
  return new Trouble({
    zh: `没有选项 ${name}。${meant === undefined ? '用 --help 查看全部选项。' : `是不是 --${meant}？`}`,
    en: `There is no option ${name}. ${meant === undefined ? 'See --help for all options.' : `Did you mean --${meant}?`}`,
  });
}
