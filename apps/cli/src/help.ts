import { globalOptions } from './arguments.ts';
import type { Command, Locale, OptionSpec } from './command.ts';
import { padEnd, widthOf, wrap } from './text/width.ts';

const WORDS = {
  zh: { usage: '用法', commands: '命令', options: '选项', more: '每条命令的选项：jibiao <命令> --help' },
  en: {
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    more: 'Options of a command: jibiao <command> --help',
  },
} as const;

const ABOUT = {
  zh: '绩标：校验预算绩效目标表。',
  en: 'jibiao: checks Chinese budget performance-target tables (绩效目标表).',
} as const;

const EXIT_CODES = {
  zh: '退出码：0 没有必须修改的问题；1 有；2 有文件或选项用不了。不联网，不改动收到的文件。',
  en: 'Exit codes: 0 nothing must be changed; 1 something must; 2 a file or option could not be used. No network; received files are never changed.',
} as const;

/** The overview that `jibiao --help` prints. */
export function overview(commands: readonly Command[], locale: Locale, width: number): string {
  const words = WORDS[locale];
  const rows = commands.map((command): [string, string] => [command.name, command.summary[locale]]);
  return lines([
    ABOUT[locale],
    '',
    `${words.usage}: jibiao <${words.commands.toLowerCase()}> …`,
    '',
    `${words.commands}:`,
    ...columns(rows, width),
    '',
    words.more,
    ...wrap(EXIT_CODES[locale], width),
  ]);
}

/** What `jibiao <name> --help` prints. */
export function commandHelp(command: Command, locale: Locale, width: number): string {
  const words = WORDS[locale];
  const specs = Object.entries({ ...command.options, ...globalOptions });
  const details = command.details?.[locale].split('\n').flatMap((line) => wrap(line, width)) ?? [];
  return lines([
    `${words.usage}: jibiao ${command.name} ${command.operands[locale]}`,
    '',
    ...wrap(command.summary[locale], width),
    ...(details.length === 0 ? [] : ['', ...details]),
    '',
    `${words.options}:`,
    ...columns(
      specs.map(([name, spec]) => [flag(name, spec, locale), optionText(spec, locale)]),
      width,
    ),
  ]);
}

function flag(name: string, spec: OptionSpec, locale: Locale): string {
  const short = spec.short === undefined ? '' : `-${spec.short}, `;
  const value = spec.value === undefined ? '' : ` ${spec.value[locale]}`;
  return `${short}--${name}${value}`;
}

function optionText(spec: OptionSpec, locale: Locale): string {
  if (spec.choices === undefined || spec.value?.[locale].includes('|') === true) return spec.help[locale];
  const [open, close] = locale === 'zh' ? ['（', '）'] : [' (', ')'];
  return `${spec.help[locale]}${open}${spec.choices.join(' | ')}${close}`;
}

/** Two columns: the left one as wide as its longest entry (up to a third of the line), the right one wrapped. */
function columns(rows: readonly (readonly [string, string])[], width: number): string[] {
  const left = Math.min(Math.max(...rows.map(([name]) => widthOf(name))), 30) + 4;
  return rows.flatMap(([name, text]) => {
    const wrapped = wrap(text, Math.max(width - left, 20));
    const head = padEnd(`  ${name}`, left);
    const first =
      widthOf(head.trimEnd()) >= left ? [head, ' '.repeat(left) + (wrapped[0] ?? '')] : [head + (wrapped[0] ?? '')];
    return [...first, ...wrapped.slice(1).map((line) => ' '.repeat(left) + line)];
  });
}

function lines(parts: readonly string[]): string {
  return `${parts.join('\n')}\n`;
}
