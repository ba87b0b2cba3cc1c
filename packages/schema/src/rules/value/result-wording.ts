import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';

/** 达到预期目标 is what the result column says of a target; as a target it is circular. */
export const resultWording = defineRule({
  id: 'result-wording',
  code: 'V16',
  title: { zh: '用完成档次作指标值', en: 'Result wording used as a target' },
  severity: 'warning',
  confidence: 'lexicon',
  scope: 'row',
  targets: ['qualitative'],
  review: '相关性',
  since: '0.1.0',
  basis: [basis.quantified],
  why: {
    zh: '“达到预期目标”是自评时的完成档次，预期是什么仍要写明。',
    en: 'It grades a result; what is expected must still be said.',
  },
  messages: {
    circular: {
      what: {
        zh: '“{value}”是完成档次用语，没有说明目标是什么。',
        en: '"{value}" grades a result and names no target.',
      },
      how: { zh: '写明要达到的数值或等级。', en: 'State the figure or grade to be reached.' },
    },
  },
  examples: {
    valid: [
      { row: ['22', '科技服务能力', '有所提升'] },
      { row: ['12', '考核结果', '良好以上'] },
      { row: ['12', '目标完成率', '≥95%'] },
    ],
    invalid: [
      { row: ['24', '可持续影响', '达到预期目标'], message: 'circular' },
      { row: ['12', '项目完成质量', '达成预期指标'], message: 'circular' },
    ],
  },
  check({ indicator: { target, value } }, report) {
    if (target.kind === 'qualitative' && target.family === 'result' && /预期|目标|指标/u.test(target.text)) {
      report(value.at, 'circular', { data: { value: value.text } });
    }
  },
});
