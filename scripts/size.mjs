// Size budgets, gzip: what a browser bundle of the schema package costs, whole and for one function.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './tools.mjs';

const budgets = [
  { name: 'schema, everything', code: "export * from '@jibiao/schema'", limit: 120_000 },
  { name: 'schema, parseTarget only', code: "export { parseTarget } from '@jibiao/schema'", limit: 25_000 },
];

export async function checkSizes() {
  const lines = [];
  let ok = true;
  for (const { name, code, limit } of budgets) {
    const bytes = await bundledSize(code);
    ok &&= bytes <= limit;
    lines.push(`${name}: ${bytes} of ${limit} bytes gzip`);
  }
  return { ok, count: budgets.length, output: lines.join('\n') };
}

async function bundledSize(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: `${root}/apps/cli` },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}
