// `pnpm fuzz [--runs 3000] [--seed 1]`: damaged copies of workbooks of every format, read one after another in a thread.
// Fails when a reader of ours hangs, dies, takes too much memory or ends with an error it did not foresee.
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { fuzzBases } from './fuzz-bases.mjs';
import { mutate } from './fuzz-mutate.mjs';

const PATIENCE = 5000;
const MEGABYTES = 200;

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = Number(values.runs ?? 3000);
const random = generator(Number(values.seed ?? Date.now() % 1_000_000));
const bases = fuzzBases();
const tally = Object.fromEntries(bases.map(({ name }) => [name, { read: 0, refused: 0, stopped: 0, slowest: 0 }]));
const failures = [];
let worker = await startWorker();

for (let run = 0; run < runs && failures.length < 10; run += 1) {
  const base = bases[run % bases.length];
  const bytes = mutate(base, random);
  const start = performance.now();
  const outcome = await read(bytes, base.foreign === true ? 1000 : PATIENCE);
  await count(base, outcome, performance.now() - start, bytes);
}
await worker.terminate();

for (const [name, { read: done, refused, stopped, slowest }] of Object.entries(tally))
  process.stdout.write(
    `${name.padEnd(10)} read ${done}, refused ${refused}, stopped ${stopped}, slowest ${Math.round(slowest)} ms\n`,
  );
for (const { name, what, bytes } of failures)
  process.stdout.write(`FAILED ${name}: ${what}\n  ${Buffer.from(bytes).toString('base64').slice(0, 20_000)}\n`);
process.stdout.write(`${runs} files, seed ${random.seed}, ${failures.length} failures\n`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function count(base, outcome, time, bytes) {
  const row = tally[base.name];
  row.slowest = Math.max(row.slowest, time);
  if (outcome.read === true) row.read += 1;
  else if (outcome.code !== undefined) row.refused += 1;
  else row.stopped += 1;
  // SheetJS is known to hang; in the product its thread is stopped in time.
  if (base.foreign && outcome.died === 'hang') return restart();
  if (outcome.died !== undefined) {
    failures.push({ name: base.name, what: outcome.died, bytes });
    return restart();
  }
  if (outcome.unforeseen !== undefined) failures.push({ name: base.name, what: outcome.unforeseen, bytes });
  if (!base.foreign && outcome.megabytes > MEGABYTES)
    failures.push({ name: base.name, what: `${outcome.megabytes} MB`, bytes });
}

async function restart() {
  await worker.terminate();
  worker = await startWorker();
}

function startWorker() {
  const thread = new Worker(new URL('fuzz-worker.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  // An error between two files is told by the next one.
  thread.on('error', () => undefined);
  return new Promise((resolve) => thread.once('message', () => resolve(thread)));
}

function read(bytes, patience) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish({ died: 'hang' }), patience);
    const onError = (error) => finish({ died: String(error) });
    const finish = (outcome) => {
      clearTimeout(timer);
      worker.off('message', finish).off('error', onError);
      resolve(outcome);
    };
    worker.on('message', finish).on('error', onError);
    worker.postMessage(bytes);
  });
}

/** Random integers below a bound, the same for the same seed. */
function generator(seed) {
  let state = seed >>> 0;
  const next = (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
  next.seed = seed;
  return next;
}
