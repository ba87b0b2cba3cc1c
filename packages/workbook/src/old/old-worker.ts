import { parentPort } from 'node:worker_threads';
import { ToolError } from '../tool-error.ts';
import { readOld } from './read-old.ts';

// A thread that reads old formats: content comes in; a workbook, or what is wrong with the content, goes out.
parentPort?.on('message', (content: Uint8Array | string) => {
  readOld(content).then(
    (workbook) => parentPort?.postMessage({ workbook }),
    (error: unknown) => {
      const { code, data } = error instanceof ToolError ? error : new ToolError('damaged', { part: 'Workbook' });
      parentPort?.postMessage({ code, data });
    },
  );
});
