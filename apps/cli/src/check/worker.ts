import { parentPort, workerData } from 'node:worker_threads';
import { checkOne, type JudgeOptions, type Task } from './check-one.ts';

// A thread of the pool: tasks come in and are worked off one after the other, judged files go out in that order.
const options = workerData as JudgeOptions;
let turn: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (task: Task) => {
  turn = turn.then(async () => {
    const result = await checkOne(task, options);
    // The report is handed over, not copied.
    parentPort?.postMessage(result, result === 'unchanged' ? [] : [result.json.buffer as ArrayBuffer]);
  });
});
