// `node scripts/mutate-fast.mjs [range time …]`: the changes of `pnpm mutate` in one bundle, some forty times as fast. Stryker's
// instrumenter puts all changes into the sources; a worker then turns them on one at a time. Without the random tests, so that it
// kills no more than `pnpm mutate` does; it lists what survived. A change that hangs is killed and counts as noticed, as in Stryker.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './tools.mjs';

const PATIENCE = 15_000;
const BATCH = 400;
const folder = join(root, 'packages/schema/src/value');
const place = join(root, 'reports/mutate-fast');
const worker = join(root, 'scripts/mutate-worker.mjs');
const wanted = process.argv.slice(2);

mkdirSync(place, { recursive: true });
const made = await build();
await play('coverage');
const tried = made.filter(({ file }) => wanted.length === 0 || wanted.includes(file));
const found = await tryAll(tried.map(({ id }) => id));
report(
  tried,
  tried.filter(({ id }) => found.get(id) === 'survived'),
);
rmSync(place, { recursive: true });

/** Bundles the tests with the instrumented sources; returns every change. */
async function build() {
  const core = realpathSync(join(root, 'node_modules/@stryker-mutator/core'));
  const load = (path) => import(pathToFileURL(realpathSync(join(core, path))).href);
  const { createInstrumenter } = await load('../instrumenter/dist/src/index.js');
  const { createInjector } = await load('../../typed-inject/dist/src/index.js');
  const logger = new Proxy({}, { get: (_, name) => (String(name).startsWith('is') ? () => false : () => {}) });
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && !/\.(?:test|data)\.ts$/u.test(name));
  const files = names.map((name) => {
    const path = join(folder, name);
    return { name: path, mutate: true, content: readFileSync(path, 'utf8') };
  });
  const instrumenter = createInjector().provideValue('logger', logger).injectFunction(createInstrumenter);
  const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: false };
  const instrumented = await instrumenter.instrument(files, options);
  await bundle(new Map(instrumented.files.map(({ name, content }) => [name, content])));
  const sources = new Map(files.map(({ name, content }) => [name, content]));
  return instrumented.mutants.map((mutant) => described(mutant, sources.get(mutant.fileName)));
}

function described({ id, fileName, location: { start, end }, mutatorName, replacement }, source) {
  const lines = source.split('\n');
  const at = ({ line, column }) => lines.slice(0, line).join('\n').length + (line === 0 ? 0 : 1) + column;
  const was = source.slice(at(start), at(end));
  return { id, file: basename(fileName, '.ts'), line: start.line + 1, mutatorName, was, replacement };
}

async function bundle(code) {
  // Random tests are left out, and load.test.ts because the worker sees for itself whether the bundle loads.
  const tests = readdirSync(folder).filter((name) => /^(?!load|properties).*\.test\.ts$/u.test(name));
  const sources = {
    name: 'instrumented',
    setup: ({ onLoad }) =>
      // esbuild reads the pattern as one of Go, which has no flag u.
      onLoad({ filter: new RegExp('/value/[^/]*[.]ts$') }, ({ path }) => {
        const contents = code.get(path);
        return contents === undefined ? undefined : { contents, loader: 'ts' };
      }),
  };
  const { build: esbuild } = createRequire(join(root, 'package.json'))('esbuild');
  await esbuild({
    stdin: { contents: tests.map((name) => `import './${name}';`).join('\n'), resolveDir: folder, loader: 'ts' },
    bundle: true,
    ignoreAnnotations: true,
    format: 'cjs',
    platform: 'node',
    outfile: join(place, 'bundle.cjs'),
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(folder, 'x.ts')).href) },
    external: ['big.js', 'vitest', 'node:*'],
    plugins: [sources],
  });
}

async function tryAll(ids) {
  const outcome = new Map();
  for (let rest = ids; rest.length > 0; rest = rest.filter((id) => !outcome.has(id))) {
    await play('try', rest.slice(0, BATCH), outcome);
    process.stderr.write(`${outcome.size} of ${ids.length}\n`);
  }
  return outcome;
}

/** Runs the worker over some changes; one that takes too long ends it. */
function play(mode, ids = [], outcome = new Map()) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [worker, mode, place], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.end(JSON.stringify(ids));
    let [buffer, current, timer] = ['', undefined, undefined];
    const wait = () => {
      clearTimeout(timer);
      if (mode === 'try') timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    };
    child.stdout.on('data', (data) => {
      const lines = (buffer + data).split('\n');
      buffer = lines.pop();
      for (const line of lines) {
        const [id, result] = line.split(' ');
        if (result === undefined) current = id;
        else outcome.set(id, result);
        wait();
      }
    });
    child.on('close', () => {
      clearTimeout(timer);
      if (current !== undefined && !outcome.has(current)) outcome.set(current, 'hangs');
      resolve();
    });
  });
}

function report(changes, survived) {
  for (const { file, line, mutatorName, was, replacement } of survived)
    process.stdout.write(`${file}.ts:${line} ${mutatorName}: ${short(was)} → ${short(replacement)}\n`);
  for (const file of new Set(changes.map((change) => change.file))) row(file, changes, survived);
  row('all', changes, survived);
}

function row(name, changes, survived) {
  const [all, left] = [changes, survived].map(
    (list) => list.filter(({ file }) => name === 'all' || file === name).length,
  );
  process.stdout.write(`| ${name} | ${all} | ${left} | ${((1 - left / all) * 100).toFixed(1)} |\n`);
}

function short(text) {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > 150 ? `${line.slice(0, 150)}…` : line;
}
