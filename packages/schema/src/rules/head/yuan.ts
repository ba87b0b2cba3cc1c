import { Big } from 'big.js';
import type { AmountField, AmountId, Form } from '../../form/form.ts';
import { toYuan } from '../../money/amount.ts';

/** A header amount in 元; `undefined` when it is absent or its unit is not declared. */
export function yuanOf(amounts: Form['amounts'], id: AmountId): Big | undefined {
  const { amount, unit }: Partial<AmountField> = amounts[id] ?? {};
  return amount === undefined || unit === undefined ? undefined : new Big(toYuan(amount, unit));
}

/** What may be spent on a project in 元: the money of the year, or all of it where a form states more. */
export function projectAmount({ amounts }: Pick<Form, 'amounts'>): Big | undefined {
  const [annual, whole] = [yuanOf(amounts, 'annualAmount'), yuanOf(amounts, 'totalAmount')];
  const amount = whole === undefined || annual?.gt(whole) === true ? annual : whole;
  return amount?.gt(0) === true ? amount : undefined;
}

/** An amount in 元 as 万元, for messages. */
export function inWan(amount: Big): string {
  return `${amount.div(10_000).toFixed()}万元`;
}
