import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';
import { findBlank } from './blank-field.ts';

/** The supervising department (主管部门) is missing or not written as code and name. */
export const departmentCode = defineRule({
  id: 'department-code',
  code: 'H03',
  title: { zh: '主管部门填写不规范', en: 'Department not written as code and name' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '部门编码是汇总的依据。', en: 'The roll-up goes by department code.' },
  messages: {
    blank: {
      what: { zh: '“{field}”没有填写。', en: '"{field}" is blank.' },
      how: { zh: '补充部门编码和名称。', en: 'Fill in code and name.' },
    },
    shape: {
      what: { zh: '“{value}”不是“编码-名称”的写法。', en: '"{value}" is not code and name.' },
      how: { zh: '改为三位编码加部门名称，如“205-科学技术局”。', en: 'Write three digits and the name.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { fields: { department: '205－科学技术局' } } },
      { form: { fields: { department: '科学技术局' } }, profile: 'mof-2015' },
    ],
    invalid: [
      { form: { fields: { department: '' } }, message: 'blank' },
      { form: { fields: { department: '石嘴山市科技局' } }, message: 'shape' },
    ],
  },
  check({ form, profile }, report) {
    const blank = findBlank(form, 'department', profile);
    if (blank !== undefined) report(blank.at, 'blank', { data: { field: blank.field } });
    const pattern = profile.patterns.department;
    const { department } = form.fields;
    if (pattern === undefined || department === undefined || department.text === '') return undefined;
    if (!new RegExp(pattern, 'u').test(department.text)) {
      report(department.at, 'shape', { data: { value: department.text } });
    }
    return undefined;
  },
});
