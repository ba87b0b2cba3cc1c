import { defineRule } from '../../check/define-rule.ts';
import { tidyName } from '../_lib/bare-name.ts';

/** Numbering, line breaks and end marks that hinder comparing and sorting. */
export const nameUntidy = defineRule({
  id: 'name-untidy',
  code: 'N12',
  title: { zh: '名称带序号、换行或句末标点', en: 'Numbering, line breaks or end marks in a name' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'row',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '多余的符号会让同名指标对不上。',
    en: 'With them the same indicator no longer looks the same.',
  },
  messages: {
    numbered: {
      what: { zh: '“{name}”前面带有序号。', en: '"{name}" begins with a number of its own.' },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
    broken: {
      what: { zh: '“{name}”中间换了行。', en: '"{name}" holds a line break.' },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
    stopped: {
      what: { zh: '“{name}”以标点结尾。', en: '"{name}" ends with a punctuation mark.' },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
  },
  fix: 'safe',
  examples: {
    valid: [
      {},
      { row: ['11', '3.15宣传活动次数', '≥1次'] },
      { row: ['11', '★补助户数', '≥10户'] },
      { row: ['11', '指标1：', '≥10户'] },
      { row: ['11', '（小型）水库数量', '≥3座'] },
    ],
    invalid: [
      { row: ['12', '培训合格率。', '≥95%'], message: 'stopped', fix: '培训合格率' },
      { row: ['11', '指标1：新建道路长度', '524m'], message: 'numbered', fix: '新建道路长度' },
      { row: ['11', '（1）培训班次', '≥3次'], message: 'numbered', fix: '培训班次' },
      { row: ['11', '培训\n人数', '≥3人'], message: 'broken', fix: '培训人数' },
    ],
  },
  check({ indicator: { name } }, report) {
    const { text } = name;
    // In a cell of several names the numbers tell which value belongs to which.
    const fixed = name.part === true ? text : tidyName(text);
    if (fixed !== text && fixed.length > 1)
      report(name.at, defectOf(text, fixed), { data: { name: text, fixed }, fix: fixed, fixAt: name });
  },
});

/** What a person sees first of it. */
function defectOf(text: string, fixed: string): 'numbered' | 'broken' | 'stopped' {
  if (!text.replaceAll(/\s/gu, '').startsWith(fixed.slice(0, 2))) return 'numbered';
  return /[\r\n\u2028]/u.test(text.trim()) ? 'broken' : 'stopped';
}
