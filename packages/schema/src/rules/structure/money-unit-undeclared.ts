import { defineRule } from '../../check/define-rule.ts';
import type { AmountField, Form } from '../../form/form.ts';
import { defined } from '../../value/defined.ts';
import { basis } from '../basis.data.ts';

function withoutUnit(form: Form): Form {
  const amounts = Object.entries(form.amounts).map(([id, field]) => [
    id,
    defined<AmountField>({
      ...field,
      unit: undefined,
      unitAt: undefined,
      amount: field.amount,
      storage: field.storage,
    }),
  ]);
  return { ...form, moneyUnits: [], amounts: Object.fromEntries(amounts) as Form['amounts'] };
}

/** Amounts whose unit nobody states, or two statements that differ. */
export const moneyUnitUndeclared = defineRule({
  id: 'money-unit-undeclared',
  code: 'S14',
  title: { zh: '金额单位未写明或不一致', en: 'Money unit undeclared or contradictory' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '适当性',
  since: '0.1.0',
  basis: [basis.fitness],
  why: { zh: '元和万元差一万倍，写明单位才能核对金额。', en: '元 and 万元 differ by ten thousand.' },
  messages: {
    missing: {
      what: { zh: '“{field}”是 {amount}，没有写明单位。', en: '"{field}" is {amount} and no unit is stated.' },
      how: { zh: '写明“单位：万元”或“单位：元”。', en: 'State 单位：万元 or 单位：元.' },
    },
    conflict: {
      what: {
        zh: '表中写了两种金额单位：“{unit}”和“{other}”。',
        en: 'Two money units are stated: "{unit}" and "{other}".',
      },
      how: { zh: '统一为一种单位。', en: 'Use one unit.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { amounts: { annualAmount: '10万元' } } },
      { form: { amounts: { annualAmount: '0' }, adjust: withoutUnit } },
    ],
    invalid: [
      { form: { adjust: withoutUnit }, message: 'missing' },
      {
        form: {
          adjust: (form) => ({
            ...form,
            moneyUnits: [...form.moneyUnits, { unit: '元', at: { sheet: form.sheet, address: 'D8' } }],
          }),
        },
        message: 'conflict',
      },
    ],
  },
  check({ form }, report) {
    const filled = Object.values(form.amounts).filter(({ amount }) => amount !== undefined);
    if (filled.length === 0) return 'not-applicable';
    // Nothing is nothing in any unit.
    const bare = filled.find(({ unit, amount }) => unit === undefined && Number(amount) !== 0);
    if (bare !== undefined) {
      // Beside 100万元 a bare 100 is hardly in doubt.
      const told = filled.some(({ unit }) => unit !== undefined) ? ({ severity: 'suggestion' } as const) : {};
      report(bare.at, 'missing', { data: { field: bare.label.text, amount: bare.text }, ...told });
    }
    const [first, ...others] = form.moneyUnits;
    const other = others.find(({ unit }) => unit !== first?.unit);
    if (first !== undefined && other !== undefined) {
      report(other.at, 'conflict', { data: { unit: first.unit, other: other.unit }, related: [first.at] });
    }
    return undefined;
  },
});
