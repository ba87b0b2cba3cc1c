import { Big } from 'big.js';
import type { AmountId, Form } from '../../form/form.ts';
import { toYuan } from '../../money/amount.ts';
import { keepLast } from '../_lib/keep-last.ts';

/** A header amount in 元; `undefined` when it is absent or its unit is not declared. */
export function yuanOf(amounts: Form['amounts'], id: AmountId): Big | undefined {
  return allOf(amounts)[id];
}

/** What may be spent on a project in 元: the money of the year, or all of it where a form states more. */
export function projectAmount({ amounts }: Pick<Form, 'amounts'>): Big | undefined {
  const [annual, whole] = [yuanOf(amounts, 'annualAmount'), yuanOf(amounts, 'totalAmount')];
  const amount = whole === undefined || annual?.gt(whole) === true ? annual : whole;
  return amount?.gt(0) === true ? amount : undefined;
}

type Yuan = Partial<Record<AmountId, Big>>;

/** Nearly every rule on money asks for the same few amounts. */
const allOf = keepLast((amounts: Form['amounts']): Yuan => {
  const all: Yuan = {};
  for (const [id, { amount, unit }] of Object.entries(amounts)) {
    if (amount !== undefined && unit !== undefined) all[id as AmountId] = new Big(toYuan(amount, unit));
  }
  return all;
});

/** An amount in 元 as 万元, for messages. */
export function inWan(amount: Big): string {
  return `${amount.div(10_000).toFixed()}万元`;
}
