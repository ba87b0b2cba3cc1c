// JSON Schemas of what machines read, generated from the zod schemas that the code itself uses.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './tools.mjs';

const folder = join(root, 'docs', 'schemas');

async function generate() {
  const { jsonSchemas } = await import(pathToFileURL(join(root, 'apps', 'cli', 'dist', 'index.js')).href);
  return Object.entries(jsonSchemas()).map(([name, schema]) => ({
    path: join(folder, `${name}.schema.json`),
    text: `${JSON.stringify(schema, undefined, 2)}\n`,
  }));
}

const check = process.argv.includes('--check');
for (const { path, text } of await generate()) {
  if (!check) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  } else if (readFileSync(path, 'utf8') !== text) {
    process.stdout.write(`${path} has drifted: run node scripts/docs.mjs\n`);
    process.exitCode = 1;
  }
}
