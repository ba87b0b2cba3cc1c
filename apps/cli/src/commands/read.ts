import { findFiles } from '../check/find-files.ts';
import { settingsFrom } from '../check/run-options.ts';
import { READING_OPTIONS } from '../check/settings-options.ts';
import { type Command, EXIT, type Input, type Io, optionValue } from '../command.ts';
import { failedReading, readOne } from '../read/read-one.ts';
import type { Reading } from '../read/reading.ts';
import { renderOutline } from '../read/render-outline.ts';
import { Trouble } from '../trouble.ts';

/** `jibiao read`: what was understood of a file, without judging it. */
export const command: Command = {
  name: 'read',
  summary: {
    zh: '列出从文件里读到的项目、金额、指标和单元格，不作校验',
    en: 'List what was read from a file, with its cells; nothing is judged',
  },
  operands: { zh: '<文件或文件夹…>', en: '<files or folders…>' },
  details: {
    zh: '默认输出 JSON：一个文件时是一个对象，多个文件时每行一个。',
    en: 'JSON by default: one object for one file, one line each for several.',
  },
  options: {
    format: {
      type: 'string',
      choices: ['json', 'text'],
      help: { zh: '输出格式，默认 json；text 便于阅读', en: 'Output format, json by default; text is for people' },
    },
    ...READING_OPTIONS,
  },
  run: readCommand,
};

async function readCommand(input: Input, io: Io): Promise<number> {
  if (input.positionals.length === 0) {
    throw new Trouble({
      zh: '要写明读取哪些文件，例如：jibiao read 绩效目标表.xlsx',
      en: 'Name the files to read, e.g. jibiao read targets.xlsx',
    });
  }
  const { cwd, locale } = io;
  const settings = await settingsFrom(input, input.positionals, io);
  const found = await findFiles(input.positionals, cwd);
  const lost = found.troubles.map(({ path, trouble }) => failedReading(path, trouble.text[locale]));
  const several = lost.length + found.files.length > 1;
  const write = (reading: Reading): void => {
    if (optionValue(input, 'format') === 'text') return io.stdout.write(renderOutline(reading, locale));
    io.stdout.write(`${several ? JSON.stringify(reading) : JSON.stringify(reading, undefined, 2)}\n`);
  };
  let failed = lost.length;
  lost.forEach(write);
  for (const file of found.files) {
    const reading = await readOne(file, settings, { cwd, locale });
    if (reading.trouble !== undefined) failed += 1;
    write(reading);
    if (io.signal?.aborted === true) break;
  }
  return failed > 0 ? EXIT.trouble : EXIT.clean;
}
