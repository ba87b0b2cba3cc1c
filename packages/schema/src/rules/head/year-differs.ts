import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';

/** The form is for another budget year than the batch. */
export const yearDiffers = defineRule({
  id: 'year-differs',
  code: 'H12',
  title: { zh: '表的年度不是预算年度', en: 'Form of another year' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '年度不对，多半是沿用了往年的表。', en: 'Most often last year’s form was used again.' },
  messages: {
    differs: {
      what: {
        zh: '表的年度是 {actual}，本次预算年度是 {expected}。',
        en: 'The form says {actual}; the budget year is {expected}.',
      },
      how: { zh: '核对后改为 {expected} 年。', en: 'Check it and write {expected}.' },
    },
  },
  examples: {
    valid: [{}, { form: { fields: { fiscalYear: '2024' } }, profile: 'mof-2015' }],
    invalid: [{ form: { fields: { fiscalYear: '2024' } }, message: 'differs' }],
  },
  check({ form: { fields, title }, profile }, report) {
    const cell = fields.fiscalYear ?? title;
    const years: readonly string[] = cell?.text.match(/20\d{2}/gu) ?? [];
    if (profile.year === undefined || cell === undefined || years[0] === undefined) return 'not-applicable';
    if (!years.includes(profile.year)) {
      report(cell.at, 'differs', { data: { actual: years[0], expected: profile.year } });
    }
    return undefined;
  },
});
