import type { RowContext } from '../../check/define-rule.ts';
import { defineRule } from '../../check/define-rule.ts';
import { wordPattern } from '../_lib/word-pattern.ts';
import { rewriteValue } from '../_lib/write-value.ts';
import { projectYears } from './project-year.ts';

/** 年底, 全年: which day counts is left open; in a set of several years, which year. */
export const deadlineVague = defineRule({
  id: 'deadline-vague',
  code: 'V21',
  title: { zh: '完成时间不具体', en: 'Deadline not definite' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'row',
  review: '相关性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '写到年月日，到期完成没有一看便知。',
    en: 'With year, month and day anybody can tell whether it was met.',
  },
  messages: {
    yearEnd: {
      what: { zh: '“{value}”没有写明具体日期。', en: '"{value}" names no date.' },
      how: { zh: '核对后改为“{fixed}”。', en: 'Check, then write "{fixed}".' },
    },
    open: {
      what: { zh: '“{value}”没有写明年份和日期。', en: '"{value}" names no year and date.' },
      how: { zh: '写明年、月、日。', en: 'Write year, month and day.' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['13', '完成时间', '2025年12月31日前'] },
      { row: ['13', '完成时间', '2025年底前'] },
      { row: ['13', '完成时间', '11月底前'] },
      { row: ['13', '响应时间', '≤24小时'] },
    ],
    invalid: [
      { row: ['13', '完成时间', '年底前'], message: 'yearEnd', fix: '2025年12月31日前' },
      { row: ['13', '完成时间', '全年'], message: 'yearEnd', fix: '2025年12月31日前' },
      {
        form: { fields: { fiscalYear: '' }, title: '项目支出绩效目标表', rows: [['13', '完成时间', '全年']] },
        message: 'open',
      },
    ],
  },
  check(context, report) {
    const { indicator, form } = context;
    if (!isVague(context)) return undefined;
    const years = projectYears(form);
    const value = indicator.value.text;
    if (years === undefined || indicator.set === 'mid-term') {
      report(indicator.value.at, 'open', { data: { value } });
      return undefined;
    }
    const { fixed, fix, fixAt } = rewriteValue(indicator, `${years.year}年12月31日前`);
    report(indicator.value.at, 'yearEnd', { data: { value, fixed }, fix, fixAt });
    return undefined;
  },
});

function isVague({ indicator: { target, value, level2, set, name }, profile }: RowContext): boolean {
  if (level2.code !== '13' && !/时间|时限|期限/u.test(name.text)) return false;
  const bare = value.text.replace(/^(?:在|于|截至|截止)/u, '').replace(/(?:之前|以前|前|内)?(?:完成|完工)?$/u, '');
  if (
    wordPattern(profile, 'vagueDeadlines', 'whole').test(bare) ||
    wordPattern(profile, 'vagueDeadlines', 'whole').test(value.text)
  )
    return true;
  return set === 'mid-term' && target.kind === 'deadline' && target.year === undefined;
}
