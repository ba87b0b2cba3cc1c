import { checkFiles } from '../check/check-files.ts';
import type { JudgeOptions } from '../check/check-one.ts';
import { showProgress } from '../check/progress.ts';
import { settingsFrom, workersFrom } from '../check/run-options.ts';
import type { Input } from '../command.ts';
import { todayOf } from '../today.ts';
import type { CopyJob } from './copy-job.ts';
import { giveBack } from './give-back.ts';

/** A batch that was judged, its files as JSON text one by one, and how it was judged. */
export interface JudgedBatch {
  readonly lines: Iterable<Uint8Array>;
  readonly count: number;
  readonly workers: number;
  readonly options: JudgeOptions;
}

/** Judges the received files as `check` does, then hands the batch over. Ctrl-C ends the batch between two files. */
export async function judgeFiles(
  { io, found }: CopyJob,
  input: Input,
  work: (batch: JudgedBatch) => Promise<void>,
): Promise<void> {
  const { cwd, locale, signal } = io;
  const options = { settings: await settingsFrom(input, input.positionals, io), locale, cwd, today: todayOf(io) };
  const workers = workersFrom(input);
  const run = await checkFiles(found, {
    ...options,
    workers,
    onProgress: showProgress(io),
    ...(signal === undefined ? {} : { signal }),
  });
  giveBack();
  const lines = function* (): Generator<Uint8Array> {
    for (const line of run.report.lines()) {
      if (signal?.aborted === true) return;
      yield line;
    }
  };
  try {
    await work({ lines: lines(), count: run.report.totals.files, workers, options });
  } finally {
    run.close();
  }
}
