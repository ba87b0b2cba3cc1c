import { defineRule, type FormHead } from '../../check/define-rule.ts';
import type { DatePoint, TargetValue } from '../../value/target.ts';
import { basis } from '../basis.data.ts';
import { projectYears } from './project-year.ts';

/** A date that lies before or after the years the project is for. */
export const deadlineOutsidePeriod = defineRule({
  id: 'deadline-outside-period',
  code: 'V20',
  title: { zh: '时间不在项目期限内', en: 'Date outside the project period' },
  severity: 'error',
  confidence: 'certain',
  scope: 'row',
  targets: ['deadline', 'period'],
  review: '可行性',
  since: '0.1.0',
  basis: [basis.feasibility],
  why: {
    zh: '年度目标应在预算年度和项目期限内完成。',
    en: 'Annual targets fall within the budget year and the project period.',
  },
  messages: {
    outside: {
      what: { zh: '“{value}”不在 {year} 年的项目期限内。', en: '"{value}" lies outside the project period of {year}.' },
      how: { zh: '核对年份后改为期限内的日期。', en: 'Check the year and name a date within the period.' },
    },
    reversed: {
      what: { zh: '“{value}”的结束时间早于开始时间。', en: '"{value}" ends before it begins.' },
      how: { zh: '核对起止时间。', en: 'Check both dates.' },
    },
  },
  examples: {
    valid: [
      { row: ['13', '完成时间', '2025年12月31日前'] },
      { row: ['13', '完成时间', '12月底前'] },
      { form: { fields: { projectTerm: '3年' }, rows: [['13', '完成时间', '2026年6月前']] } },
      { form: { fields: { projectTerm: '2024.07-2026.06' }, rows: [['13', '完成时间', '2026年6月前']] } },
      { form: { fields: { projectTerm: '长期' }, rows: [['13', '实施期', '2024年1月至2026年12月']] } },
    ],
    invalid: [
      { row: ['13', '完成时间', '2026年6月前'], message: 'outside' },
      { row: ['13', '完成时间', '2024年12月31日前'], message: 'outside' },
      {
        form: { fields: { projectTerm: '2024.07-2025.12' }, rows: [['13', '完成时间', '2026年6月前']] },
        message: 'outside',
      },
      { row: ['13', '实施期', '2025年12月至2025年1月'], message: 'reversed' },
    ],
  },
  check({ indicator: { target, value, set }, form }, report) {
    const years = yearsOf(target);
    if (years.length === 0) return 'not-applicable';
    if (isReversed(target)) {
      report(value.at, 'reversed', { data: { value: value.text } });
      return undefined;
    }
    const allowed = projectYears(form);
    if (allowed === undefined) return 'insufficient-data';
    const { first, last, year, certain } = allowed;
    // A project that began earlier may say so; that it ends within the period is what counts.
    const end = Math.max(...years);
    const outside = end > last || end < (set === 'annual' ? year : first);
    if (!outside) return undefined;
    report(value.at, 'outside', {
      data: { value: value.text, year: String(year) },
      ...(certain && !isCarriedOver(form) && !spans(years, year) ? {} : { severity: 'warning' as const }),
    });
    return undefined;
  },
});

function isReversed(target: TargetValue): boolean {
  if (target.kind !== 'period' || target.from.year === undefined || target.to.year === undefined) return false;
  return order(target.to) < order(target.from);
}

/** Months since the beginning of the era; a year alone begins with its first. */
function order({ year = 0, month = 1 }: DatePoint): number {
  return year * 12 + month;
}

/** A span around the budget year tells the years of the whole project. */
function spans(years: readonly number[], year: number): boolean {
  return Math.min(...years) <= year && year <= Math.max(...years);
}

/** What was carried over may keep the dates of the year it was planned for. */
function isCarriedOver({ fields }: FormHead): boolean {
  return /结转|跨年/u.test(fields.projectAttribute?.text ?? '');
}

function yearsOf(target: TargetValue): number[] {
  if (target.kind === 'deadline') return target.year === undefined ? [] : [target.year];
  if (target.kind !== 'period') return [];
  return [target.from.year, target.to.year].filter((year) => year !== undefined);
}
