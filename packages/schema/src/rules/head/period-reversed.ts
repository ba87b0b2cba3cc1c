import { defineRule, type FormHead } from '../../check/define-rule.ts';
import type { CellRef } from '../../form/cell.ts';
import { basis } from '../basis.data.ts';
import { dayOf, daysIn } from './day.ts';

/** The project ends before it starts, or does not meet the budget year. */
export const periodReversed = defineRule({
  id: 'period-reversed',
  code: 'H14',
  title: { zh: '起止时间不合理', en: 'Period reversed or outside the year' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '可行性',
  since: '0.1.0',
  basis: [basis.feasibility],
  why: {
    zh: '项目实施期应先起后止，并包含预算年度中的时间。',
    en: 'A project starts before it ends and runs in the budget year.',
  },
  messages: {
    reversed: {
      what: { zh: '开始 {date} 晚于结束 {other}。', en: 'It starts {date}, after it ends {other}.' },
      how: { zh: '核对起止时间。', en: 'Check both dates.' },
    },
    outside: {
      what: { zh: '实施期 {date} 至 {other} 不在 {year} 年内。', en: '{date} to {other} does not meet {year}.' },
      how: { zh: '核对起止时间和预算年度。', en: 'Check the dates and the budget year.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { fields: { projectTerm: '2023.07-2026.01' } } },
      { form: { fields: { startDate: '2025/1/1', endDate: '2025/12/31' } } },
    ],
    invalid: [
      { form: { fields: { startDate: '2025/12/31', endDate: '2025/1/1' } }, message: 'reversed' },
      { form: { fields: { projectTerm: '2022年1月至2023年12月' } }, message: 'outside' },
      { form: { fields: { projectTerm: '2025.12-2025.1' } }, message: 'reversed' },
      { form: { fields: { projectTerm: '2023-2024年' } }, message: 'outside' },
    ],
  },
  check({ form, profile }, report) {
    const period = periodOf(form);
    if (period === undefined) return 'not-applicable';
    const { start, end, at } = period;
    const year = /20\d{2}/u.exec(form.fields.fiscalYear?.text ?? '')?.[0] ?? profile.year;
    if (start > end) report(at, 'reversed', { data: { date: start, other: end } });
    else if (year !== undefined && (end.slice(0, 4) < year || start.slice(0, 4) > year)) {
      report(at, 'outside', { data: { date: start, other: end, year } });
    }
    return undefined;
  },
});

function periodOf({
  fields,
}: FormHead): { readonly start: string; readonly end: string; readonly at: CellRef | undefined } | undefined {
  const term = fields.projectTerm?.text ?? '';
  const days = daysIn(term);
  // 2023-2024年: two years and no month.
  const [first, last] = days.length > 0 ? days : (term.match(/20\d{2}/gu) ?? []);
  const start = dayOf(fields.startDate) ?? first;
  const end = dayOf(fields.endDate) ?? last;
  return start === undefined || end === undefined
    ? undefined
    : { start, end, at: (fields.startDate ?? fields.projectTerm)?.at };
}
