import { defineRule } from '../../check/define-rule.ts';
import { parseTarget } from '../../value/parse-target.ts';
import { findUnit } from '../../value/unit.ts';
import { rewriteValue } from '../_lib/write-value.ts';

const BRACKETS = /[（(]([^（()）]*[\u4E00-\u9FA5][^（()）]*)[)）]\s*$/u;

/** Whether the figure itself counts belongs to the comparison: without 不含, ≥90%（不含） would say more. */
const BOUND = /^不?(?:包?含|包括)(?:本数|本级)?$/u;

/** A remark in brackets behind the figure. */
export const explanationInValue = defineRule({
  id: 'explanation-in-value',
  code: 'V31',
  title: { zh: '指标值里夹了说明', en: 'Explanation inside the value' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'row',
  targets: ['number', 'range', 'change', 'frequency', 'deadline', 'period', 'ratio'],
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: { zh: '系统分开填写数值和说明，夹在一起无法导入和比较。', en: 'Systems keep value and remark apart.' },
  messages: {
    mixed: {
      what: { zh: '“{value}”把说明写进了指标值。', en: '"{value}" holds an explanation.' },
      how: { zh: '改为“{fixed}”，说明移到备注。', en: 'Write "{fixed}" and move the explanation to the remarks.' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['12', '办结率', '≥98%'] },
      { row: ['12', '办结率', '≥98(%)'] },
      { row: ['13', '维修养护时限', '汛前（5月1日前）'] },
      { row: ['11', '设备购置', '≥5台（套）'] },
      { row: ['11', '覆盖县区', '12个县（市、区）'] },
      { row: ['31', '学员满意度', '≥90%（不含）'] },
    ],
    invalid: [{ row: ['12', '办结率', '≥98%（按季统计）'], message: 'mixed', fix: '≥98%' }],
  },
  check({ indicator }, report) {
    const { target, value } = indicator;
    if (!('note' in target) || target.note === undefined) return;
    const found = BRACKETS.exec(value.text);
    if (found === null || isUnits(found[1] ?? '') || BOUND.test(found[1] ?? '')) return;
    const rest = value.text.slice(0, found.index).trim();
    // 汛前（5月1日前）: what is in the bracket is the value.
    if (parseTarget(rest, { name: indicator.name.text }).kind !== target.kind) return;
    const { fixed, fix, fixAt } = rewriteValue(indicator, rest);
    report(value.at, 'mixed', { data: { value: value.text, fixed }, fix, fixAt });
  },
});

/** 台（套） and 县（市、区） name more units, and explain nothing. */
function isUnits(text: string): boolean {
  return text.split(/[、/]/u).every((word) => findUnit(word) !== undefined);
}
