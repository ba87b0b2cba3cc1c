// The gates as data: what each runs, and how it counts what it saw (zero seen fails, so that a gate cannot rot silently).
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDocs } from './docs.mjs';
import { checkPackages } from './packaging.mjs';
import { checkSizes } from './size.mjs';
import { pnpm, root } from './tools.mjs';

/** A gate that runs one locked program and counts by a pattern in what it prints. */
function program(name, unit, command, pattern) {
  return {
    name,
    unit,
    run() {
      const { code, output } = pnpm(['exec', ...command], { quiet: true });
      return { ok: code === 0, count: Number(pattern.exec(output)?.[1] ?? 0), output };
    },
  };
}

/** Gates in the order they run: the quick ones that fail most often first. */
export const gates = [
  { name: 'manifests', unit: 'packages', run: checkManifests },
  program('format', 'files', ['biome', 'ci', '--colors=off', '.'], /Checked (\d+) files/u),
  program('build', 'packages', ['turbo', 'run', 'build', '--output-logs=errors-only'], /(\d+) total/u),
  // After the build: the examples see the packages' built types, as their users do.
  program('lint', 'files', ['oxlint', '--type-aware'], /on (\d+) files/u),
  { name: 'types', unit: 'test files', run: checkTypes },
  { name: 'tests', unit: 'tests', run: runTests },
  { name: 'docs', unit: 'generators', run: checkDocs },
  { name: 'dead code', unit: 'packages', run: checkDeadCode },
  { name: 'packaging', unit: 'packages', run: checkPackages },
  { name: 'size', unit: 'bundles', run: checkSizes },
  { name: 'examples', unit: 'examples', run: runExamples },
];

function workspacePackages() {
  return ['packages', 'apps'].flatMap((folder) => readdirSync(join(root, folder)));
}

function checkManifests() {
  const { code, output } = pnpm(['exec', 'sherif', '--fail-on-warnings'], { quiet: true });
  return { ok: code === 0, count: workspacePackages().length, output };
}

function checkDeadCode() {
  const { code, output } = pnpm(['exec', 'knip'], { quiet: true });
  return { ok: code === 0, count: workspacePackages().length, output };
}

function checkTypes() {
  const runs = ['tsconfig.test.json', 'apps/addin/tsconfig.test.json'].map((project) =>
    pnpm(['exec', 'tsc', '-p', project, '--listFiles'], { quiet: true }),
  );
  const lines = runs.flatMap(({ output }) => output.split('\n'));
  const count = lines.filter((line) => /\.test\.tsx?$/u.test(line)).length;
  const ok = runs.every(({ code }) => code === 0);
  return { ok, count, output: lines.filter((line) => line.includes('error TS')).join('\n') };
}

function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-tests-'));
  const file = join(folder, 'result.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = pnpm(['exec', 'vitest', 'run', '--coverage', ...reporters], { quiet: true });
  const count = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).numPassedTests : 0;
  rmSync(folder, { recursive: true });
  // Tests that miss a system program say so on a line of their own.
  for (const line of output.split('\n')) if (line.startsWith('skipped:')) process.stdout.write(`     ${line}\n`);
  return { ok: code === 0, count, output };
}

/** The examples are users of the published interface: they must compile and run against what was built. */
function runExamples() {
  const results = readdirSync(join(root, 'examples')).map((name) =>
    pnpm(['--dir', join(root, 'examples', name), 'run', 'test'], { quiet: true }),
  );
  return {
    ok: results.every((result) => result.code === 0),
    count: results.length,
    output: results.map((result) => result.output).join('\n'),
  };
}
