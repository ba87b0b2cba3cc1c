import { defineRule } from '../../check/define-rule.ts';
import { threshold } from '../../profile/settings.ts';
import { nameFacts } from '../_lib/name-facts.ts';

/** At least nothing, or everything at 100 %: targets that no year can miss or meet by plan. */
export const targetTrivial = defineRule({
  id: 'target-trivial',
  code: 'V26',
  title: { zh: '疑似没有约束力的指标值', en: 'Perhaps a target without force' },
  severity: 'suggestion',
  confidence: 'heuristic',
  scope: 'form',
  review: '可行性',
  since: '0.1.0',
  basis: [],
  why: { zh: '目标要经过努力才能达到，又不能脱离实际。', en: 'A target takes effort and stays within reach.' },
  messages: {
    zero: {
      what: { zh: '“{value}”不用做也能完成，疑似没有约束力。', en: '"{value}" is met by doing nothing, it seems.' },
      how: { zh: '核对后写明要达到的数。', en: 'Check it and state the figure to reach.' },
    },
    full: {
      what: {
        zh: '{count} 个比率指标值都是 100%，疑似没有测算。',
        en: 'All {count} rates are 100 %, perhaps without a calculation.',
      },
      how: { zh: '核对往年完成情况后写明目标值。', en: 'Check last year’s results and set targets from them.' },
    },
  },
  examples: {
    valid: [
      { row: ['12', '安全事故数', '0起'] },
      { row: ['12', '验收合格率', '100%'] },
      { row: ['12', '投诉率', '≤0%'] },
    ],
    invalid: [
      { row: ['12', '培训合格率', '≥0%'], message: 'zero' },
      {
        form: {
          rows: [
            ['11', '计划完成率', '100%'],
            ['12', '验收合格率', '100%'],
            ['13', '按期完成率', '100%'],
            ['22', '政策知晓率', '100%'],
          ],
        },
        message: 'full',
      },
    ],
  },
  check({ form, profile }, report) {
    const ratios = form.indicators.filter(({ target }) => target.kind === 'number' && target.unit === '%');
    for (const { target, value, name } of form.indicators) {
      if (target.kind !== 'number' || Number(target.value) !== 0 || target.cmp !== 'ge') continue;
      if (nameFacts(name.text, profile).direction !== 'negative')
        report(value.at, 'zero', { data: { value: value.text } });
    }
    const full = ratios.filter(({ target }) => target.kind === 'number' && Number(target.value) === 100);
    const [first, ...others] = full;
    if (first === undefined || full.length < ratios.length || full.length < threshold(profile, 'fullRatioRows')) return;
    const related = others.map(({ value }) => value.at);
    report(first.value.at, 'full', { data: { count: String(full.length) }, related });
  },
});
