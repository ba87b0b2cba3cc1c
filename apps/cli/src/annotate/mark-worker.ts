import { parentPort, workerData } from 'node:worker_threads';
import { type MarkOptions, markLine } from './mark-line.ts';

// A thread that marks files: lines of a report come in and are worked off one after the other, copies go out in that order.
const options = workerData as MarkOptions;
let turn: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (line: Uint8Array) => {
  turn = turn.then(async () => {
    const made = await markLine(line, options);
    const buffer = made.copy?.bytes?.buffer;
    // The copy is handed over, not copied.
    parentPort?.postMessage(
      made,
      buffer instanceof ArrayBuffer && made.copy?.bytes?.length === buffer.byteLength ? [buffer] : [],
    );
  });
});
