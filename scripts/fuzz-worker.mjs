// Reads what it is sent, and says how that ended and how much memory it took.
import { parentPort } from 'node:worker_threads';
import { readWorkbook, ToolError } from '../packages/workbook/dist/index.js';
import { unlock } from '../packages/workbook/dist/locked/unlock.js';
import { nodeEngine } from '../packages/workbook/dist/zip/node-engine.js';

parentPort.on('message', async (bytes) => {
  const before = memory();
  const outcome = await read(bytes);
  parentPort.postMessage({ ...outcome, megabytes: Math.round((memory() - before) / 1024 / 1024) });
});
parentPort.postMessage('ready');

async function read(bytes) {
  try {
    await readWorkbook(unlock(bytes), { engine: nodeEngine });
    return { read: true };
  } catch (error) {
    if (!(error instanceof ToolError)) return { unforeseen: error.stack };
    return { code: error.code, unforeseen: error.data.reason };
  }
}

function memory() {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
