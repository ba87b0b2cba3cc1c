import { parentPort, workerData } from 'node:worker_threads';
import { checkOne, type JudgeOptions } from './check-one.ts';

// A thread of the pool: a path comes in, the judged file goes out.
const options = workerData as JudgeOptions;
parentPort?.on('message', (file: string) => {
  void checkOne(file, options).then((result) => parentPort?.postMessage(result));
});
