// Bundles the command line: a few files instead of some hundred start in a third of the time, in the main thread and in each worker.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// The thread that reads old formats starts from a file of its own, which the package finds beside itself.
const oldWorker = fileURLToPath(new URL('old/old-worker.js', import.meta.resolve('@jibiao/workbook/node')));

rmSync(here('../bundle'), { recursive: true, force: true });
await build({
  entryPoints: [
    here('../dist/main.js'),
    here('../dist/check/worker.js'),
    here('../dist/annotate/mark-worker.js'),
    oldWorker,
  ],
  outdir: here('../bundle'),
  // Flat: code finds worker.js and old-worker.js beside itself and package.json one folder up, as in dist.
  entryNames: '[name]',
  chunkNames: 'chunk-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  minifyWhitespace: true,
  logLevel: 'warning',
});
