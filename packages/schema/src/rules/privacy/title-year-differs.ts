import { defineRule } from '../../check/define-rule.ts';
import type { SubmittedDocument } from '../../form/document.ts';

const TITLE = /(20\d{2})\s*年[^，。；]{0,40}(?:绩效目标|预算|项目支出)[^，。；]{0,20}$/u;
const LONGEST_TITLE = 60;

function titled(text: string): { readonly texts: SubmittedDocument['sheets'][number]['texts'] } {
  return { texts: [{ raw: text, text, at: { sheet: 'Sheet1', address: 'A30' } }] };
}

/** The cover names another year than the forms. */
export const titleYearDiffers = defineRule({
  id: 'title-year-differs',
  code: 'P02',
  title: { zh: '封面年度与表不符', en: 'The cover names another year' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'document',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: { zh: '沿用上年封面时常忘记改年份。', en: 'Last year’s cover is often used again.' },
  messages: {
    differs: {
      what: {
        zh: '标题“{value}”写的是 {actual} 年，预算年度是 {expected} 年。',
        en: 'The title "{value}" says {actual}; the budget year is {expected}.',
      },
      how: { zh: '核对年份。', en: 'Check the year.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { sheet: titled('石嘴山市 2025 年部门预算项目绩效目标') } },
      { form: { sheet: titled('根据2024年预算执行情况，编制2025年绩效目标，现予公开。') } },
    ],
    invalid: [{ form: { sheet: titled('石嘴山市 2024 年部门预算项目绩效目标') }, message: 'differs' }],
  },
  check({ document, profile }, report) {
    const year = yearOf(document) ?? profile.year;
    if (year === undefined) return 'insufficient-data';
    for (const { texts } of document.sheets) {
      for (const { at, text } of texts) {
        if (text.length > LONGEST_TITLE) continue;
        const actual = TITLE.exec(text.trim())?.[1];
        if (actual === undefined || actual === year) continue;
        report(at, 'differs', { data: { value: text, actual, expected: year } });
      }
    }
    return undefined;
  },
});

function yearOf({ forms }: SubmittedDocument): string | undefined {
  return forms
    .map(({ fields }) => /20\d{2}/u.exec(fields.fiscalYear?.text ?? '')?.[0])
    .find((year) => year !== undefined);
}
