import { Worker } from 'node:worker_threads';
import { type CheckedFile, checkOne, failedFile, type JudgeOptions, type Task } from './check-one.ts';

/** How a list of files is worked off. */
export interface PoolOptions extends JudgeOptions {
  /** Number of worker threads; 0 works in this thread. */
  readonly workers: number;
  /** Aborted: the files at hand are finished, no further ones are begun. */
  readonly signal?: AbortSignal;
  /** Told after each file. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Takes results as they come, in no particular order. */
  readonly put: (index: number, result: CheckedFile | 'unchanged') => void;
}

/** Below this many files starting threads costs more than it saves. */
const WORTH_THREADS = 16;
/** Files handed to a thread ahead of its answers, so that it never waits for the next one. */
const AHEAD = 4;
/**
 * Megabytes of memory of a thread: what lives no longer than one file gets enough that little of it is copied; with a
 * bound far above what any file needs, what has died is cleared away sooner.
 */
const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 };
/** A single file that takes longer than this is given up. */
const PATIENCE = 120_000;

/** Judges files in worker threads. Returns how many were done: all of them unless the run was stopped. */
export async function runPool(tasks: readonly Task[], options: PoolOptions): Promise<number> {
  let next = 0;
  let done = 0;
  const queue: Queue = {
    take: () => (options.signal?.aborted === true || next >= tasks.length ? undefined : next++),
    put: (index, result) => {
      options.put(index, result);
      done += 1;
      options.onProgress?.(done, tasks.length);
    },
  };
  const threads = tasks.length < WORTH_THREADS ? 0 : Math.min(options.workers, tasks.length);
  if (threads === 0) await runHere(tasks, options, queue);
  else await Promise.all(Array.from({ length: threads }, () => runThread(tasks, options, queue)));
  // Stopped before the end: this is the end now.
  if (done < tasks.length) options.onProgress?.(done, done);
  return done;
}

interface Queue {
  readonly take: () => number | undefined;
  readonly put: (index: number, result: CheckedFile | 'unchanged') => void;
}

async function runHere(tasks: readonly Task[], options: JudgeOptions, { take, put }: Queue): Promise<void> {
  for (let index = take(); index !== undefined; index = take()) {
    const task = tasks[index];
    if (task !== undefined) put(index, await checkOne(task, options));
    // Gives Ctrl-C a turn between files.
    await new Promise(setImmediate);
  }
}

/** One thread and its share of the queue. A thread that dies or hangs over a file is replaced; that file is reported, the rest go on. */
async function runThread(tasks: readonly Task[], options: PoolOptions, queue: Queue): Promise<void> {
  let pending: number[] = [];
  for (;;) {
    const end = await runWorker(tasks, options, { queue, pending });
    if (end.reason === 'finished') return;
    const [culprit, ...rest] = end.pending;
    if (culprit !== undefined) queue.put(culprit, lost(tasks[culprit]?.file ?? '', end.reason, options));
    pending = rest;
  }
}

interface End {
  readonly reason: 'finished' | 'died' | 'hung';
  /** Tasks handed out and not answered, the one at work first. */
  readonly pending: readonly number[];
}

function runWorker(
  tasks: readonly Task[],
  { settings, locale, cwd, today }: JudgeOptions,
  { queue, pending: left }: { readonly queue: Queue; readonly pending: readonly number[] },
): Promise<End> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile(), {
      workerData: { settings, locale, cwd, today },
      resourceLimits: MEMORY,
    });
    const pending: number[] = [];
    let patience: NodeJS.Timeout | undefined;
    const finish = (reason: End['reason']): void => {
      clearTimeout(patience);
      worker.removeAllListeners();
      // A second error while the thread goes down is of the same cause.
      worker.on('error', () => undefined);
      void worker.terminate().then(() => resolve({ reason, pending }));
    };
    const hand = (index: number): void => {
      pending.push(index);
      worker.postMessage(tasks[index]);
    };
    const refill = (): void => {
      for (let index = take(); index !== undefined; index = take()) hand(index);
      clearTimeout(patience);
      if (pending.length === 0) finish('finished');
      else patience = setTimeout(() => finish('hung'), PATIENCE);
    };
    const take = (): number | undefined => (pending.length < AHEAD ? queue.take() : undefined);
    worker.on('message', (result: CheckedFile | 'unchanged') => {
      const index = pending.shift();
      if (index !== undefined) queue.put(index, result);
      refill();
    });
    worker.on('error', () => finish('died'));
    worker.on('exit', () => finish('died'));
    left.forEach(hand);
    refill();
  });
}

/** Beside this file once built; where the sources run themselves, the built one is used. */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? '../../dist/check/worker.js' : 'worker.js', import.meta.url);
}

function lost(file: string, reason: 'died' | 'hung', { locale }: JudgeOptions): CheckedFile {
  const minutes = PATIENCE / 60_000;
  const sentences = {
    died: { zh: '检查这个文件时内存不足，已跳过。', en: 'Memory ran out over this file; it was left out.' },
    hung: {
      zh: `这个文件 ${minutes} 分钟没有读完，已跳过。`,
      en: `This file was not read within ${minutes} minutes; it was left out.`,
    },
  };
  return failedFile(file, sentences[reason][locale]);
}
