import { defineRule } from '../../check/define-rule.ts';
import { isTemplateRow } from '../_lib/row-kind.ts';
import { basis } from '../basis.data.ts';

/** A named indicator whose target is blank. */
export const valueEmpty = defineRule({
  id: 'value-empty',
  code: 'V01',
  title: { zh: '指标值没有填写', en: 'Target value left blank' },
  severity: 'error',
  confidence: 'certain',
  scope: 'row',
  targets: ['empty'],
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness, basis.system],
  why: { zh: '没有指标值，年终无法判断完成没有。', en: 'Without a value nobody can tell whether the target was met.' },
  messages: {
    blank: {
      what: { zh: '“{name}”没有填写指标值。', en: '"{name}" has no target value.' },
      how: { zh: '补充指标值，或删除这一行。', en: 'Give a value, or remove the row.' },
    },
  },
  examples: {
    valid: [{ row: ['11', '培训人数', '≥50人'] }, { row: ['23', '', ''] }, { row: ['23', '无', ''] }],
    invalid: [{ row: ['11', '培训人数', ''], message: 'blank' }],
  },
  check({ indicator, form }, report) {
    if (indicator.target.kind !== 'empty' || isTemplateRow(indicator)) return 'not-applicable';
    // A formula without a result is not blank: S12 tells.
    if (form.columns.value === undefined || indicator.value.storage?.type === 'uncached') return 'insufficient-data';
    // Projects of one year may leave the mid-term set blank.
    const later = indicator.set === 'mid-term' ? ({ severity: 'warning' } as const) : {};
    report(indicator.value.at, 'blank', {
      data: { name: indicator.name.text },
      related: [indicator.name.at],
      ...later,
    });
    return undefined;
  },
});
