import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';
import { findBlank } from './blank-field.ts';

const TERM = /\d|[一二三四五六七八九十两半]\s*(?:个?月|年|季)|长期|常年|永久|经常|持续|全年|一次性|当年|本年|年度/u;

/** The project term (项目期限) is blank or says no span of time. */
export const termUnreadable = defineRule({
  id: 'term-unreadable',
  code: 'H08',
  title: { zh: '项目期限未填或读不出', en: 'Project term blank or unreadable' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '期限决定要不要填中期目标。', en: 'The term decides whether a mid-term goal is due.' },
  messages: {
    blank: {
      what: { zh: '“{field}”没有填写。', en: '"{field}" is blank.' },
      how: { zh: '补充期限，如“1年”或起止年月。', en: 'Fill in the term or the first and last month.' },
    },
    unreadable: {
      what: { zh: '从“{value}”看不出项目做多久。', en: '"{value}" does not tell how long the project runs.' },
      how: { zh: '改为“1年”“长期”或起止年月。', en: 'Write a number of years or the first and last month.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { fields: { projectTerm: '2023.07-2024.01' } } },
      { form: { fields: { projectTerm: '长期' } } },
      { form: { fields: { projectTerm: '半年' } } },
    ],
    invalid: [
      { form: { fields: { projectTerm: '' } }, message: 'blank' },
      { form: { fields: { projectTerm: '长' } }, message: 'unreadable' },
    ],
  },
  check({ form, profile }, report) {
    const blank = findBlank(form, 'projectTerm', profile);
    if (blank !== undefined) report(blank.at, 'blank', { data: { field: blank.field } });
    const term = form.fields.projectTerm;
    if (term === undefined || term.text === '') return blank === undefined ? 'not-applicable' : undefined;
    if (!TERM.test(term.text)) report(term.at, 'unreadable', { data: { value: term.text } });
    return undefined;
  },
});
