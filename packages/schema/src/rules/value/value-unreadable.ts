import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';

/** Written as a date that could not be read as one. */
const DATE = /^(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}[日号])?(?:底|前|以前|之前|完成)*$/u;

/** Carries a figure, and still no reading explains the whole text. */
export const valueUnreadable = defineRule({
  id: 'value-unreadable',
  code: 'V04',
  title: { zh: '指标值读不出数值', en: 'No figure can be read from the value' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'row',
  targets: ['unparsed'],
  review: '相关性',
  since: '0.1.0',
  basis: [basis.quantified],
  why: {
    zh: '系统和自评按“符号、数值、单位”取数，夹在句子里的数字取不出来。',
    en: 'Systems and self-evaluation take sign, figure and unit; a figure inside a sentence is lost.',
  },
  messages: {
    unread: {
      what: { zh: '“{value}”含有数字，但读不出指标值。', en: '"{value}" holds digits, but no target can be read.' },
      how: {
        zh: '写明符号、数值和单位，说明移到备注。',
        en: 'Write sign, figure and unit; move explanations to the remarks.',
      },
    },
    date: {
      what: { zh: '“{value}”不是日历上有的日期。', en: '"{value}" is no date of the calendar.' },
      how: { zh: '核对月份和日期。', en: 'Check month and day.' },
    },
  },
  examples: {
    valid: [
      { row: ['11', '培训次数', '4次左右'] },
      { row: ['13', '完成时间', '2025年12月31日前'] },
      { row: ['11', '培训次数', '≥4次'] },
    ],
    invalid: [
      { row: ['11', '培训次数', '4次左右多'], message: 'unread' },
      { row: ['13', '完成时间', '2025年9月31日前'], message: 'date' },
      { row: ['13', '完成时间', '2025年13月'], message: 'date' },
    ],
  },
  check({ indicator: { target, value } }, report) {
    if (target.kind !== 'unparsed') return;
    report(value.at, DATE.test(value.text) ? 'date' : 'unread', { data: { value: value.text } });
  },
});
