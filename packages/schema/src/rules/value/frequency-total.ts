import { defineRule } from '../../check/define-rule.ts';

/** Four times a month is forty-eight a year: said aloud, so that it can be compared with the counts beside it. */
export const frequencyTotal = defineRule({
  id: 'frequency-total',
  code: 'V24',
  title: { zh: '频次折合全年次数', en: 'Frequency as an annual total' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'row',
  targets: ['frequency'],
  review: '可行性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '频次折成全年总数，才能与数量指标和工作量对照。',
    en: 'The annual total can be compared with counts and workload.',
  },
  messages: {
    total: {
      what: { zh: '“{value}”折合全年 {total}{unit}。', en: '"{value}" makes {total} {unit} a year.' },
      how: { zh: '核对全年总数与其他数量指标是否一致。', en: 'Check the total against the other counts.' },
    },
  },
  examples: {
    valid: [{ row: ['11', '走访次数', '≥48次'] }, { row: ['11', '走访次数', '每年4次'] }],
    invalid: [{ row: ['11', '走访次数', '每月4次'], message: 'total' }],
  },
  check({ indicator: { target, value } }, report) {
    if (target.kind !== 'frequency') return 'not-applicable';
    if (target.annual === undefined || target.annual === target.value) return undefined;
    report(value.at, 'total', { data: { value: value.text, total: target.annual, unit: target.unit } });
    return undefined;
  },
});
