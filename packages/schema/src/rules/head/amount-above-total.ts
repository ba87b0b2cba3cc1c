import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';
import { inWan, yuanOf } from './yuan.ts';

/** One year costs more than the whole project. */
export const amountAboveTotal = defineRule({
  id: 'amount-above-total',
  code: 'H11',
  title: { zh: '年度金额大于资金总额', en: 'Annual amount above the total' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '适当性',
  since: '0.1.0',
  basis: [basis.fitness],
  why: { zh: '资金总额包含各年度金额，不会小于其中一年。', en: 'The total holds every year.' },
  messages: {
    above: {
      what: {
        zh: '年度金额 {amount} 大于资金总额 {total}。',
        en: 'The annual amount {amount} is above the total {total}.',
      },
      how: { zh: '核对两处金额和单位。', en: 'Check both amounts and units.' },
    },
  },
  examples: {
    valid: [{}, { form: { amounts: { annualAmount: '300', totalAmount: '600' } } }],
    invalid: [{ form: { amounts: { annualAmount: '300', totalAmount: '200' } }, message: 'above' }],
  },
  check({ form: { amounts } }, report) {
    const [annual, total] = [yuanOf(amounts, 'annualAmount'), yuanOf(amounts, 'totalAmount')];
    if (annual === undefined || total === undefined) return 'not-applicable';
    if (annual.lte(total)) return undefined;
    const related = amounts.totalAmount === undefined ? [] : [amounts.totalAmount.at];
    report(amounts.annualAmount?.at, 'above', { data: { amount: inWan(annual), total: inWan(total) }, related });
    return undefined;
  },
});
