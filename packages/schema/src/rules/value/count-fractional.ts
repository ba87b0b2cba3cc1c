import { defineRule } from '../../check/define-rule.ts';
import { isCount, unitOf } from '../_lib/unit-kind.ts';
import { wholeValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';

/** Two and a half projects. */
export const countFractional = defineRule({
  id: 'count-fractional',
  code: 'V25',
  title: { zh: '数量不是整数', en: 'Count is not whole' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'row',
  targets: ['number'],
  review: '可行性',
  since: '0.1.0',
  basis: [basis.feasibility],
  why: {
    zh: '人、项、次等不能拆分，小数多半是单位或小数点写错。',
    en: 'People and projects come whole; a fraction is most often a slip.',
  },
  messages: {
    fractional: {
      what: { zh: '“{value}”的数量不是整数。', en: 'The count "{value}" is not whole.' },
      how: { zh: '核对数值和单位。', en: 'Check figure and unit.' },
    },
  },
  examples: {
    valid: [
      { row: ['11', '培训人数', '≥50人'] },
      { row: ['11', '人均培训次数', '≥2.5次'] },
      { row: ['11', '服务群众', '≥1.5万人'] },
      { row: ['11', '绿化面积', '≥2.5亩'] },
    ],
    invalid: [{ row: ['11', '实施项目', '2.5项'], message: 'fractional' }],
  },
  check({ indicator }, report) {
    const { target, name, value } = indicator;
    if (target.kind !== 'number' || !target.value.includes('.')) return;
    const unit = unitOf(target);
    if (!isCount(unit?.dimension) || unit?.factor !== '1' || target.per !== undefined) return;
    if (/均|率|每|比/u.test(name.text) || /均/u.test(target.note ?? '')) return;
    report(value.at, 'fractional', { data: { value: wholeValue(indicator) } });
  },
});
