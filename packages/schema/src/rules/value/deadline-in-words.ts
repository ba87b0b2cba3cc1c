import { defineRule } from '../../check/define-rule.ts';
import { wordPattern } from '../_lib/word-pattern.ts';
import { basis } from '../basis.data.ts';

/** 按时完成, 在计划时间内: punctual, but by when? */
export const deadlineInWords = defineRule({
  id: 'deadline-in-words',
  code: 'V23',
  title: { zh: '时效指标没有写明时间', en: 'Punctual without a time' },
  severity: 'warning',
  confidence: 'lexicon',
  scope: 'row',
  targets: ['qualitative'],
  review: '相关性',
  since: '0.1.0',
  basis: [basis.quantified],
  why: {
    zh: '“按时”按的是哪个时间，要写出来才能考核。',
    en: 'On time by which time: it must be written to be checked.',
  },
  messages: {
    words: {
      what: { zh: '“{value}”没有写明时间。', en: '"{value}" names no time.' },
      how: { zh: '写明完成日期，或及时率“≥__%”。', en: 'State a date, or a punctuality rate "≥__%".' },
    },
  },
  examples: {
    valid: [
      { row: ['13', '项目完成时间', '2025年11月30日前'] },
      { row: ['13', '资金拨付及时率', '≥90%'] },
      { row: ['12', '工作质量', '按规定完成'] },
    ],
    invalid: [
      { row: ['13', '提交报告及时性', '在项目计划完成时间内完成'], message: 'words' },
      { row: ['13', '项目完成时间', '按时完成'], message: 'words' },
    ],
  },
  check({ indicator: { target, value, level2 }, profile }, report) {
    if (level2.code !== '13') return 'not-applicable';
    if (target.kind === 'qualitative' && wordPattern(profile, 'punctualWords').test(value.text)) {
      report(value.at, 'words', { data: { value: value.text } });
    }
    return undefined;
  },
});
