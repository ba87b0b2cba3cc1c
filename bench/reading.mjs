// Reading beside what cannot be beaten (inflate every part, decode it, find every "<") and beside SheetJS, in one run.
import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import * as sheetjs from '@e965/xlsx';
import { readWorkbook } from '../packages/workbook/dist/index.js';
import { nodeEngine } from '../packages/workbook/dist/zip/node-engine.js';
import { formPackage, listPackage } from './reading-files.mjs';

/** Lower bounds and peers; the targets are 3 and 6 times the floor, and a quarter of SheetJS. */
export async function run() {
  const readers = {
    floor: (bytes) => scanRaw(bytes),
    ours: (bytes) => readWorkbook(bytes, { engine: nodeEngine }),
    peer: (bytes) => sheetjs.read(bytes, { type: 'buffer' }),
  };
  const forms = Array.from({ length: 60 }, (_, index) => Buffer.from(formPackage(index)));
  const small = await compare(readers, forms, 31);
  const large = await compare(readers, [Buffer.from(listPackage(20_000))], 9);
  return [...rows('small form', small), ...rows('20,000 rows', large)];
}

function rows(name, { floor, ours, peer }) {
  const round = (value) => Number(value.toPrecision(3));
  return [
    { name: `${name}: floor`, value: round(floor), unit: 'ms' },
    { name: `${name}: ours`, value: round(ours), unit: 'ms', peer: 'floor', ratio: `${round(ours / floor)} ×` },
    { name: `${name}: SheetJS`, value: round(peer), unit: 'ms', peer: 'ours', ratio: `${round(peer / ours)} ×` },
  ];
}

/** Time per file of each reader, turn by turn so that a busy moment hits all of them; the round others disturbed least counts. */
async function compare(readers, files, rounds) {
  const times = Object.fromEntries(Object.keys(readers).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, read] of Object.entries(readers)) {
      const start = performance.now();
      for (const file of files) await read(file);
      // The first round warms up.
      if (round > 0) times[name].push((performance.now() - start) / files.length);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, Math.min(...all)]));
}

/** Inflates every part by the central directory, decodes it and finds every tag: no reader can do less. */
function scanRaw(bytes) {
  const utf8 = new TextDecoder();
  let tags = 0;
  let at = bytes.readUInt32LE(bytes.length - 6);
  for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left -= 1) {
    const offset = bytes.readUInt32LE(at + 42);
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const text = utf8.decode(bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed));
    for (let tag = text.indexOf('<'); tag !== -1; tag = text.indexOf('<', tag + 1)) tags += 1;
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return tags;
}
