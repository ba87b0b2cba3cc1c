import { defineRule } from '../../check/define-rule.ts';
import { lexicon, threshold } from '../../profile/settings.ts';
import { findWord } from '../_lib/words.ts';
import { basis } from '../basis.data.ts';
import { goalClauses, goalOf } from './goal-of.ts';

/** A goal about managing budgets instead of about the project. */
export const goalBoilerplate = defineRule({
  id: 'goal-boilerplate',
  code: 'G05',
  title: { zh: '目标里是预算管理的套话', en: 'Goal made of budget boilerplate' },
  severity: 'warning',
  confidence: 'lexicon',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.relevance, basis.pointed],
  why: {
    zh: '预算绩效管理的要求对每个项目都一样，不是项目自己的目标。',
    en: 'Requirements of budget management are the same for all and no goal of the project.',
  },
  messages: {
    boilerplate: {
      what: {
        zh: '目标约 {percent}% 是预算管理要求，如“{word}”。',
        en: 'About {percent}% of the goal is on budget management, such as "{word}".',
      },
      how: {
        zh: '删除这部分，写明项目要做什么、达到什么效果。',
        en: 'Delete it and say what the project does and achieves.',
      },
    },
  },
  examples: {
    valid: [
      {},
      { form: { fields: { annualGoal: '全年举办培训10次，培训500人次，合格率达到95%，提高资金使用效益。' } } },
      {
        form: {
          fields: {
            projectName: '预算绩效评价经费',
            annualGoal: '开展绩效管理培训2次，监控绩效目标实现情况，及时纠正偏差。',
          },
        },
      },
    ],
    invalid: [
      {
        form: {
          fields: {
            annualGoal:
              '科学合理设定预算绩效目标，严格执行财政部门批复的预算，适时监控绩效目标实现情况。全年举办培训10次。',
          },
        },
        message: 'boilerplate',
      },
    ],
  },
  check({ form, profile }, report) {
    const goal = goalOf(form);
    // Where budget and performance are the business itself, these words name the work.
    const name = form.fields.projectName?.text ?? '';
    if (goal === undefined || findWord(name, lexicon(profile, 'boilerplateOwners')) !== undefined)
      return 'not-applicable';
    const clauses = goalClauses(goal, profile);
    const found = clauses.filter((clause) => clause.has('boilerplate'));
    const share = (lengthOf(found) * 100) / Math.max(1, lengthOf(clauses));
    if (share <= threshold(profile, 'boilerplateShare')) return undefined;
    report(goal.at, 'boilerplate', { data: { percent: share.toFixed(0), word: found[0]?.text.trim() ?? '' } });
    return undefined;
  },
});

function lengthOf(clauses: readonly { readonly text: string }[]): number {
  return clauses.reduce((length, { text }) => length + text.trim().length, 0);
}
