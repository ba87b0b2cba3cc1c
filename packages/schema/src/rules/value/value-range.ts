import { defineRule } from '../../check/define-rule.ts';
import { renderTarget } from '../../value/render.ts';
import type { RangeTarget } from '../../value/target.ts';
import { nameFacts } from '../_lib/name-facts.ts';
import { nameHas } from '../_lib/name-words.ts';
import { isCount, unitOf } from '../_lib/unit-kind.ts';
import { ownTarget, rewriteValue } from '../_lib/write-value.ts';

/** 3 to 5 times: doing six would then be a miss. Ranges are right for standards and physical bounds only. */
export const valueRange = defineRule({
  id: 'value-range',
  code: 'V19',
  title: { zh: '指标值是区间', en: 'Value is a range' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'row',
  targets: ['range'],
  review: '相关性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '区间两头都要考核；只要求不低于时，写一个下限就够。',
    en: 'A range bounds both ends; a floor is enough where more is welcome.',
  },
  messages: {
    range: {
      what: {
        zh: '“{value}”是区间，超过上限也算没有完成。',
        en: '"{value}" is a range; more than its end would be a miss.',
      },
      how: { zh: '核对后改为“{fixed}”。', en: 'Check, then write "{fixed}".' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['12', '出水PH值', '6-9'] },
      { row: ['14', '补助标准', '300-500元/人'] },
      { row: ['11', '培训次数', '≥3次'] },
      { row: ['12', '监测数据有效率', '90%-100%'] },
    ],
    invalid: [
      { row: ['11', '培训次数', '3-5次'], message: 'range', fix: '≥3次' },
      { row: ['12', '培训合格率', '90%-95%'], message: 'range', fix: '≥90%' },
      { row: ['13', '平均响应时间', '3-5天'], message: 'range', fix: '≤5天' },
    ],
  },
  check({ indicator, profile }, report) {
    const { target, name, value, level2 } = indicator;
    if (target.kind !== 'range' || nameHas(name.text, profile, 'policyStandards')) return;
    const { direction } = nameFacts(name.text, profile);
    const counted = direction === 'unknown' && level2.code === '11' && isCount(unitOf(target)?.dimension);
    if (direction === 'unknown' && !counted) return;
    // No rate passes 100 %.
    if (direction === 'positive' && target.unit === '%' && target.hi === '100') return;
    const own = ownTarget(indicator);
    const text = renderTarget(oneSided(own.kind === 'range' ? own : target, direction === 'negative'));
    const { fixed, fix, fixAt } = rewriteValue(indicator, text);
    report(value.at, 'range', { data: { value: value.text, fixed }, fix, fixAt });
  },
});

function oneSided({ lo, hi, kind: _kind, ...rest }: RangeTarget, ceiling: boolean): Parameters<typeof renderTarget>[0] {
  return ceiling
    ? { kind: 'number', cmp: 'le', value: hi, ...rest }
    : { kind: 'number', cmp: 'ge', value: lo, ...rest };
}
