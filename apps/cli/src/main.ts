#!/usr/bin/env node
import process from 'node:process';
import type { Io, Output } from './command.ts';
import { chooseLocale } from './locale.ts';
import { run } from './run.ts';

const interrupt = new AbortController();
// The first Ctrl-C ends with what is done, the second one at once.
process.once('SIGINT', () => interrupt.abort());

// A reader that has seen enough (`| head`) closes the pipe: that is no trouble of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

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

process.exitCode = await run(process.argv.slice(2), io);

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
