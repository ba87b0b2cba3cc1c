import { defineRule } from '../../check/define-rule.ts';
import type { SubmittedDocument } from '../../form/document.ts';
import { threshold } from '../../profile/settings.ts';
import { dayOf } from './day.ts';

const ONLY_DATE = /^\s*(?:填报?日期[:：]?|日期[:：]?)?\s*20\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/u;

function signed(text: string): { readonly texts: SubmittedDocument['sheets'][number]['texts'] } {
  return { texts: [{ raw: text, text, at: { sheet: 'Sheet1', address: 'A40' } }] };
}

/** The document is dated after its budget year or long before it. */
export const documentDateOdd = defineRule({
  id: 'document-date-odd',
  code: 'H15',
  title: { zh: '落款日期与预算年度不符', en: 'Date does not fit the budget year' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'document',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: { zh: '年初常把上一年的年份写成落款。', en: 'Early in a year the old year slips in.' },
  messages: {
    early: {
      what: {
        zh: '日期“{date}”比 {year} 年早了 {limit} 个月以上。',
        en: '"{date}" lies more than {limit} months before {year}.',
      },
      how: { zh: '核对年份。', en: 'Check the year.' },
    },
    late: {
      what: { zh: '日期“{date}”在 {year} 年之后。', en: '"{date}" lies after {year}.' },
      how: { zh: '核对年份。', en: 'Check the year.' },
    },
  },
  examples: {
    valid: [{}, { form: { sheet: signed('2025年2月12日') } }, { form: { sheet: signed('2024年11月30日') } }],
    invalid: [
      { form: { sheet: signed('2024年2月12日') }, message: 'early' },
      { form: { sheet: signed('2026年1月3日') }, message: 'late' },
    ],
  },
  check({ document, profile }, report) {
    const year = yearOf(document, profile.year);
    if (year === undefined) return 'insufficient-data';
    const cells = datesOf(document);
    // Most files bear no date; working out the limit costs more than all else here.
    if (cells.length === 0) return undefined;
    const months = threshold(profile, 'earlyMonths');
    const limit = new Date(Date.UTC(Number(year), -months, 1)).toISOString().slice(0, 10);
    for (const cell of cells) {
      const day = dayOf(cell);
      if (day === undefined) continue;
      if (day.slice(0, 4) > year) report(cell.at, 'late', { data: { date: cell.text, year } });
      else if (day < limit) report(cell.at, 'early', { data: { date: cell.text, year, limit: String(months) } });
    }
    return undefined;
  },
});

function datesOf({ sheets, forms }: SubmittedDocument): SubmittedDocument['sheets'][number]['texts'] {
  return [
    ...sheets.flatMap(({ texts }) => texts.filter(({ text }) => ONLY_DATE.test(text))),
    ...forms.flatMap(({ fields }) => fields.fillDate ?? []),
  ];
}

function yearOf({ forms }: SubmittedDocument, year: string | undefined): string | undefined {
  const stated = forms.map(({ fields }) => /20\d{2}/u.exec(fields.fiscalYear?.text ?? '')?.[0]);
  return stated.find((found) => found !== undefined) ?? year;
}
