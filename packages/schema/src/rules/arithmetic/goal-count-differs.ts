import { defineRule, type ExampleForm } from '../../check/define-rule.ts';
import { goalMatches } from '../_lib/goal-match.ts';
import { wholeValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';

function goalAndRow(annualGoal: string, value: string): ExampleForm {
  return { fields: { annualGoal }, rows: [['11', '实施科技项目数量', value]] };
}

/** The goal promises more of a thing than its indicator asks for. */
export const goalCountDiffers = defineRule({
  id: 'goal-count-differs',
  code: 'A14',
  title: { zh: '目标中的数量与指标值不一致', en: 'Goal and indicator disagree on a figure' },
  severity: 'warning',
  confidence: 'lexicon',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.matched],
  why: {
    zh: '绩效指标由总体目标分解而来，同一事项的数量应当一致。',
    en: 'Indicators break the goal down; figures of one thing agree.',
  },
  messages: {
    differs: {
      what: { zh: '目标写“{goal}”，“{name}”是“{value}”。', en: 'The goal says "{goal}"; "{name}" is "{value}".' },
      how: { zh: '核对后统一。', en: 'Make both agree.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: goalAndRow('上年实施科技项目12项，今年继续推动成果转化落地见效。', '≥10项') },
      { form: goalAndRow('全年实施科技项目12项，推动成果转化落地见效。', '≥12项') },
      { form: goalAndRow('全年实施科技项目12项，推动成果转化。', '≥15项') },
    ],
    invalid: [
      { form: goalAndRow('全年实施科技项目12项，推动成果转化落地见效。', '≥10项'), message: 'differs' },
      {
        form: {
          fields: { annualGoal: '购置消防车3辆、空气呼吸器100具，提升灭火救援能力。' },
          rows: [
            ['11', '购置消防车数量', '2辆'],
            ['11', '空气呼吸器购置数量', '100具'],
          ],
        },
        message: 'differs',
      },
      { form: goalAndRow('全年实施科技项目12项，推动成果转化落地见效。', '≥120项'), message: 'differs' },
      {
        form: {
          fields: { annualGoal: '储备帐篷200顶、棉被3000床，提升保障能力。' },
          rows: [
            ['11', '储备帐篷数量', '≥200顶'],
            ['11', '储备棉被数量', '≥300床'],
          ],
        },
        message: 'differs',
      },
      {
        form: {
          fields: { annualGoal: '空气质量优良天数比率达到98%以上。' },
          rows: [
            ['12', '监测数据有效率', '≥98%'],
            ['23', '空气优良天数比率', '≥95%'],
          ],
        },
        message: 'differs',
      },
      {
        form: { fields: { annualGoal: '组织培训12次，提升基层干部能力。' }, rows: [['11', '业务培训次数', '≥10次']] },
        message: 'differs',
      },
    ],
  },
  check({ form, profile }, report) {
    const matches = goalMatches(form, profile);
    if (matches.length === 0) return 'not-applicable';
    const goal = form.fields.annualGoal;
    for (const { quantity, match } of matches) {
      if (match.kind !== 'differs') continue;
      const { name, value } = match.row;
      report(value.at, 'differs', {
        data: { goal: quantity.text, name: name.text, value: wholeValue(match.row) },
        related: goal === undefined ? [] : [goal.at],
      });
    }
    return undefined;
  },
});
