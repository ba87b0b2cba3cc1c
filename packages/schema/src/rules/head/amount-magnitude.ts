import { Big } from 'big.js';
import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import { isMoneyUnit, toYuan } from '../../money/amount.ts';
import { basis } from '../basis.data.ts';
import { yuanOf } from './yuan.ts';

/** The same digits stand in 元 and in 万元: the header and a cost target differ by exactly ten thousand. */
export const amountMagnitude = defineRule({
  id: 'amount-magnitude',
  code: 'H17',
  title: { zh: '疑似元与万元混用', en: '元 and 万元 mixed up' },
  severity: 'warning',
  confidence: 'heuristic',
  scope: 'form',
  review: '适当性',
  since: '0.1.0',
  basis: [basis.fitness],
  why: {
    zh: '数字相同、单位差一万倍，多半是单位写错。',
    en: 'The same digits ten thousand apart mostly mean a wrong unit.',
  },
  messages: {
    mixed: {
      what: {
        zh: '年度金额 {amount} 与成本指标“{value}”正好差一万倍。',
        en: 'The amount {amount} and the cost "{value}" differ by exactly 10,000.',
      },
      how: { zh: '核对两处的单位。', en: 'Check both units.' },
    },
  },
  examples: {
    valid: [{}, { row: ['14', '培训总成本', '≤10万元'] }],
    invalid: [
      { row: ['14', '培训总成本', '≤10元'], message: 'mixed' },
      { form: { amounts: { annualAmount: '9880000' } }, row: ['14', '项目总成本', '≤988万元'], message: 'mixed' },
    ],
  },
  check({ form }, report) {
    const { annualAmount } = form.amounts;
    const amount = yuanOf(form.amounts, 'annualAmount');
    if (annualAmount === undefined || amount === undefined || amount.lte(0)) return 'insufficient-data';
    for (const row of form.indicators) {
      const cost = costOf(row);
      if (cost === undefined || !isMixedUp(cost, amount)) continue;
      const data = { amount: `${annualAmount.text}${annualAmount.unit ?? ''}`, value: row.value.text };
      report(row.value.at, 'mixed', { data, related: [annualAmount.at] });
    }
    return undefined;
  },
});

/** One figure is the other read in 万元 instead of 元. */
function isMixedUp(cost: Big, amount: Big): boolean {
  return cost.gt(0) && (cost.times(10_000).eq(amount) || amount.times(10_000).eq(cost));
}

/** A total cost in 元; unit costs have a denominator and are no totals. */
function costOf({ level2, target }: Indicator): Big | undefined {
  if (level2.code !== '14' && level2.code !== '41') return undefined;
  if (target.kind !== 'number' || target.per !== undefined || target.unit === undefined) return undefined;
  return isMoneyUnit(target.unit) ? new Big(toYuan(target.value, target.unit)) : undefined;
}
