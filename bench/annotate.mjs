// Annotating received forms: two notes, two colours and a list each, read from memory and written to memory.
// Beside hucre, which opens a workbook as a model and writes it anew, with the same notes, colours and list.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { findProfile } from '../packages/schema/dist/index.js';
import { annotate, placeOf, templateDraft, writeXlsx } from '../packages/workbook/dist/index.js';
import { nodePatch } from '../packages/workbook/dist/node.js';
import { projects } from '../scripts/samples.data.mjs';
import { writeWorkbooks } from './bulk-workbooks.mjs';

const FILES = Number(process.env.JIBIAO_BENCH ?? 300);
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
        ...(at === 1 ? { place: placeOf(SHEET, address) } : {}),
      })),
    })),
  },
};

function ours(bytes) {
  return annotate(bytes, marking, nodePatch).bytes;
}

async function theirs(bytes) {
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
}

/** Processor time rather than time on the clock: what else the machine does must not count. */
async function secondsOf(files, work) {
  const started = process.cpuUsage();
  let size = 0;
  for (const bytes of files) size += (await work(bytes)).length;
  if (size === 0) throw new Error('nothing was written');
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000_000;
}

/** One side in a process of its own, so that neither cleans up after the other. */
async function runSide(work, folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.xlsx'));
  const files = names.sort((a, b) => (a < b ? -1 : 1)).map((name) => readFileSync(join(folder, name)));
  await secondsOf(files.slice(0, 100), work);
  process.stdout.write(String(await secondsOf(files, work)));
}

const own = fileURLToPath(import.meta.url);

function measureSide(side, folder) {
  return Number(spawnSync(process.execPath, [own, side, folder], { encoding: 'utf8' }).stdout);
}

/** Forms filled into a template: drop-downs, prompts, conditions, a hidden sheet and custom XML, as bureaus hand them out. */
function writeTemplates(folder, count) {
  const profile = findProfile('ningxia-shizuishan-2025');
  for (let index = 0; index < count; index += 1) {
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
  return [...compare('plain forms', writeWorkbooks), ...compare('filled templates', writeTemplates)];
}

function compare(kind, write) {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-bench-'));
  write(folder, FILES);
  const sums = { ours: 0, theirs: 0 };
  for (const side of ['ours', 'theirs', 'ours', 'theirs']) sums[side] += measureSide(side, folder) / 2;
  rmSync(folder, { recursive: true });
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
  ];
}

const [program, side, home] = process.argv.slice(1);
if (program === own) await runSide(side === 'ours' ? ours : theirs, home);
