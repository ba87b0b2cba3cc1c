import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';
import { findBlank } from './blank-field.ts';

/** The finance office in charge (主管处室) is missing or not written as code and name. */
export const officeMissing = defineRule({
  id: 'office-missing',
  code: 'H06',
  title: { zh: '主管处室缺失或不规范', en: 'Office missing or not as code and name' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '主管处室决定由谁审核。', en: 'The office decides who reviews.' },
  messages: {
    blank: {
      what: { zh: '“{field}”没有填写。', en: '"{field}" is blank.' },
      how: { zh: '补充处室编码和名称。', en: 'Fill in code and name.' },
    },
    shape: {
      what: { zh: '“{value}”不是“编码-名称”的写法。', en: '"{value}" is not code and name.' },
      how: { zh: '改为编码加处室名称，如“06-教科文科”。', en: 'Write the code and the name.' },
    },
  },
  examples: {
    valid: [{}, { form: { fields: { office: '305_教科文科' } }, profile: 'mof-2015' }],
    invalid: [
      { form: { fields: { office: '' } }, message: 'blank' },
      { form: { fields: { office: '教科文科' } }, message: 'shape' },
    ],
  },
  check({ form, profile }, report) {
    const blank = findBlank(form, 'office', profile);
    if (blank !== undefined) report(blank.at, 'blank', { data: { field: blank.field } });
    const { office } = form.fields;
    const pattern = profile.patterns.office;
    if (office === undefined || office.text === '') return blank === undefined ? 'not-applicable' : undefined;
    if (pattern !== undefined && !new RegExp(pattern, 'u').test(office.text)) {
      report(office.at, 'shape', { data: { value: office.text } });
    }
    return undefined;
  },
});
