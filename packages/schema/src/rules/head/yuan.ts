import { Big } from 'big.js';
import type { AmountField, AmountId, Form } from '../../form/form.ts';
import { toYuan } from '../../money/amount.ts';

/** A header amount in 元; `undefined` when it is absent or its unit is not declared. */
export function yuanOf(amounts: Form['amounts'], id: AmountId): Big | undefined {
  const { amount, unit }: Partial<AmountField> = amounts[id] ?? {};
  return amount === undefined || unit === undefined ? undefined : new Big(toYuan(amount, unit));
}

/** An amount in 元 as 万元, for messages. */
export function inWan(amount: Big): string {
  return `${amount.div(10_000).toFixed()}万元`;
}
