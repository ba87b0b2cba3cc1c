import { Big } from 'big.js';
import { defineRule } from '../../check/define-rule.ts';
import type { Form, Indicator } from '../../form/form.ts';
import { bareName } from '../_lib/bare-name.ts';
import { isAmount, unitOf } from '../_lib/unit-kind.ts';
import { wholeValue } from '../_lib/write-value.ts';

function withMidTerm(form: Form): Form {
  const indicators = form.indicators.map((row) =>
    row.extras.remark?.text === '中期' ? { ...row, set: 'mid-term' as const } : row,
  );
  return { ...form, indicators };
}

/** One year sets out to do more than all the years together. */
export const annualAboveMidTerm = defineRule({
  id: 'annual-above-mid-term',
  code: 'A18',
  title: { zh: '年度指标值大于中期指标值', en: 'Annual target above the mid-term one' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'form',
  review: '可行性',
  since: '0.1.0',
  basis: [],
  why: { zh: '累计完成的数量，一年不会多于几年之和。', en: 'What adds up over years is not less than one year of it.' },
  messages: {
    above: {
      what: {
        zh: '“{name}”年度 {value}，中期只有 {total}。',
        en: '"{name}": {value} in one year, {total} over the term.',
      },
      how: { zh: '核对两处指标值。', en: 'Check both values.' },
    },
  },
  examples: {
    valid: [
      {},
      {
        form: {
          rows: [
            ['11', '培训人数', '≥15人'],
            ['11', '培训人数', '≥45人', { remark: '中期' }],
          ],
          adjust: withMidTerm,
        },
      },
      {
        form: {
          rows: [
            ['12', '培训合格率', '≥95%'],
            ['12', '培训合格率', '≥90%', { remark: '中期' }],
          ],
          adjust: withMidTerm,
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['11', '培训人数', '≥15人'],
            ['11', '培训人数', '≥12人', { remark: '中期' }],
          ],
          adjust: withMidTerm,
        },
        message: 'above',
      },
    ],
  },
  check({ form }, report) {
    const term = new Map(
      form.indicators.flatMap((row) => (row.set === 'mid-term' ? [[keyOf(row), row] as const] : [])),
    );
    if (term.size === 0) return 'not-applicable';
    for (const row of form.indicators) {
      const whole = row.set === 'annual' ? term.get(keyOf(row)) : undefined;
      if (whole === undefined || !isCumulative(row) || !isCumulative(whole)) continue;
      if (figureOf(row).lte(figureOf(whole))) continue;
      const data = { name: row.name.text, value: wholeValue(row), total: wholeValue(whole) };
      report(row.value.at, 'above', { data, related: [whole.value.at] });
    }
    return undefined;
  },
});

function isCumulative({ target }: Indicator): boolean {
  return (
    target.kind === 'number' &&
    target.per === undefined &&
    (target.cmp === 'ge' || target.cmp === 'eq' || target.cmp === 'eq?') &&
    isAmount(unitOf(target)?.dimension)
  );
}

function keyOf({ target, name }: Indicator): string {
  return `${bareName(name.text)} ${unitOf(target)?.id ?? ''}`;
}

function figureOf({ target }: Indicator): Big {
  return new Big(target.kind === 'number' ? target.value : 0);
}
