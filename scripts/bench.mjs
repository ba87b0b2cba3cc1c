// `pnpm bench [name…]`: each benchmark measures us beside a peer in the same run; what counts is the ratio.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './tools.mjs';

const wanted = process.argv.slice(2);
const files = readdirSync(join(root, 'bench')).filter((name) => name.endsWith('.mjs'));
for (const file of files.sort()) {
  const name = file.slice(0, -'.mjs'.length);
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { run } = await import(pathToFileURL(join(root, 'bench', file)).href);
  process.stdout.write(`\n${name}\n`);
  for (const row of await run()) {
    const peer = row.peer === undefined ? '' : `  beside ${row.peer}: ${row.ratio}`;
    process.stdout.write(`  ${row.name.padEnd(48)} ${String(row.value).padStart(12)} ${row.unit}${peer}\n`);
  }
}
