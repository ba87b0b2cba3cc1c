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
      {
        forms: [
          { fields: { annualGoal: '保障正常运转。' } },
          { fields: { projectName: '科技成果转化奖补', annualGoal: '保障正常运转。' } },
        ],
      },
    ],
    invalid: [
      { forms: [{}, { fields: { projectName: '科技成果转化奖补' } }], message: 'copied' },
      {
        forms: [
          { fields: { annualGoal: OTHER_GOAL } },
          { fields: { projectName: '科技成果转化奖补', annualGoal: OTHER_GOAL.replace('20家', '12家') } },
        ],
        message: 'copied',
      },
    ],
  },
  check({ digests, profile }, report) {
    // One form a project name: versions of it, and the same work in several units, may say the same.
    const names = new Set<string>();
    const shortest = threshold(profile, 'goalMinLength');
    const own = digests.filter(({ project, goal }) => {
      const name = flat(project);
      // What says next to nothing is G01's.
      const isFirst = goal !== undefined && goal.text.length >= shortest && name !== '' && !names.has(name);
      names.add(name);
      return isFirst;
    });
    const least = Math.max(threshold(profile, 'goalLikeness') / 100, 0.7);
    const copies = findCopies(
      // A copy with other figures is a copy.
      own.map(({ goal }) => goal?.text.replaceAll(/\d+/gu, '0') ?? ''),
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
