import { defineRule } from '../../check/define-rule.ts';
import { threshold } from '../../profile/settings.ts';
import { basis } from '../basis.data.ts';
import { findBlank } from './blank-field.ts';

/** The project has no name, or one that is no name. */
export const projectNameMissing = defineRule({
  id: 'project-name-missing',
  code: 'H01',
  title: { zh: '项目名称缺失或过长', en: 'Project name missing or too long' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '项目名称要与预算中的项目一致，才能对应到资金。', en: 'The name ties the targets to the money.' },
  messages: {
    blank: {
      what: { zh: '“项目名称”没有填写。', en: 'The project has no name.' },
      how: { zh: '补充与预算一致的项目名称。', en: 'Fill in the name used in the budget.' },
    },
    length: {
      what: {
        zh: '项目名称有 {count} 个字，一般为 {limit} 个字。',
        en: 'The project name has {count} characters; usual are {limit}.',
      },
      how: { zh: '核对是否与预算中的项目名称一致。', en: 'Compare it with the budget.' },
    },
  },
  examples: {
    valid: [{}, { form: { fields: { projectName: '科技创新贷评审' } } }],
    invalid: [
      { form: { fields: { projectName: '' } }, message: 'blank' },
      { form: { fields: { projectName: '费' } }, message: 'length' },
    ],
  },
  check({ form, profile }, report) {
    if (form.kind === 'department-target') return 'not-applicable';
    const blank = findBlank(form, 'projectName', profile);
    if (blank !== undefined) report(blank.at, 'blank');
    const name = form.fields.projectName;
    if (name === undefined || name.text === '') return undefined;
    const [least, most] = [threshold(profile, 'projectNameMinLength'), threshold(profile, 'projectNameMaxLength')];
    const count = [...name.text].length;
    if (count >= least && count <= most) return undefined;
    report(name.at, 'length', { data: { count: String(count), limit: `${least}—${most}` }, severity: 'warning' });
    return undefined;
  },
});
