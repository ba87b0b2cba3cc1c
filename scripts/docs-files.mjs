// Writes generated files, or with `--check` says which of the committed ones have drifted.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { root } from './tools.mjs';

export function writeOrCheck(files) {
  const check = process.argv.includes('--check');
  for (const { path, text } of files) {
    if (!check) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    } else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
      process.stdout.write(`${relative(root, path)} has drifted: run node scripts/docs.mjs\n`);
      process.exitCode = 1;
    }
  }
}
