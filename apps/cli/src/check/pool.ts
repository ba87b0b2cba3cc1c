import { Worker } from 'node:worker_threads';
import { type CheckedFile, checkOne, failedFile, type JudgeOptions } from './check-one.ts';

interface PoolOptions extends JudgeOptions {
  readonly workers: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Below this many files starting threads costs more than it saves. */
const WORTH_THREADS = 16;

/** Judges files in worker threads; results come in the order of the files, whatever the number of threads. */
export async function runPool(files: readonly string[], options: PoolOptions): Promise<CheckedFile[]> {
  const results: (CheckedFile | undefined)[] = Array.from({ length: files.length });
  const queue = { next: 0, done: 0 };
  const take = (): number | undefined => {
    if (options.signal?.aborted === true || queue.next >= files.length) return undefined;
    queue.next += 1;
    return queue.next - 1;
  };
  const put = (index: number, result: CheckedFile): void => {
    results[index] = result;
    queue.done += 1;
    options.onProgress?.(queue.done, files.length);
  };
  const threads = files.length < WORTH_THREADS ? 0 : Math.min(options.workers, files.length);
  if (threads === 0) await runHere(files, options, { take, put });
  else await Promise.all(Array.from({ length: threads }, () => runThread(files, options, { take, put })));
  return results.filter((result) => result !== undefined);
}

interface Queue {
  readonly take: () => number | undefined;
  readonly put: (index: number, result: CheckedFile) => void;
}

async function runHere(files: readonly string[], options: JudgeOptions, { take, put }: Queue): Promise<void> {
  for (let index = take(); index !== undefined; index = take()) put(index, await checkOne(files[index] ?? '', options));
}

/** One thread and its share of the queue. A thread that dies over a file is replaced; that file is reported, the rest go on. */
async function runThread(files: readonly string[], options: PoolOptions, queue: Queue): Promise<void> {
  const { settings, locale, cwd, today } = options;
  let worker: Worker | undefined;
  for (let index = queue.take(); index !== undefined; index = queue.take()) {
    const file = files[index] ?? '';
    worker ??= new Worker(new URL('worker.js', import.meta.url), { workerData: { settings, locale, cwd, today } });
    const result = await ask(worker, file);
    if (result === undefined) {
      await worker.terminate();
      worker = undefined;
    }
    queue.put(
      index,
      result ??
        failedFile(file, locale === 'zh' ? '检查这个文件时内存不足，已跳过。' : 'Memory ran out over this file.'),
    );
  }
  await worker?.terminate();
}

function ask(worker: Worker, file: string): Promise<CheckedFile | undefined> {
  return new Promise((resolve) => {
    const onMessage = (result: CheckedFile): void => finish(result);
    const onError = (): void => finish(undefined);
    const finish = (result: CheckedFile | undefined): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onError);
      resolve(result);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onError);
    worker.postMessage(file);
  });
}
