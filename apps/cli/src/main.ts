#!/usr/bin/env node
import { writeSync } from 'node:fs';
import process from 'node:process';
import { EXIT, type Io, type Locale, type Output } from './command.ts';
import { chooseLocale } from './locale.ts';
import { run } from './run.ts';

const NOT_WRITTEN: Readonly<Record<Locale, string>> = {
  zh: '结果没有写完，磁盘可能已满。',
  en: 'The result could not be written whole; the disk may be full.',
};

const interrupt = new AbortController();
// The first Ctrl-C ends with what is done, the second one at once.
process.once('SIGINT', () => interrupt.abort());

const system = process.platform === 'linux' ? undefined : new Intl.DateTimeFormat().resolvedOptions().locale;

const io: Io = {
  stdin: process.stdin,
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  locale: chooseLocale(undefined, process.env, system),
  cwd: process.cwd(),
  env: process.env,
  signal: interrupt.signal,
};

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) closes the pipe: that is no trouble of ours.
    if (error.code === 'EPIPE') process.exit();
    tellUnwritten();
    process.exit(EXIT.trouble);
  });
}

process.exitCode = await run(process.argv.slice(2), io);

/** A disk that is full, for instance; the other stream may be as full. */
function tellUnwritten(): void {
  try {
    writeSync(2, `${NOT_WRITTEN[io.locale]}\n`);
  } catch {
    // Nobody can be told.
  }
}

function output(stream: NodeJS.WriteStream): Output {
  const terminal = stream.isTTY;
  const color = terminal && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
  return {
    write: (text) => void stream.write(text),
    ready: () =>
      stream.writableNeedDrain ? new Promise((resolve) => stream.once('drain', resolve)) : Promise.resolve(),
    color,
    ...(terminal ? { columns: stream.columns } : {}),
  };
}
