import { checkFiles } from '../check/check-files.ts';
import { showProgress } from '../check/progress.ts';
import { settingsFrom, workersFrom } from '../check/run-options.ts';
import type { Input } from '../command.ts';
import type { ReportFile } from '../report/report.ts';
import { todayOf } from '../today.ts';
import { type CopyJob, tellTrouble } from './copy-job.ts';

/** Judges the received files as `check` does, then hands over each one that could be read, in order. */
export async function judgeFiles(job: CopyJob, input: Input, each: (file: ReportFile) => Promise<void>): Promise<void> {
  const { io, found } = job;
  const { cwd, locale, signal } = io;
  const run = await checkFiles(found, {
    settings: await settingsFrom(input, input.positionals, io),
    locale,
    cwd,
    today: todayOf(io),
    workers: workersFrom(input),
    onProgress: showProgress(io),
    ...(signal === undefined ? {} : { signal }),
  });
  try {
    for (const file of run.report.files()) {
      if (signal?.aborted === true) break;
      if (file.trouble === undefined) await each(file);
      else tellTrouble(job, file.file, file.trouble);
    }
  } finally {
    run.close();
  }
}
