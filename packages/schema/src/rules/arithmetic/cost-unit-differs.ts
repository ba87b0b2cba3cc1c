import { defineRule } from '../../check/define-rule.ts';
import { findUnit, type Unit } from '../../value/unit.ts';
import { unitOf } from '../_lib/unit-kind.ts';
import { wholeValue } from '../_lib/write-value.ts';
import { countedCosts } from './counted-costs.ts';

/** Projects counted in 项 and priced per 个. */
export const costUnitDiffers = defineRule({
  id: 'cost-unit-differs',
  code: 'A09',
  title: { zh: '数量和单位成本的量词不一致', en: 'Count and unit cost use different measure words' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: { zh: '同一事物用同一个量词，数量和单价才好对应。', en: 'One measure word ties count and price together.' },
  messages: {
    differs: {
      what: {
        zh: '数量用“{unit}”，单位成本“{value}”用“{other}”。',
        en: 'Counted in "{unit}", while the unit cost "{value}" says "{other}".',
      },
      how: { zh: '统一为“{unit}”。', en: 'Use "{unit}" for both.' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      {},
      {
        form: {
          rows: [
            ['11', '编纂年鉴部数', '1部'],
            ['14', '年鉴编纂稿酬标准', '≤80元/千字'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '评审项目', '≥9项'],
            ['14', '评审项目平均成本', '≤100万元/项'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '培训人数', '≥50人'],
            ['14', '人均培训成本', '≤300元/人·天'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '绿地养护面积', '382公顷'],
            ['14', '绿地养护单位成本', '≤10元/平方米'],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['11', '区域创新体系建设项目', '≥9项'],
            ['14', '区域创新体系建设项目平均成本', '≤100万元/个'],
          ],
        },
        message: 'differs',
        fix: '≤100万元/项',
      },
    ],
  },
  check({ form, profile }, report) {
    const items = countedCosts(form, profile);
    if (items.length === 0) return 'not-applicable';
    for (const { cost, count, lowest } of items) {
      if (lowest) continue;
      const other = cost.target.per?.[0];
      const unit = unitOf(count.target)?.id;
      if (other === undefined || unit === undefined || !sameThingOtherWord(other, unit)) continue;
      const cell = cost.row.extras.unit?.text.includes('/') === true ? cost.row.extras.unit : cost.row.value;
      const fix = cell.text.replace(new RegExp(`([/每])${other}`, 'u'), `$1${unit}`);
      report(cost.row.value.at, 'differs', {
        data: { unit, other, value: wholeValue(cost.row) },
        related: [count.value.at],
        ...(fix === cell.text ? {} : { fix, fixAt: cell }),
      });
    }
    return undefined;
  },
});

function sameThingOtherWord(per: string, unit: string): boolean {
  const [named, counted] = [findUnit(per), findUnit(unit)];
  // 元/千字 is a price of its own kind, not one per 部.
  if (named === undefined || counted === undefined || unit.startsWith('万') || /^[十百千万]/u.test(per)) return false;
  // 公顷 and 平方米 are two measures, not two words: one cannot simply stand for the other.
  const scale = ({ factor = '1' }: Unit): string => factor;
  return named.id !== counted.id && named.dimension === counted.dimension && scale(named) === scale(counted);
}
