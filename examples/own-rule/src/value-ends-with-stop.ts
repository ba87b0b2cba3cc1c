import { defineRule } from '@jibiao/schema';

/** A rule of our own: no target value ends with a full stop. */
export const valueEndsWithStop = defineRule({
  id: 'our-value-ends-with-stop',
  code: 'Z01',
  title: { zh: '指标值以句号结尾', en: 'Target value ends with a full stop' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'row',
  review: '适当性',
  since: '1.0.0',
  basis: [],
  why: { zh: '指标值不是句子。', en: 'A value is no sentence.' },
  messages: {
    stop: {
      what: { zh: '指标值“{value}”以句号结尾。', en: 'The value "{value}" ends with a full stop.' },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
  },
  fix: 'safe',
  examples: {
    valid: [{ row: ['11', '培训人数', '≥50人'] }],
    invalid: [{ row: ['11', '培训人数', '≥50人。'], message: 'stop', fix: '≥50人' }],
  },
  check({ indicator: { value } }, report) {
    if (!value.text.endsWith('。')) return;
    const fixed = value.text.slice(0, -1);
    report(value.at, 'stop', { data: { value: value.text, fixed }, fix: fixed });
  },
});
