import { Worker } from 'node:worker_threads';
import { ToolError, type ToolErrorCode } from '../tool-error.ts';
import type { Workbook } from '../workbook.ts';

const SECONDS = 20;
const MEGABYTES = 768;

type Answer =
  | { readonly workbook: Workbook }
  | { readonly code: ToolErrorCode; readonly data: Readonly<Record<string, string>> };

let idle: Worker | undefined;

/**
 * Reads an old format in a thread of its own: a parser we did not write gets a limit of time and of memory, and is
 * stopped when it goes beyond. Throws `ToolError`.
 */
export async function readOldInThread(content: Uint8Array | string, seconds = SECONDS): Promise<Workbook> {
  const worker = idle ?? startWorker();
  idle = undefined;
  worker.ref();
  const answer = await ask(worker, content, seconds);
  if (answer instanceof ToolError) {
    await worker.terminate();
    throw answer;
  }
  worker.unref();
  if (idle === undefined) idle = worker;
  else await worker.terminate();
  if ('code' in answer) throw new ToolError(answer.code, answer.data);
  return answer.workbook;
}

function startWorker(): Worker {
  // Tests run on the sources; a thread needs what was built from them.
  const folder = import.meta.url.endsWith('.ts') ? '../../dist/old/' : './';
  const worker = new Worker(new URL(`${folder}old-worker.js`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  // A thread that ends while it waits is nobody's concern.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    if (idle === worker) idle = undefined;
  });
  return worker;
}

/** The answer, or why there is none. */
function ask(worker: Worker, content: Uint8Array | string, seconds: number): Promise<Answer | ToolError> {
  return new Promise((resolve) => {
    const tooSlow = new ToolError('too-slow', { seconds: String(seconds) });
    const tooMuch = new ToolError('too-large', {
      limit: 'memory',
      actual: String((MEGABYTES + 1) * 1024 * 1024),
      most: String(MEGABYTES * 1024 * 1024),
    });
    const timer = setTimeout(() => finish(tooSlow), seconds * 1000);
    const onMessage = (answer: Answer): void => finish(answer);
    const onEnd = (error: unknown): void => finish(ranOutOfMemory(error) ? tooMuch : stopped(error));
    const finish = (answer: Answer | ToolError): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      resolve(answer);
    };
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    worker.postMessage(content);
  });
}

function ranOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function stopped(error: unknown): ToolError {
  return new ToolError('damaged', { part: 'Workbook', reason: String(error) });
}
