// `pnpm random [--seeds 20] [--from 1]`: the random tests again and again, each time from another seed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pnpm, root } from './tools.mjs';

const { values } = parseArgs({ options: { seeds: { type: 'string' }, from: { type: 'string' } } });
const from = Number(values.from ?? Math.floor(Math.random() * 1_000_000));
const seeds = Array.from({ length: Number(values.seeds ?? 20) }, (_, index) => from + index);
const files = ['packages', 'apps', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((path) => /\.test\.tsx?$/u.test(path) && !path.includes('node_modules'))
    .map((path) => join(root, folder, path))
    .filter((path) => readFileSync(path, 'utf8').includes('fc.assert')),
);

const failed = seeds.filter((seed) => {
  const env = { RANDOM_SEED: String(seed) };
  const { code, output } = pnpm(['exec', 'vitest', 'run', '--reporter=dot', ...files], { quiet: true, env });
  process.stdout.write(`seed ${seed}: ${code === 0 ? 'ok' : `failed\n${output}`}\n`);
  return code !== 0;
});
process.stdout.write(`${files.length} files, ${seeds.length} seeds, failed: ${failed.join(', ') || 'none'}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
