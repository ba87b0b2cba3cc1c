// The worker of mutate-fast.mjs: finds which tests reach which change (`coverage`), then tries changes one after another (`try`).
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { root } from './tools.mjs';

const [mode, place] = process.argv.slice(2);
const require = createRequire(join(root, 'packages/schema/package.json'));
const fromVitest = (path) => import(pathToFileURL(join(realpathSync(join(root, 'node_modules/vitest')), path)).href);
const { equals, iterableEquality, subsetEquality, typeEquality } = await fromVitest('../@vitest/expect/dist/index.js');

const MATCHERS = {
  toBe: Object.is,
  toEqual: (a, b) => equals(a, b, [iterableEquality]),
  toStrictEqual: (a, b) => equals(a, b, [iterableEquality, typeEquality], true),
  toMatchObject: (a, b) => equals(a, b, [iterableEquality, subsetEquality]),
  toHaveProperty: (a, key, ...value) => key in a && (value.length === 0 || equals(a[key], value[0])),
  toBeUndefined: (a) => a === undefined,
  toContain: (a, b) => a.includes(b),
  toBeGreaterThan: (a, b) => a > b,
  toMatchInlineSnapshot: () => true,
};
const state = (globalThis.__stryker__ = {});
const source = readFileSync(join(place, 'bundle.cjs'), 'utf8');
const known = join(place, 'coverage.json');
let tests = [];

const each = (add) => (rows) => (name, run) =>
  rows.forEach((row) => add(name, () => (Array.isArray(row) ? run(...row) : run(row))));
const it = (_name, run) => tests.push(run);
const describe = (_name, run) => run();
Object.assign(it, { each: each(it) });
Object.assign(describe, { each: each(describe) });

function expectation(actual, negated) {
  return new Proxy(
    {},
    {
      get(_, name) {
        if (name === 'not') return expectation(actual, !negated);
        return (...args) => {
          if (MATCHERS[name](actual, ...args) === negated) throw new Error(name);
        };
      },
    },
  );
}

/** Runs the bundle afresh: what is computed while loading is computed again, with the change that is on. */
function load(bundle) {
  tests = [];
  const vitest = { it, describe, expect: (actual) => expectation(actual, false) };
  bundle((name) => (name === 'vitest' ? vitest : require(name)), { exports: {} });
  return tests;
}

function compile(text) {
  return new vm.Script(`(function (require, module) { const exports = module.exports; ${text}\n})`).runInThisContext();
}

if (mode === 'coverage') coverage();
else tryAll(JSON.parse(readFileSync(0, 'utf8')));

function coverage() {
  const { mutantCoverage } = Object.assign(state, { mutantCoverage: { static: {}, perTest: {} } });
  const times = load(compile(source)).map((run, index) => {
    state.currentTestId = String(index);
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const reached = {};
  for (const [test, hits] of Object.entries(mutantCoverage.perTest))
    for (const id of Object.keys(hits)) (reached[id] ??= []).push(Number(test));
  writeFileSync(known, JSON.stringify({ reached, times, always: Object.keys(mutantCoverage.static) }));
}

function tryAll(ids) {
  const { reached, times, always } = JSON.parse(readFileSync(known, 'utf8'));
  const [all, useful] = [times.map((_, index) => index), new Map()];
  const bundle = compile(source.replaceAll(/function stryCov_\w+\(\) \{/gu, '$& return;'));
  // What has killed before comes first, then what is quick.
  const rank = (one, other) => (useful.get(other) ?? 0) - (useful.get(one) ?? 0) || times[one] - times[other];
  for (const id of ids) {
    process.stdout.write(`${id}\n`);
    Object.assign(state, { activeMutant: id, hitCount: 0, hitLimit: 20_000_000 });
    const killer = killerOf(bundle, (always.includes(id) ? all : (reached[id] ?? [])).toSorted(rank));
    if (killer !== undefined) useful.set(killer, (useful.get(killer) ?? 0) + 1);
    process.stdout.write(`${id} ${killer === undefined ? 'survived' : 'noticed'}\n`);
  }
}

/** The first of the tests that fails; -1 when the bundle does not even load. */
function killerOf(bundle, order) {
  try {
    load(bundle);
  } catch {
    return -1;
  }
  return order.find((index) => {
    try {
      tests[index]();
      return false;
    } catch {
      return true;
    }
  });
}
