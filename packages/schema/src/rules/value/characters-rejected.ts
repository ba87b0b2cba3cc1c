import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import { parseTarget } from '../../value/parse-target.ts';
import { renderTarget } from '../../value/render.ts';
import type { DatePoint, TargetValue } from '../../value/target.ts';
import { rewriteValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';

/** The budget system takes no value that holds `*`, `_` or `-`. A hyphen between figures can be written as 至 without loss. */
export const charactersRejected = defineRule({
  id: 'characters-rejected',
  code: 'V29',
  title: { zh: '指标值含系统不接收的字符', en: 'Characters the budget system rejects' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'row',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.system],
  why: {
    zh: '一体化系统的指标值不接收“*”“_”“-”，导入时会被退回。',
    en: 'The integrated system rejects values with *, _ or -.',
  },
  messages: {
    rewritten: {
      what: { zh: '“{value}”含有系统不接收的“{word}”。', en: '"{value}" holds "{word}", which the system rejects.' },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
    rejected: {
      what: { zh: '“{value}”含有系统不接收的“{word}”。', en: '"{value}" holds "{word}", which the system rejects.' },
      how: { zh: '改为不含这个字符的写法。', en: 'Write it without this character.' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['11', '培训次数', '≥3次'] },
      { row: ['13', '实施期', '2025年3月至11月'] },
      { row: ['11', '培训人数', '/'] },
    ],
    invalid: [
      { row: ['12', '出水PH值', '6-9'], message: 'rewritten', fix: '6至9' },
      { row: ['13', '供暖时间', '每年11月-次年3月'], message: 'rewritten', fix: '每年11月至次年3月' },
      { row: ['13', '完成时间', '2025-11-30'], message: 'rewritten', fix: '2025年11月30日前' },
      { row: ['13', '支付进度', '1-6月50%，7-12月50%'], message: 'rewritten', fix: '1至6月50%，7至12月50%' },
      { row: ['13', '服务时间', '8:30-17:30'], message: 'rewritten', fix: '8:30至17:30' },
      { row: ['12', '差错率', '-0%'], message: 'rewritten', fix: '0%' },
      { row: ['14', '低保标准', '≥530元/人*月'], message: 'rewritten', fix: '≥530元/人·月' },
      { row: ['12', '验收标准', 'GB_2025'], message: 'rejected' },
    ],
  },
  check({ indicator }, report) {
    const { target, value } = indicator;
    const word = /[*_-]/u.exec(value.text)?.[0];
    if (word === undefined || target.kind === 'placeholder') return;
    // What Excel stores as a date shows hyphens by its format only.
    if (value.storage?.type === 'date') return;
    const text = rewritten(indicator);
    const data = { value: value.text, word };
    if (text === undefined) report(value.at, 'rejected', { data });
    else {
      const { fixed, fix, fixAt } = rewriteValue(indicator, text);
      report(value.at, 'rewritten', { data: { ...data, fixed }, fix, fixAt });
    }
  },
});

/** A hyphen between two figures. */
const HYPHENS = /(?<=[\d月日号年底%‰℃])\s*-\s*(?=[\d次翌])/gu;

function rewritten({ target, value, name, level2 }: Indicator): string | undefined {
  if (value.text.includes('_')) return undefined;
  if (value.text.includes('*')) return starless(value.text, target);
  if (target.kind === 'range') return value.text.replace(/\s*-\s*/u, '至');
  // 每年11月-次年3月: what stands beside the dates stays.
  if (target.kind === 'period' && target.note !== undefined) return value.text.replace(/\s*-\s*/u, '至');
  if (target.kind === 'period') return `${written(target.from)}至${written(target.to)}`;
  if (target.kind === 'deadline' && target.month !== undefined) return `${written(target)}前`;
  const text = value.text.replace(/^-(?=0)/u, '').replaceAll(HYPHENS, '至');
  const read = parseTarget(text, { name: name.text, level2: level2.code ?? level2.label });
  const same = renderTarget(read) === renderTarget(target).replaceAll(HYPHENS, '至');
  return !text.includes('-') && same ? text : undefined;
}

/** 元/人*月 and 50人*5天 with the signs that are meant. */
function starless(text: string, target: TargetValue): string | undefined {
  const meant = renderTarget(target).replaceAll('*', '×');
  return ['·', '×']
    .map((sign) => text.replaceAll('*', sign))
    .find((one) => !one.includes('-') && renderTarget(parseTarget(one)).replaceAll('*', '×') === meant);
}

function written({ year, month, day, part }: DatePoint): string {
  const parts = [
    year === undefined ? '' : `${year}年`,
    month === undefined ? '' : `${month}月`,
    day === undefined ? '' : `${day}日`,
  ];
  return parts.join('') + (part ?? '');
}
