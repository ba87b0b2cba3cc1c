import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { nameHas } from '../_lib/name-words.ts';
import { isCost } from '../_lib/row-kind.ts';
import { unitOf } from '../_lib/unit-kind.ts';
import { type Rewriting, rewriteValue, wholeValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';

/** 万 where money is meant. Under a cost or fund name nothing else can be meant, so writing it out is safe. */
export const moneyUnitIncomplete = defineRule({
  id: 'money-unit-incomplete',
  code: 'V06',
  title: { zh: '金额单位不完整', en: 'Money unit cut short' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'row',
  targets: ['number', 'range', 'change'],
  review: '适当性',
  since: '0.1.0',
  basis: [basis.fitness, basis.system],
  why: {
    zh: '“万”只是数量级，写成“万元”才是金额，才能汇总比较。',
    en: '万 is a magnitude; only 万元 is money that can be totalled.',
  },
  messages: {
    incomplete: {
      what: { zh: '“{value}”的金额单位不完整。', en: '"{value}" lacks 元 in its money unit.' },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
  },
  fix: 'safe',
  examples: {
    valid: [
      { row: ['14', '培训经费', '≤10万元'] },
      { row: ['11', '服务人口', '≥10万'] },
      { row: ['11', '服务人口', '≥10万人'] },
      { row: ['14', '培训经费', '10', { unit: '万元' }] },
      { row: ['14', '培训经费', '10万', { unit: '元' }] },
    ],
    invalid: [
      { row: ['14', '科技项目管理经费', '10 万'], message: 'incomplete', fix: '10万元' },
      { row: ['14', '项目平均成本', '≤100万/个'], message: 'incomplete', fix: '≤100万元/个' },
      { row: ['21', '新增产值', '≥2亿'], message: 'incomplete', fix: '≥2亿元' },
      { row: ['14', '人均补助成本', '≤5千'], message: 'incomplete', fix: '≤5千元' },
      { row: ['14', '培训经费', '10', { operator: '≤', unit: '万' }], message: 'incomplete', fix: '万元' },
    ],
  },
  check({ indicator, profile }, report) {
    // 10万 beside 元 is complete.
    if (unitOf(indicator.target)?.dimension !== 'myriad' || indicator.extras.unit?.text === '元') return;
    if (!isMoney(indicator, profile)) return;
    const { fixed, fix, fixAt } = completed(indicator);
    report(fixAt.at, 'incomplete', { data: { value: wholeValue(indicator), fixed }, fix, fixAt });
  },
});

function isMoney(indicator: Indicator, profile: Profile): boolean {
  const name = indicator.name.text;
  if (/人口|人数|人次|户数|面积|字数|次数/u.test(name)) return false;
  return isCost(indicator) || nameHas(name, profile, 'moneyNames');
}

function completed(indicator: Indicator): Rewriting {
  const { unit } = indicator.extras;
  if (unit !== undefined && /^(?:[十百千]?[万亿]|[百千])$/u.test(unit.text)) {
    const fix = `${unit.text}元`;
    return { fixed: `${wholeValue(indicator)}元`, fix, fixAt: unit };
  }
  return rewriteValue(indicator, indicator.value.text.replace(/\s*([十百千]?[万亿]|[百千])(?!元)/u, '$1元'));
}
