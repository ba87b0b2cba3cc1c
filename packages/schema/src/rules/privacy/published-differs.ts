import { defineRule } from '../../check/define-rule.ts';
import type { FormDigest } from '../../check/digest.ts';
import { digestRows, packRow, type RowDigest } from '../../check/row-digest.ts';
import { flat, projectKey } from '../cross/project-key.ts';

const APPROVED: FormDigest = {
  file: '批复.xlsx',
  form: 'Sheet1!A1:D12',
  kind: 'project-target',
  sheet: 'Sheet1',
  at: { sheet: 'Sheet1', address: 'B3' },
  project: '企业技术人员培训',
  unit: '205001-某市科学技术局',
  year: '2025',
  annualAmount: '100000',
  rows: packRow({ at: { sheet: 'Sheet1', address: 'C10' }, level2: '11', name: '培训班次', value: '≥10次' }),
  content: '',
};

/** What is published is not what was approved. */
export const publishedDiffers = defineRule({
  id: 'published-differs',
  code: 'P04',
  title: { zh: '公开内容与批复不一致', en: 'Published otherwise than approved' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'batch',
  review: '完整性',
  since: '0.1.0',
  basis: [{ title: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）', clause: '第二十七条', verified: true }],
  why: {
    zh: '绩效目标随预算批复，公开的应是批复的内容。',
    en: 'Targets are approved with the budget and published as approved.',
  },
  messages: {
    value: {
      what: {
        zh: '“{name}”公开为“{value}”，批复是“{expected}”。',
        en: '"{name}" is published as "{value}", approved as "{expected}".',
      },
      how: { zh: '改为“{expected}”，或核对批复。', en: 'Write "{expected}" or check the approval.' },
    },
    missing: {
      what: { zh: '“{project}”缺少批复过的指标“{name}”。', en: '"{project}" lacks the approved indicator "{name}".' },
      how: { zh: '补充这条指标，或核对批复。', en: 'Add it or check the approval.' },
    },
    amount: {
      what: { zh: '“{project}”的金额与批复不同。', en: 'The amount of "{project}" differs from the approval.' },
      how: { zh: '核对后与批复统一。', en: 'Bring them together.' },
    },
  },
  examples: {
    valid: [
      {},
      { inputs: { approved: [APPROVED] } },
      { inputs: { approved: [{ ...APPROVED, project: '科技成果转化奖补' }] } },
    ],
    invalid: [
      { inputs: { approved: [APPROVED] }, form: { rows: [['11', '培训班次', '≥8次']] }, message: 'value' },
      { inputs: { approved: [APPROVED] }, form: { rows: [['11', '培训人次', '≥8人次']] }, message: 'missing' },
      { inputs: { approved: [{ ...APPROVED, annualAmount: '120000' }] }, message: 'amount' },
    ],
  },
  check({ digests, inputs: { approved } }, report) {
    if (approved === undefined) return 'insufficient-data';
    const known = new Map(approved.map((digest) => [projectKey(digest), digest]));
    for (const digest of digests) {
      const original = known.get(projectKey(digest));
      if (original === undefined) continue;
      const owner = { file: digest.file, form: digest.form };
      const { project } = digest;
      if (digest.annualAmount !== original.annualAmount) {
        report(digest.amountAt ?? digest.at, 'amount', { data: { project }, owner });
      }
      const own = new Map(digestRows(digest).map((row) => [keyOf(row), row]));
      for (const row of digestRows(original)) {
        const published = own.get(keyOf(row));
        if (published === undefined) report(digest.at, 'missing', { data: { project, name: row.name }, owner });
        else if (published.value !== row.value) {
          const data = { name: row.name, value: published.value, expected: row.value };
          report(published.at, 'value', { data, owner });
        }
      }
    }
    return undefined;
  },
});

function keyOf({ level2, name }: RowDigest): string {
  return `${level2}\u0000${flat(name)}`;
}
