import { defineRule } from '../../check/define-rule.ts';
import type { TargetValue } from '../../value/target.ts';
import { isDuration, unitOf } from '../_lib/unit-kind.ts';
import { wholeValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';

/** 时效指标 whose figure is neither a date, a length of time, a frequency nor a rate. */
export const timeForeignUnit = defineRule({
  id: 'time-foreign-unit',
  code: 'V22',
  title: { zh: '时效指标不是时间', en: 'Timeliness without time' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'row',
  targets: ['number'],
  review: '相关性',
  since: '0.1.0',
  basis: [basis.relevance, basis.guide2021],
  why: {
    zh: '时效指标写完成时间、期限、频次或及时率。',
    en: 'Timeliness is a date, a period, a frequency or a punctuality rate.',
  },
  messages: {
    foreign: {
      what: {
        zh: '时效指标的“{value}”不是时间，也不是及时率。',
        en: '"{value}" under timeliness is neither a time nor a rate.',
      },
      how: {
        zh: '改为完成时间、期限或及时率，或移到相符的类别。',
        en: 'Give a date, a period or a rate, or move the row.',
      },
    },
  },
  examples: {
    valid: [
      { row: ['13', '完成时间', '2025年11月前'] },
      { row: ['13', '资金拨付及时率', '≥90%'] },
      { row: ['13', '巡查频次', '每月4次'] },
      { row: ['13', '响应时间', '≤24小时'] },
      { row: ['13', '巡查频次', '全年12次'] },
    ],
    invalid: [
      { row: ['13', '带动企业投入', '≥1000万元'], message: 'foreign' },
      { row: ['13', '培训人数', '≥50人'], message: 'foreign' },
    ],
  },
  check({ indicator }, report) {
    if (indicator.level2.code !== '13') return 'not-applicable';
    if (isTimely(indicator.target)) return undefined;
    report(indicator.value.at, 'foreign', { data: { value: wholeValue(indicator) } });
    return undefined;
  },
});

function isTimely(target: TargetValue): boolean {
  if (target.kind !== 'number') return true;
  const dimension = unitOf(target)?.dimension;
  if (dimension === undefined || isDuration(dimension)) return true;
  if (['ratio', 'permille', 'point', 'score', 'multiple', 'event', 'unresolved'].includes(dimension)) return true;
  // Nothing overdue is timely, whatever is counted; per month or per quarter is a rate.
  return (
    Number(target.value) === 0 ||
    target.cmp === 'le' ||
    target.cmp === 'lt' ||
    (target.per ?? []).some((unit) => /[年月周日天季]/u.test(unit))
  );
}
