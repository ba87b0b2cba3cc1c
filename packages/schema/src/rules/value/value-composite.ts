import { defineRule } from '../../check/define-rule.ts';
import { opposed } from '../../value/comparator.ts';
import type { TargetValue } from '../../value/target.ts';
import { nameHas } from '../_lib/name-words.ts';
import { basis } from '../basis.data.ts';

const FIGURES: ReadonlySet<string> = new Set(['number', 'range', 'change', 'frequency', 'deadline', 'period']);

/** Two targets in one cell: neither can be scored by itself. */
export const valueComposite = defineRule({
  id: 'value-composite',
  code: 'V17',
  title: { zh: '一格写了几个指标值', en: 'Several values in one cell' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'row',
  targets: ['composite'],
  review: '相关性',
  since: '0.1.0',
  basis: [basis.quantified],
  why: { zh: '一行一个值，才能分别打分。', en: 'One row, one value: each is scored by itself.' },
  messages: {
    several: {
      what: { zh: '“{value}”含有 {count} 个指标值。', en: '"{value}" holds {count} values.' },
      how: { zh: '拆成几行，每行一个指标值。', en: 'Split it into rows of one value each.' },
    },
  },
  examples: {
    valid: [
      { row: ['11', '论文数量', '≥3篇'] },
      { row: ['13', '实施期', '2025年3月至11月'] },
      { row: ['13', '补助发放时间', '2025年6月、12月'] },
      { row: ['13', '资金支付进度', '11月底前达90%'] },
      { row: ['14', '补贴标准', '70岁以上100元/月'] },
      { row: ['12', '差错比', '0.4‰＜错比≤0.8‰'] },
    ],
    invalid: [
      { row: ['11', '论文和专利数量', '≥3篇；≥2项'], message: 'several' },
      { row: ['13', '支付进度', '6月底50%，9月底75%，12月底100%'], message: 'several' },
    ],
  },
  check({ indicator: { target, value, name }, profile }, report) {
    if (target.kind !== 'composite' || nameHas(name.text, profile, 'policyStandards')) return;
    const figures = target.parts.filter(({ kind }) => FIGURES.has(kind));
    const dates = figures.filter(({ kind }) => kind === 'deadline' || kind === 'period');
    // Dates one after the other are one schedule, and one figure by one date is one target.
    if (figures.length < 2 || isBounded(figures) || (dates.length >= figures.length - 1 && dates.length > 0)) return;
    // 6月底50%，12月底100%: each date goes with its figure.
    const count = figures.length === 2 * dates.length ? dates.length : figures.length;
    report(value.at, 'several', { data: { value: value.text, count: String(count) } });
  },
});

/** 0.4‰<错比≤0.8‰: a floor and a ceiling of one figure. */
function isBounded([one, other, more]: readonly TargetValue[]): boolean {
  if (one?.kind !== 'number' || other?.kind !== 'number' || more !== undefined) return false;
  return one.unit === other.unit && one.note === other.note && opposed(one.cmp, other.cmp);
}
