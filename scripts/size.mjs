// Size budgets, gzip: what a browser bundle of the schema package costs, and the pane of the add-in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './tools.mjs';

const budgets = [
  { name: 'schema, everything', code: "export * from '@jibiao/schema'", limit: 165_000 },
  { name: 'schema, parseTarget only', code: "export { parseTarget } from '@jibiao/schema'", limit: 27_000 },
];

/** What the pane may cost a clerk's first visit: everything of ours, without Microsoft's library. */
const PANE_LIMIT = 220 * 1024;

export async function checkSizes() {
  const pane = paneSize();
  const lines = [`pane, everything: ${pane.bytes} of ${PANE_LIMIT} bytes gzip`, ...pane.complaints];
  let ok = pane.bytes <= PANE_LIMIT && pane.complaints.length === 0;
  for (const { name, code, limit } of budgets) {
    const bytes = await bundledSize(code);
    ok &&= bytes <= limit;
    lines.push(`${name}: ${bytes} of ${limit} bytes gzip`);
  }
  return { ok, count: budgets.length + 1, output: lines.join('\n') };
}

/** The built add-in; functions and buttons must work before, and without, the code that draws the pane. */
function paneSize() {
  const folder = join(root, 'apps/addin/dist/addin');
  // English sentences are fetched by those who read English.
  const assets = readdirSync(join(folder, 'assets')).filter((name) =>
    /^(?!virtual_english).*\.(?:js|css)$/u.test(name),
  );
  const bytes = assets.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, 'assets', name))).length, 0);
  const page = readFileSync(join(folder, 'pane.html'), 'utf8');
  const drawing = reachable(join(folder, 'assets'), /src="\.\/assets\/([\w.-]+\.js)"/u.exec(page)?.[1]).filter((name) =>
    readFileSync(join(folder, 'assets', name), 'utf8').includes('react.element'),
  );
  return { bytes, complaints: drawing.map((name) => `${name} is loaded at once and holds React`) };
}

/** A script and what it imports at once, not what it fetches later. */
function reachable(folder, entry, seen = new Set()) {
  if (entry === undefined || seen.has(entry)) return [...seen];
  seen.add(entry);
  const imports = readFileSync(join(folder, entry), 'utf8').matchAll(/(?:from|import)"\.\/([\w.-]+\.js)"/gu);
  for (const [, name] of imports) reachable(folder, name, seen);
  return [...seen];
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
