import { defineRule } from '../../check/define-rule.ts';
import { threshold } from '../../profile/settings.ts';
import { findCopies } from '../_lib/similarity.ts';
import { basis } from '../basis.data.ts';
import { flat } from './project-key.ts';

const OTHER_GOAL = '全年奖补成果转化企业20家，带动企业研发投入增加1000万元，企业满意度达到90%以上。';

/** The goal is that of another project, word for word or nearly so. */
export const goalCopied = defineRule({
  id: 'goal-copied-across',
  code: 'X02',
  title: { zh: '总体目标与其他项目雷同', en: 'Goal copied from another project' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'batch',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.relevance],
  why: { zh: '照搬的目标反映不出本项目要做什么。', en: 'A copied goal does not show what this project is for.' },
  messages: {
    copied: {
      what: { zh: '总体目标与“{other}”（{file}）基本相同。', en: 'The goal is nearly that of "{other}" ({file}).' },
      how: { zh: '改为本项目要完成的事项和效果。', en: 'Say what this project is to achieve.' },
    },
  },
  examples: {
    valid: [
      { forms: [{}, { fields: { projectName: '科技成果转化奖补', annualGoal: OTHER_GOAL } }] },
      { forms: [{}, { fields: { unit: '205002-创新服务中心' } }] },
      { forms: [{}, {}] },
    ],
    invalid: [{ forms: [{}, { fields: { projectName: '科技成果转化奖补' } }], message: 'copied' }],
  },
  check({ digests, profile }, report) {
    // One form a project name: versions of it, and the same work in several units, may say the same.
    const names = new Set<string>();
    const own = digests.filter(({ project, goal }) => {
      const name = flat(project);
      const isFirst = goal !== undefined && name !== '' && !names.has(name);
      names.add(name);
      return isFirst;
    });
    const least = Math.max(threshold(profile, 'goalLikeness') / 100, 0.7);
    const copies = findCopies(
      own.map(({ goal }) => goal?.text ?? ''),
      least,
    );
    own.forEach((digest, at) => {
      const other = own[copies[at] ?? -1];
      if (other === undefined || digest.goal === undefined) return;
      const data = { other: other.project, file: other.file };
      report(digest.goal.at, 'copied', { data, owner: { file: digest.file, form: digest.form } });
    });
    return own.length < 2 ? 'insufficient-data' : undefined;
  },
});
