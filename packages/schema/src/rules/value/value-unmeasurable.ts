import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';

/** A longer text is a sentence that may well hold a measurable part. */
const SHORT = 20;

/** A target that depends on what happens later: nobody can miss it. */
export const valueUnmeasurable = defineRule({
  id: 'value-unmeasurable',
  code: 'V03',
  title: { zh: '指标值无法事先衡量', en: 'Target value cannot be measured' },
  severity: 'error',
  confidence: 'lexicon',
  scope: 'row',
  targets: ['unmeasurable'],
  review: '相关性',
  since: '0.1.0',
  basis: [basis.quantified],
  why: {
    zh: '指标值随实际发生数变化，就没有完成与未完成之分。',
    en: 'A value that follows what happens can be neither met nor missed.',
  },
  messages: {
    open: {
      what: { zh: '“{value}”取决于以后的实际情况，无法衡量。', en: '"{value}" depends on what happens later.' },
      how: { zh: '写明预计数，如“≥__”加单位。', en: 'Write the expected figure, such as "≥__" with its unit.' },
    },
  },
  examples: {
    valid: [
      { row: ['11', '评审项目数', '≥10项'] },
      { row: ['14', '评审费', '≤预算数'] },
      { row: ['22', '科技服务能力', '有所提升'] },
    ],
    invalid: [
      { row: ['11', '评审项目数', '由实际申报项目数决定'], message: 'open' },
      { row: ['14', '评审费', '据实结算'], message: 'open' },
    ],
  },
  check({ indicator: { target, value } }, report) {
    if (target.kind !== 'unmeasurable' || /\d/u.test(target.text)) return;
    const sentence = target.text.length > SHORT;
    report(value.at, 'open', { data: { value: value.text }, ...(sentence ? { severity: 'warning' as const } : {}) });
  },
});
