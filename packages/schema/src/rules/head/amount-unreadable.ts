import { defineRule } from '../../check/define-rule.ts';
import type { AmountField, Form, MoneyUnit } from '../../form/form.ts';
import { toYuan } from '../../money/amount.ts';
import { basis } from '../basis.data.ts';
import { asListed, findBlank } from './blank-field.ts';

/** The annual amount (项目年度金额) is missing, no number, or not above zero. */
export const amountUnreadable = defineRule({
  id: 'amount-unreadable',
  code: 'H09',
  title: { zh: '年度金额未填或不是金额', en: 'Annual amount missing or no amount' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '适当性',
  since: '0.1.0',
  basis: [basis.fitness],
  why: {
    zh: '金额读不出，就无法核对目标与资金是否匹配。',
    en: 'Without the amount nobody can match targets and money.',
  },
  messages: {
    blank: {
      what: { zh: '“{field}”没有填写。', en: '"{field}" is blank.' },
      how: { zh: '补充金额。', en: 'Fill in the amount.' },
    },
    absent: {
      what: { zh: '表中没有找到“{field}”。', en: 'The form shows no "{field}".' },
      how: { zh: '补充金额。', en: 'Fill in the amount.' },
    },
    unreadable: {
      what: {
        zh: '“{field}”填的是“{value}”，不是一个确定的金额。',
        en: '"{field}" says "{value}", which is no amount.',
      },
      how: { zh: '改为数字。', en: 'Write a number.' },
    },
    zero: {
      what: { zh: '“{field}”是 {value}，没有安排资金。', en: '"{field}" is {value}: no money is planned.' },
      how: { zh: '核对金额。', en: 'Check the amount.' },
    },
    fine: {
      what: { zh: '“{field}”{value} 精确到了分以下。', en: '"{field}" {value} is finer than a cent.' },
      how: { zh: '核对金额和单位。', en: 'Check amount and unit.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { amounts: { annualAmount: '10606.7522' } } },
      { form: { amounts: { annualAmount: '1,200.50' } } },
      { form: { kind: 'department-target', adjust: (form) => ({ ...form, amounts: {} }) } },
      { form: { adjust: asListed } },
      { form: { adjust: inTotalOnly } },
    ],
    invalid: [
      { form: { amounts: { annualAmount: '' } }, message: 'blank' },
      { form: { adjust: (form) => ({ ...form, amounts: {} }) }, message: 'absent' },
      { form: { amounts: { annualAmount: '约10' } }, message: 'unreadable' },
      { form: { amounts: { annualAmount: '0' } }, message: 'zero' },
      { form: { amounts: { annualAmount: '10.1234567' } }, message: 'fine' },
    ],
  },
  check({ form, profile }, report) {
    const field = form.amounts.annualAmount;
    // A formula without a result is not blank: S12 tells.
    if (isUncached(field)) return 'insufficient-data';
    if (field === undefined || field.text === '') {
      const blank = findBlank(form, 'annualAmount', profile);
      if (blank === undefined || (field === undefined && isToldElsewhere(form))) return 'not-applicable';
      const others = Object.values(form.amounts).some(({ amount }) => amount !== undefined);
      const data = { field: blank.field };
      if (field === undefined) report(blank.at, 'absent', { data, severity: 'warning' });
      else report(blank.at, 'blank', { data, ...(others ? { severity: 'warning' as const } : {}) });
      return undefined;
    }
    const { at, label, text } = field;
    const data = { field: label.text, value: text };
    const odd = oddFigure(field);
    if (odd === 'unreadable') report(at, odd, { data });
    else if (odd !== undefined) report(at, odd, { data, severity: 'warning' });
    return undefined;
  },
});

/** For an example: the money stands as 资金总额 alone. */
function inTotalOnly(form: Form): Form {
  const { annualAmount } = form.amounts;
  return annualAmount === undefined ? form : { ...form, amounts: { totalAmount: annualAmount } };
}

/** A department states its money by task; 资金总额 alone is the money of a project, however many years it is for. */
function isToldElsewhere({ kind, amounts }: Pick<Form, 'kind' | 'amounts'>): boolean {
  return kind === 'department-target' || amounts.totalAmount?.amount !== undefined;
}

function isUncached(field: AmountField | undefined): boolean {
  return field?.storage?.type === 'uncached';
}

function oddFigure({ amount, unit }: AmountField): 'unreadable' | 'zero' | 'fine' | undefined {
  if (amount === undefined) return 'unreadable';
  if (/^-|^[0.]*$/u.test(amount)) return 'zero';
  return unit !== undefined && isFinerThanFen(amount, unit) ? 'fine' : undefined;
}

/** More than two places behind the point of the amount in 元. */
function isFinerThanFen(amount: string, unit: MoneyUnit): boolean {
  return amount.includes('.') && /\.\d{2}0*[1-9]/u.test(toYuan(amount, unit));
}
