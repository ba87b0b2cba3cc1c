// Files that ask for more than they should get: time and memory of a fresh process for each; the targets are 2 s and 200 MB.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ROWS = 1_048_576;

const styled = (row) => `<row r="${row}"><c r="A${row}" s="0"/><c r="B${row}" s="0"/><c r="C${row}" s="0"/></row>`;
const filled = (row) =>
  `<row r="${row}"><c r="A${row}"><v>${row * 7}</v></c><c r="B${row}" t="str"><v>指标${row}</v></c></row>`;
const rows = (count, write) => Array.from({ length: count }, (_, index) => write(index + 1)).join('');

const FILES = {
  'used range to the last cell': () => '<row r="1048576"><c r="XFD1048576" s="0"/></row>',
  '200,000 styled empty rows': () => rows(200_000, styled),
  '1,048,576 styled empty rows': () => rows(ROWS, styled),
  '1,048,576 filled rows': () => rows(ROWS, filled),
  'bomb of 300 MB': () => ' '.repeat(300 * 1024 * 1024),
};

/** Reads each file in a process of its own. */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-bench-'));
  try {
    return Object.entries(FILES).flatMap(([name, data]) => {
      const file = join(folder, 'file.xlsx');
      writeFileSync(file, pack(data()));
      const { outcome, milliseconds, megabytes } = measure(file);
      return [
        { name: `${name}: ${outcome}`, value: milliseconds, unit: 'ms' },
        { name: `${name}: peak memory`, value: megabytes, unit: 'MB' },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(file) {
  const reader = fileURLToPath(new URL('../packages/workbook/dist/node.js', import.meta.url));
  const script = `const { readWorkbookFile } = await import(${JSON.stringify(reader)});
    const start = performance.now();
    const outcome = await readWorkbookFile(${JSON.stringify(file)}).then(({ sheets }) => sheets[0].cells.length + ' cells', ({ code }) => code);
    const milliseconds = Math.round(performance.now() - start);
    // Linux counts the memory of the process that started this one as well, but for this figure.
    const status = await import('node:fs').then(({ readFileSync }) => readFileSync('/proc/self/status', 'utf8')).catch(() => '');
    const kilobytes = Number(/VmHWM:\\s+(\\d+)/u.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
    console.log(JSON.stringify({ outcome, milliseconds, megabytes: Math.round(kilobytes / 1024) }));`;
  return JSON.parse(spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stdout);
}

function pack(data) {
  const relations = (kind, target) =>
    `<Relationships xmlns="x"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;
  const parts = {
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
