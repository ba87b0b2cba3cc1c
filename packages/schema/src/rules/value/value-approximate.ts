import { defineRule } from '../../check/define-rule.ts';
import { nameFacts } from '../_lib/name-facts.ts';
import { isCount, unitOf } from '../_lib/unit-kind.ts';
import { withComparator } from '../_lib/write-value.ts';

/** 约, 左右, 余, 多: how far off is still as promised? */
export const valueApproximate = defineRule({
  id: 'value-approximate',
  code: 'V18',
  title: { zh: '指标值是约数', en: 'Approximate value' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'row',
  targets: ['number', 'change', 'frequency'],
  review: '相关性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '约数没有界限，差一点算不算完成说不清。',
    en: 'Nobody can say whether just missing an approximate figure counts.',
  },
  messages: {
    directed: {
      what: { zh: '“{value}”是约数。', en: '"{value}" is approximate.' },
      how: { zh: '核对后改为“{fixed}”。', en: 'Check, then write "{fixed}".' },
    },
    open: {
      what: { zh: '“{value}”是约数。', en: '"{value}" is approximate.' },
      how: { zh: '写明“≥”或“≤”加确定的数。', en: 'Write ≥ or ≤ and a definite figure.' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [{ row: ['11', '推荐企业数', '≥70家'] }, { row: ['11', '推荐企业数', '70家'] }],
    invalid: [
      { row: ['11', '推荐企业数', '70余家'], message: 'directed', fix: '≥70家' },
      { row: ['11', '培训人数', '约50人'], message: 'directed', fix: '≥50人' },
      { row: ['12', '水深', '3米左右'], message: 'open' },
    ],
  },
  check({ indicator, profile }, report) {
    const { target, name, value, level2 } = indicator;
    if (!('approx' in target) || !target.approx) return;
    const { direction } = nameFacts(name.text, profile);
    const floor =
      direction === 'positive' ||
      target.cmp === 'gt' ||
      (direction === 'unknown' && level2.code === '11' && isCount(unitOf(target)?.dimension));
    const written = floor
      ? withComparator(indicator, 'ge')
      : direction === 'negative'
        ? withComparator(indicator, 'le')
        : undefined;
    if (written === undefined) report(value.at, 'open', { data: { value: value.text } });
    else {
      const { fixed, fix, fixAt } = written;
      report(value.at, 'directed', { data: { value: value.text, fixed }, fix, fixAt });
    }
  },
});
