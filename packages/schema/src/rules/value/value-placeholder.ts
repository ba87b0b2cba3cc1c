import { defineRule } from '../../check/define-rule.ts';
import { nameHas } from '../_lib/name-words.ts';
import { isDeclaredQualitative, isTemplateRow } from '../_lib/row-kind.ts';
import { basis } from '../basis.data.ts';

/** A slot of the template that nobody filled in. */
export const valuePlaceholder = defineRule({
  id: 'value-placeholder',
  code: 'V02',
  title: { zh: '指标值是模板占位', en: 'Target value is a placeholder' },
  severity: 'error',
  confidence: 'certain',
  scope: 'row',
  targets: ['placeholder'],
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '占位符号不是指标值，年终无法对照。', en: 'A placeholder is no value to compare with.' },
  messages: {
    placeholder: {
      what: { zh: '指标值“{value}”是没有填写的占位。', en: 'The value "{value}" is an unfilled slot.' },
      how: { zh: '补充指标值，或删除这一行。', en: 'Give a value, or remove the row.' },
    },
    none: {
      what: { zh: '“{name}”填“{value}”，疑似指 0。', en: '"{name}" says "{value}", perhaps meaning 0.' },
      how: { zh: '写明数字 0 和单位。', en: 'Write the figure 0 and its unit.' },
    },
    absent: {
      what: { zh: '“{name}”填“{value}”，没有指标值。', en: '"{name}" says "{value}" and has no value.' },
      how: { zh: '补充指标值，或删除这一行。', en: 'Give a value, or remove the row.' },
    },
    unused: {
      what: {
        zh: '这一行没有写出指标，指标值是“{value}”。',
        en: 'This row names no indicator; its value is "{value}".',
      },
      how: { zh: '删除这一行。', en: 'Delete the row.' },
    },
  },
  examples: {
    valid: [
      { row: ['11', '培训人数', '≥50人'] },
      { row: ['23', '', ''] },
      { row: ['22', '社会影响', '无', { operator: '定性' }] },
      { row: ['12', '水质等级', 'II类'] },
      { row: ['12', '水质等级', '≥国家标准'] },
    ],
    invalid: [
      { row: ['11', '培训人数', '/'], message: 'placeholder' },
      { row: ['12', '服务质量', '高中低'], message: 'placeholder' },
      { row: ['12', '培训合格率', '≥**%'], message: 'placeholder' },
      { row: ['11', '培训人数', 'XX人'], message: 'placeholder' },
      { row: ['11', '采购疫苗数量', '≥万毫升'], message: 'placeholder' },
      { row: ['12', '安全事故', '无'], message: 'none' },
      { row: ['22', '社会影响面', '不涉及'], message: 'absent' },
      { row: ['23', '无', '无'], message: 'unused' },
      { row: ['23', '生态效益', '/'], message: 'unused' },
    ],
  },
  check({ indicator, profile }, report) {
    const { target, name, value } = indicator;
    if (target.kind !== 'placeholder') return;
    const none = /^(?:无|没有|暂无|不涉及|不适用|无此项)$/u.test(value.text);
    if (isTemplateRow(indicator)) {
      report(value.at, 'unused', { data: { value: value.text }, severity: 'suggestion' });
    } else if (none && nameHas(name.text, profile, 'unwantedEvents')) {
      report(value.at, 'none', { data: { name: name.text, value: value.text }, severity: 'suggestion' });
    } else if (!none) {
      // 高中低 is a scale that some systems print where the grade aimed at should stand.
      const scale = /^(?:高中低|优良中)/u.test(value.text) ? ({ severity: 'warning' } as const) : {};
      report(value.at, 'placeholder', { data: { value: value.text }, ...scale });
    } else if (!isDeclaredQualitative(indicator)) {
      // A plain 无 says that there is none of it, which is an answer, though no target.
      report(value.at, 'absent', { data: { name: name.text, value: value.text }, severity: 'warning' });
    }
  },
});
