import { defineRule } from '../../check/define-rule.ts';
import { threshold } from '../../profile/settings.ts';
import { basis } from '../basis.data.ts';
import { isMeasured } from './goal-facts.ts';
import { goalClauses, goalOf } from './goal-of.ts';

/** A goal of directions: every clause says where to go, none what is done. */
export const goalSlogans = defineRule({
  id: 'goal-slogans',
  code: 'G07',
  title: { zh: '目标以方向性口号为主', en: 'Goal made of slogans' },
  severity: 'suggestion',
  confidence: 'heuristic',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.quantified],
  why: {
    zh: '方向人人相同，做什么、做多少才是本项目的目标。',
    en: 'Directions are the same for all; what is done and how much is the goal.',
  },
  messages: {
    only: {
      what: {
        zh: '目标只有方向性表述，疑似缺少具体事项。',
        en: 'The goal gives nothing but directions and seems to lack work.',
      },
      how: { zh: '写明具体做哪几件事、各做多少。', en: 'Say what is done and how much of it.' },
    },
    slogans: {
      what: {
        zh: '目标约 {percent}% 是方向性表述，疑似缺少具体事项。',
        en: 'About {percent}% of the goal gives directions and seems to lack work.',
      },
      how: { zh: '写明具体做哪几件事、各做多少。', en: 'Say what is done and how much of it.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { fields: { annualGoal: '坚持创新引领发展，增强企业创新能力，全年举办培训10次，培训500人次。' } } },
      { form: { fields: { annualGoal: '向全县特困家庭发放生活补贴和护理补贴，按月打卡到户，动态管理。' } } },
    ],
    invalid: [
      {
        form: {
          fields: { annualGoal: '坚持创新引领发展，增强企业创新能力；加强交流合作，推进体制改革，持续优化服务。' },
        },
        message: 'only',
      },
      {
        form: {
          fields: { annualGoal: '发放宣传资料；坚持创新引领发展，增强企业创新能力，推进体制改革，持续优化服务。' },
        },
        message: 'slogans',
      },
    ],
  },
  check({ form, profile }, report) {
    const goal = goalOf(form);
    if (goal === undefined || goal.text.length < threshold(profile, 'goalMinLength')) return 'not-applicable';
    if (isMeasured(goal, profile)) return undefined;
    const clauses = goalClauses(goal, profile);
    const slogans = clauses.filter((clause) => clause.has('slogans'));
    const all = clauses.reduce((length, { text }) => length + text.length, 0);
    const share = (slogans.reduce((length, { text }) => length + text.length, 0) * 100) / Math.max(1, all);
    const percent = share.toFixed(0);
    if (percent === '100') report(goal.at, 'only');
    else if (share > threshold(profile, 'sloganShare')) report(goal.at, 'slogans', { data: { percent } });
    return undefined;
  },
});
