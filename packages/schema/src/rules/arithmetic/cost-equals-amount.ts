import { defineRule } from '../../check/define-rule.ts';
import { threshold } from '../../profile/settings.ts';
import { isCost } from '../_lib/row-kind.ts';
import { wholeValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';
import { inWan, yuanOf } from '../head/yuan.ts';
import { costRows, isTotalCost } from './cost-rows.ts';

/** The only cost target repeats the budget: it limits nothing that the budget does not. */
export const costEqualsAmount = defineRule({
  id: 'cost-equals-amount',
  code: 'A05',
  title: { zh: '成本指标只是重复项目金额', en: 'The cost target repeats the budget' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.guide2021],
  why: {
    zh: '预算本身已是上限，成本指标要体现单位成本或支出标准。',
    en: 'The budget is a ceiling already; a cost target shows unit costs or standards.',
  },
  messages: {
    equal: {
      what: {
        zh: '成本“{value}”等于项目年度金额 {amount}。',
        en: 'The cost "{value}" equals the annual amount {amount}.',
      },
      how: { zh: '改为单位成本或支出标准，如“≤__元/人”。', en: 'Use a unit cost or a standard, such as "≤__元/人".' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { amounts: { annualAmount: '10' }, rows: [['14', '培训经费', '≤8万元']] } },
      {
        form: {
          amounts: { annualAmount: '10' },
          rows: [
            ['14', '项目总成本', '≤10万元'],
            ['14', '人均培训成本', '≤300元/人'],
          ],
        },
      },
    ],
    invalid: [
      { form: { amounts: { annualAmount: '10' }, rows: [['14', '科技项目管理经费', '10 万']] }, message: 'equal' },
    ],
  },
  check({ form, profile }, report) {
    const rows = form.indicators.filter((row) => row.set === 'annual' && isCost(row));
    const [only] = costRows(form, profile).filter(isTotalCost);
    if (rows.length !== 1 || only === undefined) return 'not-applicable';
    const annual = yuanOf(form.amounts, 'annualAmount');
    if (annual === undefined) return 'insufficient-data';
    if (only.yuan.minus(annual).abs().gt(threshold(profile, 'amountTolerance'))) return undefined;
    const related = form.amounts.annualAmount === undefined ? [] : [form.amounts.annualAmount.at];
    report(only.row.value.at, 'equal', { data: { value: wholeValue(only.row), amount: inWan(annual) }, related });
    return undefined;
  },
});
