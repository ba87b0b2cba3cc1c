import { defineRule, type FormHead } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';
import { findBlank } from './blank-field.ts';

/** The implementing unit (实施单位) is missing, not written as code and name, or of another department. */
export const unitCode = defineRule({
  id: 'unit-code',
  code: 'H04',
  title: { zh: '实施单位填写不规范', en: 'Unit not written as code and name' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: {
    zh: '单位编码的前三位是主管部门编码，两处要对得上。',
    en: 'A unit code begins with the code of its department.',
  },
  messages: {
    blank: {
      what: { zh: '“{field}”没有填写。', en: '"{field}" is blank.' },
      how: { zh: '补充单位编码和名称。', en: 'Fill in code and name.' },
    },
    shape: {
      what: { zh: '“{value}”不是“编码-名称”的写法。', en: '"{value}" is not code and name.' },
      how: { zh: '改为六位编码加单位名称，如“205001-科学技术局”。', en: 'Write six digits and the name.' },
    },
    department: {
      what: {
        zh: '单位编码 {code} 不属于主管部门 {other}。',
        en: 'Unit code {code} does not belong to department {other}.',
      },
      how: { zh: '核对单位编码和主管部门编码。', en: 'Check both codes.' },
    },
  },
  examples: {
    valid: [{}, { form: { fields: { department: '205-科学技术局', unit: '205002-创新服务中心' } } }],
    invalid: [
      { form: { fields: { unit: '' } }, message: 'blank' },
      { form: { fields: { unit: '创新服务中心' } }, message: 'shape' },
      { form: { fields: { department: '205-科学技术局', unit: '206001-科学技术局' } }, message: 'department' },
    ],
  },
  check({ form, profile }, report) {
    const blank = findBlank(form, 'unit', profile);
    if (blank !== undefined) report(blank.at, 'blank', { data: { field: blank.field } });
    const { unit } = form.fields;
    if (unit === undefined || unit.text === '') return undefined;
    const pattern = profile.patterns.unit;
    if (pattern !== undefined && !new RegExp(pattern, 'u').test(unit.text)) {
      report(unit.at, 'shape', { data: { value: unit.text } });
      return undefined;
    }
    const codes = codesOf(form);
    if (codes === undefined || codes.unit.startsWith(codes.department)) return undefined;
    const related = form.fields.department === undefined ? [] : [form.fields.department.at];
    report(unit.at, 'department', { data: { code: codes.unit, other: codes.department }, related });
    return undefined;
  },
});

function codesOf({ fields }: FormHead): { readonly department: string; readonly unit: string } | undefined {
  const department = /^\d{3}(?!\d)/u.exec((fields.departmentCode ?? fields.department)?.text ?? '')?.[0];
  const unit = /^\d{6}(?!\d)/u.exec((fields.unitCode ?? fields.unit)?.text ?? '')?.[0];
  return department === undefined || unit === undefined ? undefined : { department, unit };
}
