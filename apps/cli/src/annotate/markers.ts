import { Worker } from 'node:worker_threads';
import type { Made } from '../copy/copy-job.ts';
import type { ReportFile } from '../report/report.ts';
import { type MarkOptions, markLine } from './mark-line.ts';

/** Threads that mark files. */
export interface Markers {
  readonly count: number;
  readonly mark: (line: Uint8Array) => Promise<Made>;
  readonly close: () => Promise<void>;
}

/** Below this many files starting threads costs more than it saves. */
const WORTH_THREADS = 100;

/** Megabytes of a thread, as for judging: with a bound far above what any file needs, what has died is cleared away sooner. */
const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 };

/** Opens threads for marking, or none when the files are few. */
export function openMarkers(options: MarkOptions, files: number, workers: number): Markers {
  const count = files < WORTH_THREADS ? 0 : Math.min(workers, files);
  const threads = Array.from({ length: count }, () => openThread(options));
  return {
    count,
    mark: (line) => {
      const [first, ...others] = threads;
      if (first === undefined) return markLine(line, options);
      return others.reduce((least, one) => (one.waiting() < least.waiting() ? one : least), first).mark(line);
    },
    close: async () => {
      await Promise.all(threads.map(({ close }) => close()));
    },
  };
}

interface Thread {
  readonly waiting: () => number;
  readonly mark: (line: Uint8Array) => Promise<Made>;
  readonly close: () => Promise<unknown>;
}

interface Job {
  readonly line: Uint8Array;
  readonly resolve: (made: Made) => void;
}

/** One thread. When it dies over a file, that file is told of and another thread takes the rest. */
function openThread(options: MarkOptions): Thread {
  let jobs: Job[] = [];
  let worker: Worker | undefined;
  const start = (): Worker => {
    const started = new Worker(workerFile(), { workerData: options, resourceLimits: MEMORY });
    started.on('message', (made: Made) => jobs.shift()?.resolve(made));
    started.on('error', () => {
      const [culprit, ...rest] = jobs;
      jobs = [];
      worker = undefined;
      if (culprit !== undefined) culprit.resolve(lost(culprit.line, options));
      for (const job of rest) hand(job);
    });
    return started;
  };
  const hand = (job: Job): void => {
    worker ??= start();
    jobs.push(job);
    worker.postMessage(job.line);
  };
  return {
    waiting: () => jobs.length,
    mark: (line) => new Promise((resolve) => hand({ line, resolve })),
    close: async () => worker?.terminate(),
  };
}

/** Beside this file once built; where the sources run themselves, the built one is used. */
function workerFile(): URL {
  return new URL(
    import.meta.url.endsWith('.ts') ? '../../dist/annotate/mark-worker.js' : 'mark-worker.js',
    import.meta.url,
  );
}

function lost(line: Uint8Array, { locale }: MarkOptions): Made {
  const { file } = JSON.parse(new TextDecoder().decode(line)) as ReportFile;
  const trouble =
    locale === 'zh'
      ? '给这个文件加批注时内存不足，已跳过。'
      : 'Memory ran out while this file was marked; it was left out.';
  return { file, trouble };
}
