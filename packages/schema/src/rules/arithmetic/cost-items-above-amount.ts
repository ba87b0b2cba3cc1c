import { Big } from 'big.js';
import { defineRule } from '../../check/define-rule.ts';
import { threshold } from '../../profile/settings.ts';
import { nameHas } from '../_lib/name-words.ts';
import { basis } from '../basis.data.ts';
import { inWan, projectAmount } from '../head/yuan.ts';
import { type CostRow, costRows, isTotalCost } from './cost-rows.ts';

/** Cost items that fit one by one and not together. */
export const costItemsAboveAmount = defineRule({
  id: 'cost-items-above-amount',
  code: 'A06',
  title: { zh: '各项成本之和大于项目金额', en: 'Cost items add up to more than the budget' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '适当性',
  since: '0.1.0',
  basis: [basis.matched],
  why: { zh: '各项成本加起来要在项目金额之内。', en: 'Together the cost items stay within the money allotted.' },
  messages: {
    above: {
      what: {
        zh: '各项成本 {working}，大于项目金额 {amount}。',
        en: 'Cost items {working}, above the amount of the project, {amount}.',
      },
      how: { zh: '核对各项成本和项目金额。', en: 'Check the items and the amount.' },
    },
  },
  examples: {
    valid: [
      {
        form: {
          amounts: { annualAmount: '10' },
          rows: [
            ['14', '培训经费', '≤6万元'],
            ['14', '评审经费', '≤4万元'],
          ],
        },
      },
      {
        form: {
          amounts: { annualAmount: '10' },
          rows: [
            ['14', '项目总成本', '≤10万元'],
            ['14', '培训经费', '≤6万元'],
            ['14', '评审经费', '≤4万元'],
          ],
        },
      },
      {
        form: {
          amounts: { annualAmount: '10' },
          rows: [
            ['14', '培训经费', '≤6万元'],
            ['14', '带动社会投入', '50万元'],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          amounts: { annualAmount: '10' },
          rows: [
            ['14', '培训经费', '≤6万元'],
            ['14', '评审经费', '≤5万元'],
          ],
        },
        message: 'above',
      },
    ],
  },
  check({ form, profile }, report) {
    const items = withoutTotals(costRows(form, profile).filter(isTotalCost));
    const amount = projectAmount(form);
    if (items.length === 0) return 'not-applicable';
    if (amount === undefined) return 'insufficient-data';
    const limit = amount.plus(threshold(profile, 'amountTolerance'));
    const sum = items.reduce((total, { yuan }) => total.plus(yuan), new Big(0));
    const [first, ...others] = items;
    // An item above the amount by itself is A04.
    if (first === undefined || others.length === 0 || sum.lte(limit) || items.some(({ yuan }) => yuan.gt(limit)))
      return undefined;
    const vague = items.some(
      ({ row }) => nameHas(row.name.text, profile, 'lifetimeCosts') || /[总合]/u.test(row.name.text),
    );
    report(first.row.value.at, 'above', {
      data: {
        working: `${items.map(({ yuan }) => yuan.div(10_000).toFixed()).join('+')}=${inWan(sum)}`,
        amount: inWan(amount),
      },
      related: others.map(({ row }) => row.value.at),
      ...(vague ? { severity: 'warning' as const } : {}),
    });
    return undefined;
  },
});

/** A row that is the sum of all the others is their total, whatever it is called. */
function withoutTotals(items: readonly CostRow[]): CostRow[] {
  const sum = items.reduce((total, { yuan }) => total.plus(yuan), new Big(0));
  return items.filter(
    ({ row, yuan }) => !yuan.times(2).eq(sum) && !/总成本|合计|总费用|总经费|项目成本|总支出|总额/u.test(row.name.text),
  );
}
