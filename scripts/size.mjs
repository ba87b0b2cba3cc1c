// Size budgets, gzip: what a browser bundle of the schema package costs, and the pane of the add-in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './tools.mjs';

const budgets = [
  { name: 'schema, everything', code: "export * from '@jibiao/schema'", limit: 196_000 },
  { name: 'schema, parseTarget only', code: "export { parseTarget } from '@jibiao/schema'", limit: 34_000 },
];

/** What the pane may cost a clerk's first visit until the findings stand: everything of ours, React and Fluent included. */
const PANE_LIMIT = 220 * 1024;
/** The same with what is fetched afterwards: library, cell help, reasons, rare layouts, hand-in. Measured: docs/addin.md. */
const ALL_LIMIT = 260 * 1024;

export async function checkSizes() {
  const pane = paneSize();
  const lines = [
    `pane, first visit: ${pane.first} of ${PANE_LIMIT} bytes gzip`,
    `pane, with all that is fetched later: ${pane.all} of ${ALL_LIMIT} bytes gzip (English: ${pane.english} more)`,
    ...pane.complaints,
  ];
  let ok = pane.first <= PANE_LIMIT && pane.all <= ALL_LIMIT && pane.complaints.length === 0;
  for (const { name, code, limit } of budgets) {
    const bytes = await bundledSize(code);
    ok &&= bytes <= limit;
    lines.push(`${name}: ${bytes} of ${limit} bytes gzip`);
  }
  return { ok, count: budgets.length + 2, output: lines.join('\n') };
}

/** The built add-in; functions and buttons must work before, and without, the code that draws the pane. */
function paneSize() {
  const folder = join(root, 'apps/addin/dist/addin');
  const read = (name) => readFileSync(join(folder, 'assets', name), 'utf8');
  const sum = (names) => names.reduce((bytes, name) => bytes + gzipSync(read(name), { level: 9 }).length, 0);
  const page = readFileSync(join(folder, 'pane.html'), 'utf8');
  const [entry] = namesIn(page, /src="\.\/assets\/([\w.-]+\.js)"/gu);
  const styles = namesIn(page, /href="\.\/assets\/([\w.-]+\.css)"/gu);
  const atOnce = reachable(read, [entry], IMPORTED);
  // Only what the page leads to: the folder may hold files of builds before.
  const all = reachable(read, [entry], NAMED);
  const face = all.filter((name) => /^(?:mount|load-locale)-/u.test(name));
  const english = all.filter((name) => /^(?:virtual_english|words\.en)/u.test(name));
  return {
    first: sum([...reachable(read, [entry, ...face], IMPORTED), ...styles]),
    all: sum([...all.filter((name) => !english.includes(name)), ...styles]),
    english: sum(english),
    complaints: atOnce
      .filter((name) => /react\.(?:transitional\.)?element|fui-FluentProvider/u.test(read(name)))
      .map((name) => `${name} is loaded at once and holds React or Fluent`),
  };
}

/** What a script imports at once, and what it names at all; the service worker is no part of the pane. */
const IMPORTED = /(?:from|import)\s*"\.\/([\w.-]+\.js)"/gu;
const NAMED = /["'`]\.\/((?!offline)[\w.-]+\.js)["'`]/gu;

function namesIn(text, pattern) {
  return [...text.matchAll(pattern)].map(([, name]) => name);
}

/** Scripts and what they lead to by the pattern. */
function reachable(read, entries, pattern, seen = new Set()) {
  for (const entry of entries) {
    if (entry === undefined || seen.has(entry)) continue;
    seen.add(entry);
    reachable(read, namesIn(read(entry), pattern), pattern, seen);
  }
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
