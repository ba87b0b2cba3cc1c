import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';
import { findBlank } from './blank-field.ts';

/** Fields that have a rule of their own. */
const OWN: ReadonlySet<string> = new Set([
  'projectName',
  'department',
  'unit',
  'office',
  'projectAttribute',
  'projectTerm',
  'annualAmount',
  'annualGoal',
]);

/** A further field that the profile asks for is not filled. */
export const fieldRequired = defineRule({
  id: 'field-required',
  code: 'H20',
  title: { zh: '必填栏未填', en: 'Required field blank' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '这一栏是本地要求必填的。', en: 'This place asks for it.' },
  messages: {
    blank: {
      what: { zh: '“{field}”没有填写。', en: '"{field}" is blank.' },
      how: { zh: '补充“{field}”。', en: 'Fill in "{field}".' },
    },
  },
  examples: {
    valid: [{}, { form: { fields: { owner: '' } } }],
    invalid: [{ form: { fields: { owner: '' } }, require: ['owner'], message: 'blank' }],
  },
  check({ form, profile }, report) {
    const ids = profile.required.filter((id) => !OWN.has(id));
    if (ids.length === 0) return 'not-applicable';
    for (const id of ids) {
      const blank = findBlank(form, id, profile);
      if (blank !== undefined) report(blank.at, 'blank', { data: { field: blank.field } });
    }
    return undefined;
  },
});
