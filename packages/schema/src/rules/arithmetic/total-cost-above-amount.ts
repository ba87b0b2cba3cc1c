import { defineRule } from '../../check/define-rule.ts';
import type { Form, Indicator } from '../../form/form.ts';
import { threshold } from '../../profile/settings.ts';
import { nameHas } from '../_lib/name-words.ts';
import { wholeValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';
import { inWan, projectAmount, yuanOf } from '../head/yuan.ts';
import { projectYears } from '../value/project-year.ts';
import { costRows, isTotalCost } from './cost-rows.ts';

/** A cost target above the money of the project. Costs over several years may be; those of one year may not. */
export const totalCostAboveAmount = defineRule({
  id: 'total-cost-above-amount',
  code: 'A04',
  title: { zh: '成本指标值大于项目金额', en: 'Cost target above the budget' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '适当性',
  since: '0.1.0',
  basis: [basis.matched],
  why: { zh: '成本指标的上限不会高于安排给项目的钱。', en: 'A cost ceiling does not pass the money allotted.' },
  messages: {
    above: {
      what: {
        zh: '成本“{value}”大于项目金额 {amount}。',
        en: 'The cost "{value}" is above the amount of the project, {amount}.',
      },
      how: {
        zh: '核对后改为不大于项目金额的数，或写明资金口径。',
        en: 'Check it; stay within the amount, or say which money is meant.',
      },
    },
  },
  examples: {
    valid: [
      { form: { amounts: { annualAmount: '10' }, rows: [['14', '培训经费', '≤10万元']] } },
      { form: { amounts: { annualAmount: '10' }, rows: [['14', '带动社会投入', '1000万元']] } },
      { form: { amounts: { annualAmount: '10' }, rows: [['14', '人均培训成本', '≤300元/人']] } },
      { form: { amounts: { annualAmount: '100', totalAmount: '300' }, rows: [['14', '工程总造价', '≤300万元']] } },
      { form: { amounts: { annualAmount: '10' }, rows: [['14', '培训经费', '10 万']] } },
    ],
    invalid: [
      { form: { amounts: { annualAmount: '10' }, rows: [['14', '培训经费', '≤12万元']] }, message: 'above' },
      {
        form: {
          amounts: { annualAmount: '50000元' },
          rows: [['14', '培训经费', '5.5', { operator: '≤', unit: '万元' }]],
        },
        message: 'above',
      },
      { form: { amounts: { annualAmount: '480', totalAmount: '980' }, adjust: inTwoSets }, message: 'above' },
    ],
  },
  check({ form, profile }, report) {
    const totals = costRows(form, profile).filter(isTotalCost);
    if (totals.length === 0) return 'not-applicable';
    const amount = projectAmount(form);
    if (amount === undefined) return 'insufficient-data';
    const tolerance = threshold(profile, 'amountTolerance');
    for (const { row, yuan } of totals) {
      const ofYear = isOfYear(row, form) ? yuanOf(form.amounts, 'annualAmount') : undefined;
      const own = ofYear ?? amount;
      if (yuan.lte(own.plus(tolerance))) continue;
      const lifetime = nameHas(row.name.text, profile, 'lifetimeCosts') || lastsLonger(form);
      report(row.value.at, 'above', {
        data: { value: wholeValue(row), amount: inWan(own) },
        related: [form.amounts.annualAmount ?? form.amounts.totalAmount].flatMap((field) => field?.at ?? []),
        ...(lifetime ? { severity: 'warning' as const } : {}),
      });
    }
    return undefined;
  },
});

/** For an example: a cost of the whole term beside one of the year. */
function inTwoSets(form: Form): Form {
  const cost = form.indicators.find(({ level2 }) => level2.code === '14');
  if (cost === undefined) return form;
  const over = (set: Indicator['set'], text: string, value: string): Indicator => ({
    ...cost,
    set,
    name: { ...cost.name, text: '平台开发经费' },
    value: { ...cost.value, text },
    target: { kind: 'number', cmp: 'le', value, unit: '万元' },
  });
  return { ...form, indicators: [over('mid-term', '≤980万元', '980'), over('annual', '≤580万元', '580')] };
}

/** A value of the year beside another one for all years is meant for the money of the year. */
function isOfYear({ name, value }: Indicator, { indicators }: Form): boolean {
  return indicators.some(
    (other) => other.set === 'mid-term' && other.name.text === name.text && other.value.text !== value.text,
  );
}

/** The form itself says that the project takes more than a year. */
function lastsLonger(form: Form): boolean {
  const years = projectYears(form);
  return (
    years !== undefined &&
    (years.first < years.year || years.last > years.year) &&
    (form.fields.projectTerm?.text ?? '') !== ''
  );
}
