import { Big } from 'big.js';
import { defineRule } from '../../check/define-rule.ts';
import type { CellRef } from '../../form/cell.ts';
import type { AmountId, Form } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Quantity } from '../_lib/quantity.ts';
import { wholeValue } from '../_lib/write-value.ts';
import { costRows, isTotalCost } from '../arithmetic/cost-rows.ts';
import { basis } from '../basis.data.ts';
import { goalOf, goalQuantities } from '../goal/goal-of.ts';
import { inWan, yuanOf } from './yuan.ts';

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
        zh: '年度金额 {amount} 与{name}“{value}”正好差一万倍。',
        en: 'The amount {amount} and "{value}" ({name}) differ by exactly 10,000.',
      },
      how: { zh: '核对两处的单位。', en: 'Check both units.' },
    },
  },
  examples: {
    valid: [{}, { row: ['14', '培训总成本', '≤10万元'] }],
    invalid: [
      { row: ['14', '培训总成本', '≤10元'], message: 'mixed' },
      { form: { amounts: { annualAmount: '9880000' } }, row: ['14', '项目总成本', '≤988万元'], message: 'mixed' },
      { form: { amounts: { annualAmount: '120', totalAmount: '1200000' } }, message: 'mixed' },
      {
        form: {
          amounts: { annualAmount: '1200000' },
          rows: [
            ['14', '设备购置费', '≤80万元'],
            ['14', '设备安装费', '≤40万元'],
          ],
        },
        message: 'mixed',
      },
      {
        form: {
          amounts: { annualAmount: '1200000' },
          fields: { annualGoal: '投入120万元购置设备3台，提升服务能力。' },
        },
        message: 'mixed',
      },
    ],
  },
  check({ form, profile }, report) {
    const { annualAmount } = form.amounts;
    const amount = yuanOf(form.amounts, 'annualAmount');
    if (annualAmount === undefined || amount === undefined || amount.lte(0)) return 'insufficient-data';
    const told = `${annualAmount.text}${annualAmount.unit ?? ''}`;
    for (const { name, value, at, yuan } of figuresOf(form, profile)) {
      if (isMixedUp(yuan, amount))
        report(at, 'mixed', { data: { amount: told, name, value }, related: [annualAmount.at] });
    }
    const stated = goalOf(form);
    const found =
      stated === undefined
        ? undefined
        : goalQuantities(stated, profile).find((one) => yuanIn(one)?.times(FACTOR).eq(amount));
    // A goal also names small sums; only where the header is the larger one the two cannot both be right.
    if (found !== undefined)
      report(annualAmount.at, 'mixed', { data: { amount: told, name: '目标中的', value: found.text } });
    return undefined;
  },
});

const FACTOR = 10_000;
const WHOLE: readonly AmountId[] = ['totalAmount', 'fiscalAmount', 'initialAmount', 'executedAmount'];

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly at: CellRef;
  readonly yuan: Big;
}

/** What may be the same money as the annual amount: other amounts of the header, a total cost, all costs together. */
function figuresOf(form: Form, profile: Profile): Figure[] {
  const head = WHOLE.flatMap((id): Figure[] => {
    const [field, yuan] = [form.amounts[id], yuanOf(form.amounts, id)];
    if (field === undefined || yuan === undefined) return [];
    return [{ name: field.label.text, value: `${field.text}${field.unit ?? ''}`, at: field.at, yuan }];
  });
  const costs = costRows(form, profile).filter(isTotalCost);
  const sum = costs.reduce((total, { yuan }) => total.plus(yuan), new Big(0));
  const items = costs.map(
    ({ row, yuan }): Figure => ({ name: '成本指标', value: wholeValue(row), at: row.value.at, yuan }),
  );
  const [first] = items;
  const all =
    first === undefined || items.length < 2 ? [] : [{ ...first, name: '成本指标之和', value: inWan(sum), yuan: sum }];
  return [...head, ...items, ...all];
}

/** One figure is the other read in 万元 instead of 元. */
function isMixedUp(cost: Big, amount: Big): boolean {
  return cost.gt(0) && (cost.times(FACTOR).eq(amount) || amount.times(FACTOR).eq(cost));
}

function yuanIn({ value, unit }: Quantity): Big | undefined {
  return unit.dimension === 'money' && unit.factor !== undefined ? new Big(value).times(unit.factor) : undefined;
}
