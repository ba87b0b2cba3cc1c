// What the pane does itself after one value was typed into a form of 1,000 rows: making a grid of the host's answer,
// finding the edit, judging. The peer is judging the whole workbook anew. A frame lasts 16 ms.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../scripts/tools.mjs';

const PARTS = `
  export { createJudge } from './src/session/judge.ts';
  export { sheetSnapshot } from './src/host/memory/snapshot.ts';
  export { openWorkbook, writeBlock } from '@jibiao/excel-host';
  export { defaultProfile } from '@jibiao/schema';
`;

export async function run() {
  const { createJudge, sheetSnapshot, openWorkbook, writeBlock, defaultProfile } = await load();
  const workbook = openWorkbook('form.xlsx', [form(1_000)]);
  const [sheet] = workbook.sheets;
  const judge = createJudge();
  let before = sheetSnapshot(sheet).grid;
  let { document } = judge.whole('form.xlsx', [before], defaultProfile);
  const times = { edit: [], whole: [] };
  for (let round = 0; round < 25; round += 1) {
    writeBlock(workbook, sheet, { row: 20 + round * 7, column: 4, values: [[`≥${round + 3}%`]] });
    const start = performance.now();
    const after = sheetSnapshot(sheet).grid;
    const answer = judge.edit(document, { before, after }, defaultProfile);
    const middle = performance.now();
    if (answer === undefined) throw new Error('The edit was not answered from its row.');
    const whole = createJudge().whole('form.xlsx', [after], defaultProfile);
    times.edit.push(middle - start);
    times.whole.push(performance.now() - middle);
    if (JSON.stringify(whole.findings) !== JSON.stringify(answer.findings)) throw new Error('The answers differ.');
    before = after;
    ({ document } = answer);
  }
  const [edit, whole] = [median(times.edit), median(times.whole)];
  return [
    {
      name: 'edit in 1,000 rows: list right again',
      value: edit,
      unit: 'ms',
      peer: 'a frame of 16 ms',
      ratio: ratio(edit / 16),
    },
    { name: 'whole form judged anew', value: whole, unit: 'ms', peer: 'the edit', ratio: ratio(whole / edit) },
  ];
}

const ratio = (value) => `${Number(value.toPrecision(2))} ×`;
const median = (values) => Number(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)].toPrecision(3));

async function load() {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-pane-'));
  const outfile = join(folder, 'pane.mjs');
  await build({
    stdin: { contents: PARTS, resolveDir: join(root, 'apps/addin'), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A form with as many indicator rows, all sound. */
function form(count) {
  const kinds = ['数量指标', '质量指标', '时效指标', '成本指标'];
  const values = ['≥600人次', '≥95%', '2025年12月底前', '≤2000元/人'];
  const rows = Array.from({ length: count }, (_, at) => ['产出指标', kinds[at % 4], `培训事项${at}`, values[at % 4]]);
  const lines = [
    ['项目支出绩效目标表'],
    ['项目名称', '就业技能培训', '主管部门', '市人力资源和社会保障局'],
    ['年度资金总额', '120万元', '实施单位', '市就业创业服务中心'],
    ['年度目标', '开展就业技能培训。'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ...rows,
  ];
  const cells = lines.flatMap((line, down) =>
    line.map((text, across) => ({ row: down + 1, column: across + 1, text, type: 'text' })),
  );
  return { sheet: '目标表', visibility: 'visible', cells, merges: [], hiddenRows: [], hiddenColumns: [], comments: [] };
}
