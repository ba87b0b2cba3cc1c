import { defineRule } from '../../check/define-rule.ts';
import { threshold } from '../../profile/settings.ts';
import { nameFacts } from '../_lib/name-facts.ts';
import { wholeValue } from '../_lib/write-value.ts';

/** Satisfaction targets that are low, or that no survey ever reaches. */
export const satisfactionUnusual = defineRule({
  id: 'satisfaction-unusual',
  code: 'V27',
  title: { zh: '满意度目标偏低或满分', en: 'Satisfaction target low or perfect' },
  severity: 'warning',
  confidence: 'heuristic',
  scope: 'row',
  targets: ['number'],
  review: '可行性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '满意度靠问卷取得，偏低缺少约束，满分难以达到。',
    en: 'Surveys rarely reach 100 %; a low figure binds nobody.',
  },
  messages: {
    low: {
      what: { zh: '满意度“{value}”疑似偏低。', en: 'Satisfaction "{value}" seems low.' },
      how: { zh: '核对往年调查结果后写明目标值。', en: 'Check earlier surveys and set the target from them.' },
    },
    full: {
      what: { zh: '满意度“{value}”，疑似难以达到。', en: 'Satisfaction "{value}" seems out of reach.' },
      how: { zh: '核对往年调查结果后写明目标值。', en: 'Check earlier surveys and set the target from them.' },
    },
  },
  examples: {
    valid: [
      { row: ['31', '企业满意度', '≥98%'] },
      { row: ['31', '投诉处理率', '100%'] },
      { row: ['31', '群众不满意率', '≤5%'] },
    ],
    invalid: [
      { row: ['31', '企业满意度', '≥50%'], message: 'low' },
      { row: ['31', '企业满意度', '100%'], message: 'full' },
    ],
  },
  check({ indicator, profile }, report) {
    const { target, name, value } = indicator;
    if (!name.text.includes('满意')) return 'not-applicable';
    const { satisfaction, bare } = nameFacts(name.text, profile);
    if (!satisfaction || bare.includes('不满意')) return 'not-applicable';
    if (target.kind !== 'number' || target.unit !== '%' || target.cmp === 'le' || target.cmp === 'lt') return undefined;
    const figure = Number(target.value);
    const data = { value: wholeValue(indicator) };
    if (figure === 100) report(value.at, 'full', { data, severity: 'suggestion' });
    else if (figure < threshold(profile, 'satisfactionVeryLow')) report(value.at, 'low', { data });
    else if (figure < threshold(profile, 'satisfactionLow')) report(value.at, 'low', { data, severity: 'suggestion' });
    return undefined;
  },
});
