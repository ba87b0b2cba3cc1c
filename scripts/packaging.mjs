// What others install must resolve and type-check for them: publint and attw on every package that is published.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm, root } from './tools.mjs';

export function checkPackages() {
  const folders = ['packages', 'apps']
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))
    .filter((folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).private !== true);
  const results = folders.flatMap((folder) => [
    pnpm(['exec', 'publint', 'run', folder, '--strict'], { quiet: true }),
    pnpm(['exec', 'attw', '--pack', folder, '--profile', 'esm-only', '--no-emoji'], { quiet: true }),
  ]);
  return {
    ok: results.every((result) => result.code === 0),
    count: folders.length,
    output: results.map((result) => result.output).join('\n'),
  };
}
