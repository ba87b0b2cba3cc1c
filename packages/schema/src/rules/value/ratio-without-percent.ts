import { Big } from 'big.js';
import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { renderTarget } from '../../value/render.ts';
import { nameFacts } from '../_lib/name-facts.ts';
import { isDeclaredQualitative } from '../_lib/row-kind.ts';
import { ownTarget, type Rewriting, rewriteValue, wholeValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';

/** 98 or 0.98 under a rate: percent is meant and not written. */
export const ratioWithoutPercent = defineRule({
  id: 'ratio-without-percent',
  code: 'V32',
  title: { zh: '比率没有写百分号', en: 'A rate without its percent sign' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'row',
  targets: ['number'],
  review: '完整性',
  since: '0.1.0',
  basis: [basis.system],
  why: {
    zh: '“98”和“0.98”都可能指 98%，写明“%”才不会算错。',
    en: '98 and 0.98 may both mean 98 %; the sign settles it.',
  },
  messages: {
    bare: {
      what: { zh: '“{name}”是比率，“{value}”没有写“%”。', en: '"{name}" is a rate; "{value}" lacks its percent sign.' },
      how: { zh: '核对后改为“{fixed}”。', en: 'Check, then write "{fixed}".' },
    },
    share: {
      what: {
        zh: '“{name}”的指标值是“{value}”，疑似把“{fixed}”写成了小数。',
        en: '"{name}" is "{value}", probably "{fixed}" written as a fraction.',
      },
      how: { zh: '核对后改为“{fixed}”。', en: 'Check, then write "{fixed}".' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['12', '培训合格率', '≥98%'] },
      { row: ['12', '培训合格率', '98', { operator: '≥', unit: '%' }] },
      { row: ['12', '培训合格率（%）', '98'] },
      { row: ['22', '办事效率', '2'] },
      { row: ['21', '销售收入增长率', '≥1%'] },
      { row: ['12', '设施故障率', '≤0.5%'] },
      { row: ['22', '亿元GDP生产安全事故死亡率', '≤0.02'] },
    ],
    invalid: [
      { row: ['12', '培训合格率', '≥98'], message: 'bare', fix: '≥98%' },
      { row: ['12', '培训合格率', '0.98'], message: 'bare', fix: '98%' },
      { row: ['12', '培训合格率', '98', { operator: '≥', unit: '' }], message: 'bare', fix: '%' },
      { row: ['12', '差评整改率', '1', { operator: '=', unit: '%' }], message: 'share', fix: '100' },
      { row: ['12', '培训合格率', '≥0.95%'], message: 'share', fix: '≥95%' },
    ],
  },
  check({ indicator, profile }, report) {
    const { target, name } = indicator;
    if (target.kind !== 'number' || target.per !== undefined) return 'not-applicable';
    const figure = Number(target.value);
    if (target.unit === '%') {
      if (!isFraction(indicator, figure, profile)) return undefined;
      const { fixed, fix, fixAt } = asShare(indicator);
      report(fixAt.at, 'share', { data: { name: name.text, value: wholeValue(indicator), fixed }, fix, fixAt });
      return undefined;
    }
    if (target.unit !== undefined) return 'not-applicable';
    if (!nameFacts(name.text, profile).ratio || figure === 0 || figure > 100 || isDeclaredQualitative(indicator))
      return undefined;
    if (PER_BASE.test(name.text)) return undefined;
    const { fixed, fix, fixAt } = withPercent(indicator, figure);
    report(fixAt.at, 'bare', { data: { name: name.text, value: wholeValue(indicator), fixed }, fix, fixAt });
    return undefined;
  },
});

/** 0.95% or 1% of something that should be as near to the whole as can be. */
function isFraction({ name }: Indicator, figure: number, profile: Profile): boolean {
  if (figure <= 0 || figure > 1) return false;
  const { bounded, direction } = nameFacts(name.text, profile);
  return bounded && direction === 'positive';
}

function asShare(indicator: Indicator): Rewriting {
  const own = ownTarget(indicator);
  if (own.kind !== 'number') return rewriteValue(indicator, indicator.value.text);
  return rewriteValue(indicator, renderTarget({ ...own, value: hundredfold(own.value) }));
}

function hundredfold(value: string): string {
  return new Big(value).times(100).toFixed();
}

/** The name holds the percent sign, or a base of its own: 亿元GDP死亡率, 万车死亡率, 孕产妇死亡率. */
const PER_BASE = /[%％每亿万]|孕产妇死亡率/u;

function withPercent(indicator: Indicator, figure: number): Rewriting {
  const { unit } = indicator.extras;
  const own = ownTarget(indicator);
  const share = figure <= 1 && own.kind === 'number';
  if (unit !== undefined && !share) {
    return { fixed: `${wholeValue(indicator)}%`, fix: '%', fixAt: unit };
  }
  if (own.kind !== 'number') return rewriteValue(indicator, `${indicator.value.text}%`);
  const value = share ? hundredfold(own.value) : own.value;
  return rewriteValue(indicator, renderTarget({ ...own, value, unit: '%' }));
}
