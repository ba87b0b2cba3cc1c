import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { nearestWord } from '@jibiao/schema';
import { readArguments } from './arguments.ts';
import { type Command, EXIT, type Io } from './command.ts';
import { commands } from './commands.ts';
import { describeTrouble } from './describe-trouble.ts';
import { commandHelp, overview } from './help.ts';
import { chooseLocale } from './locale.ts';
import { Trouble } from './trouble.ts';
import { version } from './version.ts';

/** Runs one command line (without `node` and the script). Never throws; the result is the exit code. */
export async function run(words: readonly string[], world: Io): Promise<number> {
  const io = withLanguage(words, world);
  try {
    return await dispatch(words, io);
  } catch (error) {
    io.stderr.write(`${describeTrouble(error, io.locale)}\n`);
    return EXIT.trouble;
  }
}

async function dispatch(words: readonly string[], io: Io): Promise<number> {
  const at = commandAt(words);
  const name = at === -1 ? undefined : words[at];
  if (name === undefined) return withoutCommand(words, io);
  if (name === 'help') return dispatch([...words.slice(0, at), ...words.slice(at + 1), '--help'], io);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw unknownCommand(name, io);
  const { command } = await load();
  const input = readArguments([...words.slice(0, at), ...words.slice(at + 1)], command.options);
  if (input.values['help'] !== true) return command.run(input, io);
  io.stdout.write(commandHelp(command, io.locale, widthOf(io)));
  return EXIT.clean;
}

/** Where the command stands: the first word that is no option, or a command behind the value of an option written before it. */
function commandAt(words: readonly string[]): number {
  const first = words.findIndex((word, index) => !word.startsWith('-') && words[index - 1] !== '--lang');
  if (first <= 0 || isCommand(words[first])) return first;
  const later = words.findIndex((word, index) => index > first && isCommand(word));
  return later === -1 ? first : later;
}

function isCommand(word: string | undefined): boolean {
  return word === 'help' || (word !== undefined && Object.hasOwn(commands, word));
}

async function withoutCommand(words: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments(words, {
    version: { type: 'boolean', short: 'v', help: { zh: '显示版本', en: 'Show version' } },
  });
  if (values['version'] === true) {
    io.stdout.write(`${version}\n`);
    return EXIT.clean;
  }
  const loaded: Command[] = [];
  for (const load of Object.values(commands)) loaded.push((await load()).command);
  const asked = values['help'] === true;
  (asked ? io.stdout : io.stderr).write(overview(loaded, io.locale, widthOf(io)));
  return asked ? EXIT.clean : EXIT.trouble;
}

/** `--lang` counts wherever it stands, even beside a mistake that is to be told in that language. */
function withLanguage(words: readonly string[], io: Io): Io {
  const joined = words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const option = joined ?? words[words.indexOf('--lang') + 1];
  const stated = words.includes('--lang') || joined !== undefined;
  return stated && (option === 'zh' || option === 'en') ? { ...io, locale: chooseLocale(option, io.env) } : io;
}

function unknownCommand(name: string, { cwd }: Io): Trouble {
  if (existsSync(resolve(cwd, name))) {
    const line = `jibiao check ${/\s/u.test(name) ? `"${name}"` : name}`;
    return new Trouble({
      zh: `没有命令“${name}”。要检查这个文件或文件夹，写成：${line}`,
      en: `There is no command "${name}". To check this file or folder: ${line}`,
    });
  }
  const meant = nearestWord(name, Object.keys(commands));
  return new Trouble({
    zh: `没有命令“${name}”。${meant === undefined ? '用 jibiao --help 查看全部命令。' : `是不是 jibiao ${meant}？`}`,
    en: `There is no command "${name}". ${meant === undefined ? 'See jibiao --help.' : `Did you mean jibiao ${meant}?`}`,
  });
}

function widthOf(io: Io): number {
  return Math.min(io.stdout.columns ?? 100, 100);
}
