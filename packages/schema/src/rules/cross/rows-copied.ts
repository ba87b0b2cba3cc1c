import { defineRule, type ExampleRow } from '../../check/define-rule.ts';
import { lexicon, threshold } from '../../profile/settings.ts';
import { basis } from '../basis.data.ts';
import { findSharedRows, type SharedRows } from './shared-rows.ts';

const COPIED: readonly ExampleRow[] = [
  ['11', '举办讲座场次', '≥4场'],
  ['12', '讲座参与度', '≥98%'],
  ['22', '通过科技项目管理，服务社会发展能力', '有所提升'],
  ['31', '服务企业满意度', '≥98%'],
];
const OTHER = {
  projectName: '科技成果转化奖补',
  annualGoal: '全年奖补成果转化企业20家，带动企业研发投入增加1000万元。',
};

/** Half of a project's rows, or several rare ones, stand word for word in another project. */
export const rowsCopied = defineRule({
  id: 'rows-copied',
  code: 'X01',
  title: { zh: '指标与其他项目雷同', en: 'Indicators copied from another project' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'batch',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.relevance],
  why: {
    zh: '照搬其他项目的指标，反映不出本项目要做什么。',
    en: 'Copied indicators do not show what this project is for.',
  },
  messages: {
    copied: {
      what: {
        zh: '{total} 条指标中有 {count} 条与“{other}”的名称和值相同。',
        en: '{count} of {total} indicators equal those of "{other}" in name and value.',
      },
      how: { zh: '改为反映本项目内容的指标。', en: 'Write indicators of this project.' },
    },
    foreign: {
      what: {
        zh: '{total} 条指标中有 {count} 条与“{other}”相同，“{word}”与本项目无关。',
        en: '{count} of {total} indicators equal those of "{other}"; "{word}" is not of this project.',
      },
      how: { zh: '改为反映本项目内容的指标。', en: 'Write indicators of this project.' },
    },
  },
  examples: {
    valid: [
      { forms: [{}, { fields: OTHER, rows: COPIED }] },
      { forms: [{}, { fields: { unit: '205002-创新服务中心' } }] },
    ],
    invalid: [
      {
        forms: [{}, { fields: { projectName: '企业管理人员培训' } }],
        message: 'copied',
      },
      {
        forms: [
          { rows: COPIED, fields: { projectName: '科技项目管理' } },
          { fields: OTHER, rows: COPIED },
        ],
        message: 'foreign',
      },
    ],
  },
  check({ digests, profile }, report) {
    const share = threshold(profile, 'copiedShare');
    const least = threshold(profile, 'copiedRows');
    for (const shared of findSharedRows(digests)) {
      const { digest, other, total, rows, rare } = shared;
      const half = rows.length >= least - 1 && rows.length * 100 >= total * share;
      if (!half && rare < least) continue;
      const data = { count: String(rows.length), total: String(total), other: other.project };
      const extra = { related: rows.map(({ at }) => at), owner: { file: digest.file, form: digest.form } };
      const word = foreignWord(shared, lexicon(profile, 'activityWords'));
      if (word === undefined) report(digest.at, 'copied', { data, ...extra });
      else report(digest.at, 'foreign', { data: { ...data, word }, ...extra });
    }
    return digests.length < 2 ? 'insufficient-data' : undefined;
  },
});

/** The subject of a copied row that neither this project's name nor its goal speaks of (N08, as evidence). */
function foreignWord({ digest, rows }: SharedRows, endings: readonly string[]): string | undefined {
  const own = (digest.project + (digest.goal?.text ?? '')).replaceAll(/\s/gu, '');
  for (const { name } of rows) {
    const subject = subjectOf(name, endings);
    if (subject !== undefined && !own.includes(subject)) return subject;
  }
  return undefined;
}

/** `通过科技项目管理工作的实施，…` → 科技项目管理. */
function subjectOf(name: string, endings: readonly string[]): string | undefined {
  const start = /^(?:通过|围绕|依托)(?:对)?(\p{Script=Han}{2,16})/u.exec(name)?.[1]?.replace(/工作.*$|的.*$/u, '');
  if (start === undefined) return undefined;
  return endings.some((word) => start.endsWith(word)) ? start : undefined;
}
