// Bulk check as whole processes: reading, recognising, all rules and the JSON report, beside SheetJS and openpyxl that
// merely read the same files. JIBIAO_BENCH=3000 or 10000 for the sizes of a city or a province.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/tools.mjs';
import { writeWorkbooks } from './bulk-workbooks.mjs';

const FILES = Number(process.env.JIBIAO_BENCH ?? 300);
const main = join(root, 'apps', 'cli', 'bundle', 'main.js');

const SHEETJS = `
const XLSX = await import(process.argv[2]);
const { readdirSync, readFileSync } = await import('node:fs');
let cells = 0;
for (const name of readdirSync(process.argv[3], { recursive: true })) {
  if (!name.endsWith('.xlsx')) continue;
  const book = XLSX.read(readFileSync(process.argv[3] + '/' + name));
  for (const sheet of Object.values(book.Sheets)) cells += Object.keys(sheet).length;
}
console.log(cells);
`;

const OPENPYXL = `
import sys, glob, openpyxl
cells = 0
for name in glob.glob(sys.argv[1] + '/*/*.xlsx'):
    book = openpyxl.load_workbook(name, read_only=True)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            cells += len(row)
    book.close()
print(cells)
`;

/** Runs a program to its end; seconds and the most memory it held (Linux), in MB. */
function measure(command, args, pinned) {
  const whole = pinned && process.platform === 'linux' ? ['taskset', '-c', '0', command, ...args] : [command, ...args];
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(whole[0], whole.slice(1), { stdio: ['ignore', 'ignore', 'pipe'] });
    let most = 0;
    let said = '';
    child.stderr.on('data', (part) => (said += part));
    const watch = setInterval(() => (most = Math.max(most, memoryOf(child.pid))), 20);
    child.on('error', () => finish(-1));
    child.on('exit', (code) => finish(code));
    function finish(code) {
      clearInterval(watch);
      resolve({ code, said, seconds: (performance.now() - started) / 1000, memory: most });
    }
  });
}

function memoryOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-bench-'));
  try {
    return await compare(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compare(folder) {
  const inbox = join(folder, 'inbox');
  writeWorkbooks(inbox, FILES);
  const script = join(folder, 'sheetjs.mjs');
  writeFileSync(script, SHEETJS);
  const check = (workers) => [
    main,
    'check',
    inbox,
    '--format',
    'json',
    '--workers',
    String(workers),
    '--out',
    join(folder, `${workers}.json`),
  ];
  const one = await measure(process.execPath, check(1), true);
  const all = await measure(process.execPath, check(availableParallelism()), false);
  const sheetjs = await measure(process.execPath, [script, import.meta.resolve('@e965/xlsx'), inbox], true);
  const openpyxl = await measure('python3', ['-c', OPENPYXL, inbox], true);
  for (const { code, said } of [one, all]) if (code !== 0 && code !== 1) throw new Error(said);
  const same = readFileSync(join(folder, '1.json')).equals(
    readFileSync(join(folder, `${availableParallelism()}.json`)),
  );
  if (!same) throw new Error('Reports differ with the number of workers.');
  const ratio = (of, to) => (of.seconds / to.seconds).toFixed(2);
  const rows = [
    {
      name: `whole check of ${FILES}, one core`,
      value: one.seconds.toFixed(2),
      unit: 's',
      peer: 'SheetJS reading',
      ratio: ratio(one, sheetjs),
    },
    {
      name: `whole check of ${FILES}, ${availableParallelism()} cores`,
      value: all.seconds.toFixed(2),
      unit: 's',
      peer: 'SheetJS reading',
      ratio: ratio(all, sheetjs),
    },
    { name: 'SheetJS merely reading, one core', value: sheetjs.seconds.toFixed(2), unit: 's' },
    { name: 'peak memory, one worker', value: one.memory.toFixed(0), unit: 'MB' },
    { name: 'peak memory, all cores', value: all.memory.toFixed(0), unit: 'MB' },
    { name: 'peak memory of SheetJS', value: sheetjs.memory.toFixed(0), unit: 'MB' },
  ];
  if (openpyxl.code !== 0) process.stdout.write('  skipped: openpyxl is not installed\n');
  else
    rows.push({
      name: 'openpyxl read-only, one core',
      value: openpyxl.seconds.toFixed(2),
      unit: 's',
      peer: 'whole check',
      ratio: ratio(openpyxl, one),
    });
  return rows;
}
