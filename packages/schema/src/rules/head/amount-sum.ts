import { Big } from 'big.js';
import { defineRule } from '../../check/define-rule.ts';
import type { AmountId, Form } from '../../form/form.ts';
import { threshold } from '../../profile/settings.ts';
import { basis } from '../basis.data.ts';
import { inWan, yuanOf } from './yuan.ts';

/** The parts of the money do not add up to its total. */
export const amountSum = defineRule({
  id: 'amount-sum',
  code: 'H10',
  title: { zh: '资金合计不等于各项之和', en: 'Amounts do not add up' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '适当性',
  since: '0.1.0',
  basis: [basis.fitness],
  why: { zh: '总额应等于财政拨款、其他资金等各项之和。', en: 'The total is the sum of its parts.' },
  messages: {
    differs: {
      what: {
        zh: '各项之和 {working}，与总额 {total} 不一致。',
        en: 'The parts come to {working}; the total says {total}.',
      },
      how: { zh: '核对总额和各项金额。', en: 'Check total and parts.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { amounts: { annualAmount: '100', fiscalAmount: '70', otherAmount: '30' } } },
      { form: { amounts: { annualAmount: '100', fiscalAmount: '70', upperAmount: '70', otherAmount: '30' } } },
      { form: { amounts: { annualAmount: '100', fiscalAmount: '100' } } },
      { form: { amounts: { annualAmount: '100', fiscalAmount: '80' } } },
    ],
    invalid: [
      { form: { amounts: { annualAmount: '100', fiscalAmount: '70', otherAmount: '20' } }, message: 'differs' },
      { form: { amounts: { annualAmount: '100', fiscalAmount: '120' } }, message: 'differs' },
    ],
  },
  check({ form, profile }, report) {
    const total = yuanOf(form.amounts, 'annualAmount');
    const parts = partsOf(form, ['fiscalAmount', 'otherAmount', 'carryOver', 'upperAmount']);
    if (total === undefined || parts.length === 0) return 'not-applicable';
    const tolerance = threshold(profile, 'amountTolerance');
    const all = yuanOf(form.amounts, 'totalAmount');
    const fits = (sum: Big): boolean =>
      [total, all].some((target) => target !== undefined && sum.minus(target).abs().lte(tolerance));
    // One part may leave others unsaid; it may not pass the whole.
    if (parts.length === 1 && parts.every((part) => part.lte(total.plus(tolerance)))) return undefined;
    // Money from above or carried over may be part of the appropriation, or stand beside it: any fitting reading passes.
    if (sums(parts).some(fits)) return undefined;
    const working = `${parts.map((part) => part.div(10_000).toFixed()).join('+')}=${inWan(sums(parts).at(-1) ?? new Big(0))}`;
    const plain = form.amounts.carryOver === undefined && form.amounts.upperAmount === undefined;
    report(form.amounts.annualAmount?.at, 'differs', {
      data: { working, total: inWan(total) },
      ...(plain ? {} : { severity: 'warning' as const }),
    });
    return undefined;
  },
});

function partsOf({ amounts }: Form, ids: readonly AmountId[]): Big[] {
  return ids.flatMap((id) => yuanOf(amounts, id) ?? []);
}

/** Sums of the parts: every choice of them, the sum of all last. */
function sums(parts: readonly Big[]): Big[] {
  return parts.reduce<Big[]>((known, part) => [...known, ...known.map((sum) => sum.plus(part))], [new Big(0)]);
}
