// All rules over indicator rows that are already read, those of the whole batch included: rows a second of one core, and
// whether a row costs the same in a batch of a thousand and of a million, in many forms and in one. Processor time, so that other
// work on the machine counts little; how fast the machine is just now is said first.
import { buildExample } from '../packages/schema/dist/check/build-example.js';
import { allRules, checkBatch, checkDocument, digestForm, findProfile } from '../packages/schema/dist/index.js';

const OBJECTS = ['培训', '走访', '评审', '巡查', '宣讲', '检测', '维修', '采购', '普查', '慰问'];
const PLACES = ['园区', '社区', '乡镇', '学校', '医院', '企业', '站点', '村组'];
const ROWS_PER_FORM = 20;
/** Rows judged before anything is measured: a compiler that learns while it runs has to have learned. */
const WARM_UP = 400_000;

/** One row in many: mostly sound, some of what clerks really write. */
function rowAt(at) {
  // Every other name is one that many units share.
  const name = `${PLACES[at % 8]}${OBJECTS[at % 10]}${at % 2 === 0 ? '' : at}`;
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

function documentOf(form, rowsPerForm) {
  // One form in twenty is copied from one shortly before.
  const source = form % 20 === 19 ? form - 7 : form;
  const rows = Array.from({ length: rowsPerForm }, (_, row) => rowAt(source * rowsPerForm + row));
  const fields = {
    projectName: `${PLACES[form % 8]}${OBJECTS[form % 10]}第${form}期`,
    unit: `205${String(form % 900).padStart(3, '0')}-第${form % 900}站`,
  };
  return buildExample({ form: { file: `${form}.xlsx`, rows, fields } });
}

/** Forms drawn at a time: drawing does not count, and what is judged is still at hand as it is after reading. */
const AT_ONCE = 50;

/** Judges so many rows, each of them once, then the batch they form; microseconds per row. */
function judge(rows, rowsPerForm) {
  const forms = Math.ceil(rows / rowsPerForm);
  const digests = [];
  let apart = 0;
  let findings = 0;
  for (let from = 0; from < forms; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, forms - from);
    const drawn = Array.from({ length: count }, (_, at) => documentOf(from + at, rowsPerForm));
    const start = process.cpuUsage();
    for (const { documents, profile } of drawn) {
      const [document] = documents;
      findings += checkDocument(document, profile).findings.length;
      for (const form of document.forms) digests.push(digestForm(form, document.file));
    }
    apart += microsecondsSince(start);
  }
  const start = process.cpuUsage();
  const batch = checkBatch(digests, { today: '2025-01-01' }, findProfile('ningxia-shizuishan-2025'));
  const together = microsecondsSince(start);
  const done = forms * rowsPerForm;
  return { apart: apart / done, microseconds: (apart + together) / done, findings: findings + batch.findings.length };
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
  const rows = [{ name: 'this machine just now, plain additions', value: additions(), unit: 'million/s' }];
  const cold = judge(1000, ROWS_PER_FORM).microseconds;
  judge(WARM_UP, ROWS_PER_FORM);
  const pool = Array.from({ length: 1000 }, (_, form) => documentOf(form, ROWS_PER_FORM));
  naive(pool, 20_000);
  const peer = naive(pool, 100_000).microseconds;
  const sizes = [1000, 10_000, 100_000, 1_000_000];
  const costs = sizes.map((size) => repeated(size, ROWS_PER_FORM));
  rows.push({ name: '1,000 rows in a process that has just begun', value: perSecond(cold), unit: 'rows/s' });
  for (const [at, { microseconds, apart }] of costs.entries()) {
    rows.push({
      name: `${sizes[at].toLocaleString('en')} rows in forms of ${ROWS_PER_FORM}, batch rules included`,
      value: perSecond(microseconds),
      unit: `rows/s (without them ${perSecond(apart)})`,
      peer: 'one expression per rule',
      ratio: `${(peer / microseconds).toFixed(2)} times as fast`,
    });
  }
  for (const size of [1000, 10_000, 50_000]) {
    rows.push({
      name: `${size.toLocaleString('en')} rows in one form`,
      value: perSecond(repeated(size, size).microseconds),
      unit: 'rows/s',
    });
  }
  rows.push({
    name: 'cost per row, 1,000,000 against 1,000 rows',
    value: (costs[3].microseconds / costs[0].microseconds).toFixed(2),
    unit: 'times',
  });
  return rows;
}

/** The mean of as many turns as come to some hundred thousand rows. */
function repeated(rows, rowsPerForm) {
  const turns = Array.from({ length: Math.max(1, Math.floor(200_000 / rows)) }, () => judge(rows, rowsPerForm));
  const mean = (of) => turns.reduce((sum, turn) => sum + of(turn), 0) / turns.length;
  return { microseconds: mean(({ microseconds }) => microseconds), apart: mean(({ apart }) => apart) };
}

function perSecond(microseconds) {
  return Math.round(1e6 / microseconds).toLocaleString('en');
}
