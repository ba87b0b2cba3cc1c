import { defineRule } from '../../check/define-rule.ts';
import { findUnit } from '../../value/unit.ts';
import { unitOf } from '../_lib/unit-kind.ts';
import { ownTarget } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';

/** The value brings one unit, the unit column says another. */
export const unitConflict = defineRule({
  id: 'unit-conflict',
  code: 'V36',
  title: { zh: '指标值与计量单位栏不一致', en: 'Value and unit column disagree' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'row',
  targets: ['number', 'range', 'change', 'frequency'],
  review: '完整性',
  since: '0.1.0',
  basis: [basis.system],
  why: { zh: '两处单位不同，导入系统后数值就变了。', en: 'With two units the imported figure is another one.' },
  messages: {
    differs: {
      what: {
        zh: '指标值写“{value}”，计量单位栏写“{unit}”。',
        en: 'The value says "{value}", the unit column "{unit}".',
      },
      how: { zh: '核对后统一单位。', en: 'Check and use one unit.' },
    },
  },
  examples: {
    valid: [
      { row: ['12', '培训合格率', '98%', { operator: '≥', unit: '%' }] },
      { row: ['11', '培训人数', '50', { operator: '≥', unit: '人' }] },
      { row: ['12', '培训合格率', '98%', { operator: '≥', unit: '百分比' }] },
      { row: ['11', '接待游客', '3万', { operator: '≥', unit: '人次' }] },
    ],
    invalid: [{ row: ['12', '培训合格率', '98%', { operator: '≥', unit: '次' }], message: 'differs' }],
  },
  check({ indicator }, report) {
    const column = indicator.extras.unit;
    if (column === undefined || column.text === '') return 'not-applicable';
    const [named, written] = [findUnit(column.text.replaceAll(/[\s()（）]/gu, '')), unitOf(ownTarget(indicator))];
    // 3万 beside 人次 is 3万人次.
    if (named === undefined || written === undefined || written.dimension === 'myriad') return undefined;
    if (named.dimension === written.dimension && (named.factor === written.factor || named.factor === undefined))
      return undefined;
    report(column.at, 'differs', {
      data: { value: indicator.value.text, unit: column.text },
      related: [indicator.value.at],
    });
    return undefined;
  },
});
