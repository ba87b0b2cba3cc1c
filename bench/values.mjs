// Target values read per second on one core, beside the one regular expression that tools without a grammar use.
import { parseTarget } from '../packages/schema/dist/index.js';
import { VALUES } from './values.data.mjs';

/** What a simple tool does: sign, figure, the rest; it reads 10万 as 10 and 90%以上 as 90. */
const PLAIN = /^\s*([≥≤><=]?)\s*(\d+(?:\.\d+)?)\s*(.*)$/u;

function plainRegex(text) {
  const found = PLAIN.exec(text);
  return found === null ? { text } : { sign: found[1], value: Number(found[2]), unit: found[3] };
}

const ROUNDS = 7;
const LEAST_MS = 300;

/** Values in an order that repeats no neighbour, each as often as it occurs. */
function shuffled() {
  const rows = VALUES.flatMap(([count, value]) => Array.from({ length: count }, () => value));
  let seed = 1;
  for (let at = rows.length - 1; at > 0; at -= 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    const other = seed % (at + 1);
    [rows[at], rows[other]] = [rows[other], rows[at]];
  }
  return rows;
}

/** Values per second of processor time, so that other programs on the machine count little; best of several rounds. */
function perSecond(read, rows) {
  let best = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.cpuUsage();
    let count = 0;
    let spent = 0;
    for (; spent < LEAST_MS * 1000; spent = microseconds(process.cpuUsage(start))) {
      for (const row of rows) read(row);
      count += rows.length;
    }
    best = Math.max(best, (count * 1_000_000) / spent);
  }
  return best;
}

function microseconds({ user, system }) {
  return user + system;
}

export async function run() {
  const rows = shuffled();
  const distinct = VALUES.map(([, value]) => value);
  const plain = perSecond(plainRegex, rows);
  const rate = (ours) => (ours / plain).toFixed(2);
  const weighted = perSecond((text) => parseTarget(text), rows);
  const once = perSecond((text) => parseTarget(text), distinct);
  const named = perSecond((text) => parseTarget(text, { name: '完成情况', level2: '12' }), rows);
  const row = (name, value) => ({ name, value: Math.round(value), unit: 'values/s' });
  return [
    row('one regular expression', plain),
    {
      ...row('parseTarget, as often as they occur, no cache', weighted),
      peer: 'one regular expression',
      ratio: rate(weighted),
    },
    { ...row('parseTarget, every distinct value once', once), peer: 'one regular expression', ratio: rate(once) },
    { ...row('parseTarget with name and level', named), peer: 'one regular expression', ratio: rate(named) },
  ];
}
