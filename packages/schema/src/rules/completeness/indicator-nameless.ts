import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';

/** A value without a name, or a kind printed with nothing beside it. A name without a value is V01's. */
export const indicatorNameless = defineRule({
  id: 'indicator-nameless',
  code: 'C08',
  title: { zh: '指标行没有填全', en: 'Indicator row incomplete' },
  severity: 'error',
  confidence: 'certain',
  scope: 'row',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness, basis.system],
  why: {
    zh: '有值没有名称，看不出衡量什么；系统要求三级指标不能为空。',
    en: 'A value without a name measures nothing, and the system accepts no blank name.',
  },
  messages: {
    nameless: {
      what: { zh: '有指标值“{value}”，没有指标名称。', en: 'There is a value "{value}" and no name.' },
      how: { zh: '补充三级指标名称。', en: 'Fill in the name.' },
    },
    unused: {
      what: { zh: '“{level}”这一行没有填写。', en: 'The row "{level}" is blank.' },
      how: { zh: '补充指标；不适用的，删除这一行。', en: 'Fill it in, or delete the row if it does not apply.' },
    },
  },
  examples: {
    valid: [{}, { row: ['11', '培训班次', ''] }, { row: ['/', '', ''] }],
    invalid: [
      { row: ['11', '', '≥5次'], message: 'nameless' },
      { row: ['23', '', ''], message: 'unused' },
    ],
  },
  check({ indicator: { level2, name, value } }, report) {
    if (name.text !== '') return;
    if (value.text !== '') report(name.at, 'nameless', { data: { value: value.text } });
    // Templates print every kind; one that does not apply may stay blank in many places.
    else if (level2.text !== '' && !level2.inherited) {
      report(name.at, 'unused', { data: { level: level2.text }, severity: 'suggestion' });
    }
  },
});
