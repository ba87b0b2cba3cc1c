// The rules over a whole batch (copies, versions, medians, missing forms, last year): whether a row costs the same in a
// batch of a thousand and of a million rows. Forms are those of many units: some copied, some handed in twice, with a
// budget list, a registry, the forms of last year and those approved. Processor time, as in rules.mjs.
import { packRow } from '../packages/schema/dist/check/row-digest.js';
import { checkBatch, digestRows, findProfile } from '../packages/schema/dist/index.js';

const ROWS = 20;
const WORK = [
  '道路养护',
  '企业培训',
  '困难救助',
  '设备购置',
  '文艺演出',
  '疫病防控',
  '河道清淤',
  '档案整理',
  '就业服务',
  '校舍维修',
];
const MEASURES = [
  ['11', '次数', (at) => `≥${(at % 90) + 1}次`],
  ['11', '人数', (at) => `${(at % 900) + 10}人`],
  ['12', '合格率', (at) => `≥${at % 97 === 0 ? 55 : 90 + (at % 10)}%`],
  ['13', '完成时间', (at) => `2025年${(at % 12) + 1}月底前`],
  ['14', '平均成本', (at) => `≤${(at % 50) + 1}万元/次`],
  ['21', '带动收入', (at) => `≥${(at % 300) + 1}万元`],
  ['22', '知晓率', (at) => (at % 211 === 0 ? `≤${at % 60}%` : `≥${80 + (at % 20)}%`)],
  ['31', '满意度', () => '≥95%'],
];
/** Places are shared between forms, so that a million rows fit: only what is compared is different. */
const PLACES = Array.from({ length: ROWS }, (_, row) => ({ sheet: '表', address: `C${row + 10}` }));
const HEAD = { sheet: '表', address: 'B3' };

/** Form `at` of a batch: its project, unit and year are its own unless it copies an earlier one. */
function formAt(at, year) {
  // One form in twenty is copied from a form shortly before, one in fifty is handed in twice.
  const twice = at % 50 === 49;
  const source = at % 20 === 19 || twice ? at - 7 : at;
  const project = `${WORK[source % WORK.length]}第${source % 9973}号项目`;
  const unit = `${201 + (at % 40)}${String(at % 900).padStart(3, '0')}`;
  const rows = PLACES.map((place, index) => {
    const [level2, measure, value] = MEASURES[index % MEASURES.length];
    // Half of the names are everybody's, half are the project's own.
    const own =
      index % 2 === 0 ? WORK[(source + index) % WORK.length] : `${WORK[source % WORK.length]}${source % 7919}`;
    return packRow({
      at: place,
      level2,
      name: own + measure,
      value: value(source + index),
      ...(year === '2024' ? { actual: value(source + index + 400) } : {}),
    });
  });
  return {
    file: `${at}.xlsx`,
    form: '表!A1:D29',
    kind: 'project-target',
    sheet: HEAD.sheet,
    at: HEAD,
    project: source === at || twice ? project : `${project}二期`,
    projectCode: `640200${year.slice(2)}T${String(twice ? source : at).padStart(12, '0')}`,
    department: `${unit.slice(0, 3)}-第${at % 40}局`,
    unit: `${unit}-第${at % 40}局${at % 1001 === 0 ? '（本级）' : ''}`,
    office: `0${at % 8}-业务${at % 8}科`,
    year,
    annualAmount: String(((at % 700) + 1) * 10_000),
    amountAt: HEAD,
    goal: {
      at: HEAD,
      text: `${year}年完成${project}，全年组织${(source % 90) + 1}次，覆盖${(source % 900) + 10}人，${unit.slice(3)}片区群众满意度达到95%以上，保障${WORK[source % 10]}正常开展。`,
    },
    rows: rows.join(''),
    content: String(source * 7 + (at % 101 === 0 ? at : 0)),
  };
}

/** A batch of so many rows with everything batch rules may ask for. */
function batchOf(rows) {
  const forms = Math.ceil(rows / ROWS);
  const digests = Array.from({ length: forms }, (_, at) => formAt(at, '2025'));
  const listed = digests.filter((_, at) => at % 100 !== 3);
  const inputs = {
    budget: listed.map(({ project, projectCode, unit, annualAmount }, at) => ({
      project: at % 333 === 0 ? `${project}（未交）` : project,
      projectCode: at % 333 === 0 ? `X${at}` : projectCode,
      unit,
      amount: at % 77 === 0 ? '1' : String(Number(annualAmount) / 10_000),
    })),
    registry: Array.from({ length: 40 }, (_, at) => ({ code: String(201 + at), name: `第${at}局` })),
    departmentTotals: Array.from({ length: 40 }, (_, at) => ({ department: `${201 + at}-第${at}局`, amount: '1' })),
    previous: digests.filter((_, at) => at % 4 === 0).map((_, at) => formAt(at * 4, '2024')),
    approved: digests.filter((_, at) => at % 4 === 1),
    waivers: [],
    today: '2025-01-01',
  };
  return { digests, inputs };
}

function judge({ digests, inputs }, times, profile) {
  const start = process.cpuUsage();
  let findings = 0;
  for (let turn = 0; turn < times; turn += 1) findings += checkBatch(digests, inputs, profile).findings.length;
  const { user, system } = process.cpuUsage(start);
  return { microseconds: (user + system) / (times * digests.length * ROWS), findings: findings / times };
}

/** What a script does in an afternoon: each form beside each other form, for copied rows alone. */
function pairwise({ digests }) {
  const start = process.cpuUsage();
  const sets = digests.map((digest) => new Set(digestRows(digest).map(({ name, value }) => `${name}|${value}`)));
  let copies = 0;
  for (const [at, own] of sets.entries()) {
    for (const other of sets.slice(0, at)) {
      const common = [...own].filter((row) => other.has(row)).length;
      if (common * 2 >= own.size) copies += 1;
    }
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system + Math.min(copies, 0)) / (digests.length * ROWS);
}

export async function run() {
  const profile = findProfile('ningxia-shizuishan-2025');
  const sizes = [1000, 10_000, 100_000, 1_000_000];
  judge(batchOf(10_000), 4, profile);
  const peer = pairwise(batchOf(10_000));
  const costs = [];
  const rows = [];
  for (const size of sizes) {
    const { microseconds, findings } = judge(batchOf(size), Math.max(1, Math.min(40, 200_000 / size)), profile);
    costs.push(microseconds);
    rows.push({
      name: `batch rules, ${size.toLocaleString('en')} rows in ${(size / ROWS).toLocaleString('en')} forms (${findings.toLocaleString('en')} findings)`,
      value: Math.round(1e6 / microseconds).toLocaleString('en'),
      unit: 'rows/s',
      ...(size === 10_000
        ? {
            peer: 'each form beside each other, for copies alone',
            ratio: `${(peer / microseconds).toFixed(1)} times as fast`,
          }
        : {}),
    });
  }
  rows.push({
    name: 'cost per row in a batch, 1,000,000 against 10,000 rows',
    value: (costs[3] / costs[1]).toFixed(2),
    unit: 'times',
  });
  return rows;
}
