// Annotating received forms, whole processes: each file read, two notes, two colours and a list put on it, the copy written.
// Beside hucre, which opens a workbook as a model and writes it anew, with the same notes, colours and list.
// Then the command itself, which judges every form first and marks what it finds. JIBIAO_BENCH=3000 or 10000 for other sizes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../scripts/tools.mjs';

const FILES = Number(process.env.JIBIAO_BENCH ?? 3000);
const SHEET = '绩效目标表';
const CELLS = ['D9', 'D11'];
const NOTE = '【绩标】应改 V05\n没有写明单位。应写明计量单位。';
const COLOR = 'FFC7CD';
const TEXTS = ['应改', 'D9', '某项目', '某指标', '没有写明单位。', '应写明计量单位。', '某办法', 'V05'];

const marking = {
  marks: CELLS.map((address) => ({ sheet: SHEET, address, level: 'error', note: NOTE })),
  list: {
    name: '问题清单',
    widths: TEXTS.map(() => 20),
    rows: CELLS.map((address, index) => ({
      row: index + 1,
      cells: TEXTS.map((text, at) => ({
        column: at + 1,
        text,
        style: at === 1 ? 'link' : 'text',
        ...(at === 1 ? { place: `'${SHEET}'!${address}` } : {}),
      })),
    })),
  },
};

/** Each side loads its own code only. */
const SIDES = { ours: loadOurs, theirs: loadTheirs };

async function loadOurs() {
  const { annotate } = await import('../packages/workbook/dist/patch/annotate.js');
  const { nodePacking } = await import('../packages/workbook/dist/zip/node-deflate.js');
  const { nodeEngine } = await import('../packages/workbook/dist/zip/node-engine.js');
  const options = { engine: nodeEngine, packing: nodePacking };
  return (bytes) => annotate(bytes, marking, options).bytes;
}

async function loadTheirs() {
  const { openXlsx, saveXlsx } = await import('hucre/xlsx');
  return async (bytes) => {
    const book = await openXlsx(bytes, { readStyles: true });
    const [sheet] = book.sheets;
    sheet.cells ??= new Map();
    for (const address of CELLS) {
      const key = `${Number(address.slice(1)) - 1},3`;
      const cell = sheet.cells.get(key) ?? { value: null, type: 'empty' };
      const fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: COLOR } };
      sheet.cells.set(key, { ...cell, style: { ...cell.style, fill }, comment: { author: '绩标', text: NOTE } });
    }
    book.sheets.push({ name: '问题清单', rows: CELLS.map(() => TEXTS) });
    return saveXlsx(book);
  };
}

/** One side, in a process of its own. It says how much processor time it took: what else the machine does must not count. */
async function runSide(side, inbox, outbox) {
  const work = await SIDES[side]();
  const names = readdirSync(inbox, { recursive: true }).filter((name) => name.endsWith('.xlsx'));
  for (const folder of new Set(names.map((name) => dirname(join(outbox, name)))))
    mkdirSync(folder, { recursive: true });
  for (const name of names.sort((a, b) => (a < b ? -1 : 1))) {
    const copy = await work(readFileSync(join(inbox, name)));
    writeFileSync(join(outbox, name), copy);
  }
  const { user, system } = process.cpuUsage();
  process.stdout.write(String((user + system) / 1_000_000));
}

const own = fileURLToPath(import.meta.url);

/** Seconds of processor time. */
function measureSide(side, inbox) {
  const outbox = mkdtempSync(join(tmpdir(), 'jibiao-bench-'));
  const { stdout } = spawnSync(process.execPath, [own, side, inbox, outbox], { encoding: 'utf8' });
  rmSync(outbox, { recursive: true });
  return Number(stdout);
}

/** Seconds on the clock that the whole command takes, on all cores. */
function measureCommand(inbox) {
  const outbox = mkdtempSync(join(tmpdir(), 'jibiao-bench-'));
  const args = [join(root, 'apps', 'cli', 'bundle', 'main.js'), 'annotate', inbox, '-o', outbox];
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  const clock = (performance.now() - started) / 1000;
  rmSync(outbox, { recursive: true });
  if (status !== 0) throw new Error(`annotate ended with ${status}`);
  return clock;
}

/** Plain forms. */
async function writePlain(folder) {
  const { writeWorkbooks } = await import('./bulk-workbooks.mjs');
  writeWorkbooks(folder, FILES);
}

/** Forms filled into a template: drop-downs, prompts, conditions, a hidden sheet and custom XML, as bureaus hand them out. */
async function writeTemplates(folder) {
  const { findProfile } = await import('../packages/schema/dist/index.js');
  const { templateDraft, writeXlsx } = await import('../packages/workbook/dist/index.js');
  const { projects } = await import('../scripts/samples.data.mjs');
  const profile = findProfile('ningxia-shizuishan-2025');
  for (let index = 0; index < FILES; index += 1) {
    const { rows, name, department, unit, goal } = projects[index % projects.length];
    const fields = { projectName: `${name}${index}`, department, unit, annualGoal: goal };
    const blank = { sign: '≥', unit: '个', note: '' };
    const filled = rows.map(([level1, level2, label, value]) => ({
      ...blank,
      level1,
      level2,
      name: `${label}${index}`,
      value,
    }));
    const { sheets, extras } = templateDraft(profile, [{ fields, rows: filled }]);
    writeFileSync(join(folder, `${index}.xlsx`), writeXlsx(sheets, extras));
  }
}

export async function run() {
  return [...(await compare('plain forms', writePlain)), ...(await compare('filled templates', writeTemplates))];
}

async function compare(kind, write) {
  const inbox = mkdtempSync(join(tmpdir(), 'jibiao-bench-'));
  await write(inbox);
  const sums = { ours: 0, theirs: 0 };
  for (const side of ['ours', 'theirs', 'ours', 'theirs']) sums[side] += measureSide(side, inbox) / 2;
  const command = measureCommand(inbox);
  rmSync(inbox, { recursive: true });
  const each = (seconds) => ((seconds / FILES) * 1000).toFixed(2);
  return [
    { name: `annotate ${FILES} ${kind} (processor time)`, value: each(sums.ours), unit: 'ms/file' },
    {
      name: 'hucre, the same marks',
      value: each(sums.theirs),
      unit: 'ms/file',
      peer: 'jibiao',
      ratio: `${(sums.theirs / sums.ours).toFixed(1)}×`,
    },
    { name: 'jibiao annotate, judging included (clock)', value: each(command), unit: 'ms/file' },
  ];
}

const [program, side, ...folders] = process.argv.slice(1);
if (program === own) await runSide(side, ...folders);
