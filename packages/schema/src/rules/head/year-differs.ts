import { defineRule, type ExampleForm } from '../../check/define-rule.ts';
import type { CellText } from '../../form/cell.ts';
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
    within: {
      what: {
        zh: '标题写 {actual} 年，“{field}”是 {expected} 年。',
        en: 'The title says {actual}, "{field}" {expected}.',
      },
      how: { zh: '核对后统一。', en: 'Make both agree.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { fields: { fiscalYear: '2024' } }, profile: 'mof-2015' },
      { form: titled('2024年项目绩效目标表', '2024年'), profile: 'mof-2015' },
      { form: titled('2024—2026年项目绩效目标表', '2025'), profile: 'mof-2015' },
    ],
    invalid: [
      { form: { fields: { fiscalYear: '2024' } }, message: 'differs' },
      { form: titled('2024年度项目绩效目标表', '2025年'), profile: 'mof-2015', message: 'within' },
    ],
  },
  check({ form: { fields, title }, profile }, report) {
    const cell = fields.fiscalYear ?? title;
    const [year, ...others] = yearsIn(cell);
    if (cell === undefined || year === undefined) return 'not-applicable';
    if (profile.year !== undefined && ![year, ...others].includes(profile.year)) {
      report(cell.at, 'differs', { data: { actual: year, expected: profile.year } });
      return undefined;
    }
    const [actual, ...more] = yearsIn(title);
    const field = fields.fiscalYear?.label.text;
    if (actual === undefined || field === undefined || more.length + others.length > 0 || actual === year)
      return profile.year === undefined ? 'not-applicable' : undefined;
    report(cell.at, 'within', { data: { actual, field, expected: year }, severity: 'warning' });
    return undefined;
  },
});

function yearsIn(cell: CellText | undefined): readonly string[] {
  return cell?.text.match(/(?<![〔[\d])20\d{2}(?!\d)/gu) ?? [];
}

/** For an example: a title above a form that has a field for its year. */
function titled(text: string, fiscalYear: string): ExampleForm {
  const title = { raw: text, text, at: { sheet: 'Sheet1', address: 'A1' } };
  return { fields: { fiscalYear }, adjust: (form) => ({ ...form, title }) };
}
