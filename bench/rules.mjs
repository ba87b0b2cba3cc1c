// All row, form and document rules over indicator rows that are already read: rows a second of one core, and whether a
// row costs the same in a batch of a thousand and of a million, in many forms and in one. Processor time, so that other
// work on the machine counts little; how fast the machine is just now is said first.
import { buildExample } from '../packages/schema/dist/check/build-example.js';
import { allRules, checkDocument } from '../packages/schema/dist/index.js';

const OBJECTS = ['培训', '走访', '评审', '巡查', '宣讲', '检测', '维修', '采购', '普查', '慰问'];
const PLACES = ['园区', '社区', '乡镇', '学校', '医院', '企业', '站点', '村组'];
const ROWS_PER_FORM = 20;
const POOL = 1000;

/** One row in many: mostly sound, some of what clerks really write. */
function rowAt(at) {
  const name = `${PLACES[at % 8]}${OBJECTS[at % 10]}${at % 4099}`;
  const kinds = [
    ['11', `${name}次数`, `≥${(at % 90) + 1}次`],
    ['11', `${name}人数`, `${(at % 900) + 10}人`],
    ['12', `${name}合格率`, `≥${90 + (at % 10)}%`],
    ['12', `${name}差错率`, '≤3%'],
    ['13', `${name}完成时间`, `2025年${(at % 12) + 1}月底前`],
    ['14', `${name}平均成本`, `≤${(at % 50) + 1}万元/次`],
    ['21', `${name}带动收入`, `≥${(at % 300) + 1}万元`],
    ['22', `${name}知晓率`, `${80 + (at % 20)}%以上`],
    ['22', `${name}能力`, at % 3 === 0 ? '有所提升' : `较上年提升≥${(at % 9) + 1}%`],
    ['31', `${name}满意度`, '≥95%'],
  ];
  return kinds[at % kinds.length];
}

function documentsOf(forms, rowsPerForm) {
  return Array.from({ length: forms }, (_, form) => {
    const rows = Array.from({ length: rowsPerForm }, (__, at) => rowAt(form * rowsPerForm + at));
    return buildExample({ form: { file: `${form}.xlsx`, rows } });
  });
}

/** Judges documents over and over until so many rows are done; microseconds per row. */
function judge(pool, rows, rowsPerForm) {
  const start = process.cpuUsage();
  let done = 0;
  let findings = 0;
  for (let at = 0; done < rows; at += 1, done += rowsPerForm) {
    const { documents, profile } = pool[at % pool.length];
    findings += checkDocument(documents[0], profile).findings.length;
  }
  return { microseconds: microsecondsSince(start) / done, findings };
}

/** What a script does in an afternoon: one expression per rule, each tried on the text of each row. */
function naive(pool, rows) {
  const patterns = allRules.map(
    ({ code, title }) => new RegExp(`^(?:${title.zh.slice(0, 4)}|${code})|[≥≤]\\s*\\d+\\D{0,4}$`, 'u'),
  );
  const start = process.cpuUsage();
  let done = 0;
  let findings = 0;
  for (let at = 0; done < rows; at += 1) {
    const { indicators } = pool[at % pool.length].documents[0].forms[0];
    for (const row of indicators) findings += patterns.filter((pattern) => pattern.test(textOf(row))).length;
    done += indicators.length;
  }
  return { microseconds: microsecondsSince(start) / done, findings };
}

function textOf({ level2, name, value }) {
  return `${level2.text}|${name.text}|${value.text}`;
}

function microsecondsSince(start) {
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** A yardstick: a healthy core does about a thousand million a second. */
function additions() {
  const start = process.cpuUsage();
  let sum = 0;
  for (let at = 0; at < 200_000_000; at += 1) sum = (sum + at) | 0;
  return Math.round((200_000_000 + (sum < 0 ? 1 : 0)) / microsecondsSince(start));
}

export async function run() {
  const pool = documentsOf(POOL, ROWS_PER_FORM);
  judge(pool, 20_000, ROWS_PER_FORM);
  naive(pool, 20_000);
  const peer = naive(pool, 100_000).microseconds;
  const rows = [{ name: 'this machine just now, plain additions', value: additions(), unit: 'million/s' }];
  const sizes = [1000, 10_000, 100_000, 1_000_000];
  const costs = sizes.map((size) => judge(pool, size, ROWS_PER_FORM).microseconds);
  for (const [at, cost] of costs.entries()) {
    rows.push({
      name: `${sizes[at].toLocaleString('en')} rows in forms of ${ROWS_PER_FORM}`,
      value: Math.round(1e6 / cost).toLocaleString('en'),
      unit: 'rows/s',
      peer: 'one expression per rule',
      ratio: `${(peer / cost).toFixed(2)} times as fast`,
    });
  }
  for (const size of [1000, 10_000, 50_000]) {
    const big = documentsOf(1, size);
    judge(big, size, size);
    const cost = judge(big, size, size).microseconds;
    rows.push({
      name: `${size.toLocaleString('en')} rows in one form`,
      value: Math.round(1e6 / cost).toLocaleString('en'),
      unit: 'rows/s',
    });
  }
  rows.push({
    name: 'cost per row, 1,000,000 against 10,000 rows',
    value: (costs[3] / costs[1]).toFixed(2),
    unit: 'times',
  });
  return rows;
}
