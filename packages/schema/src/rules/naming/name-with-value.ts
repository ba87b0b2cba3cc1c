import { defineRule } from '../../check/define-rule.ts';
import type { TargetValue } from '../../value/target.ts';
import { findUnit, unitAt } from '../../value/unit.ts';
import { tidyName, withoutNumbering } from '../_lib/bare-name.ts';
import { measureOf, namesMeasure } from '../_lib/measure-noun.ts';
import { basis } from '../basis.data.ts';

const NUMBER = /(?<![\dA-Za-z.第])(?:≥|≤|不低于|不少于|不超过)?(\d+(?:\.\d+)?)(?![\d.])/gu;

/** The target stands in the name, where nothing compares or sums it. */
export const nameWithValue = defineRule({
  id: 'name-with-value',
  code: 'N04',
  title: { zh: '名称里写了指标值', en: 'Target value inside the name' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'row',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: {
    zh: '名称和值分开写，调整目标时只改一处，也便于汇总。',
    en: 'With name and value apart a target is changed in one place and can be totalled.',
  },
  messages: {
    repeated: {
      what: { zh: '名称“{name}”里又写了指标值“{word}”。', en: 'The name "{name}" repeats the value "{word}".' },
      how: { zh: '改为“{fixed}”，值只写在指标值一栏。', en: 'Write "{fixed}" and keep the value in its own column.' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      { row: ['11', '24小时值班天数', '≥365天'] },
      { row: ['12', '12345热线接听率', '≥95%'] },
      { row: ['11', '5G基站建设数量', '≥5个'] },
      { row: ['14', '项目总成本（≤**万元）', '≤30万元'] },
      { row: ['11', '2025年培训人数', '≥2025人'] },
    ],
    invalid: [
      { row: ['11', '培训4次', '4次'], message: 'repeated', fix: '培训次数' },
      { row: ['11', '村组干部230人', '≥230个'], message: 'repeated', fix: '村组干部人数' },
      { row: ['14', '临时救助标准——一户最高5300元', '≤5300元'], message: 'repeated', fix: '临时救助标准' },
      { row: ['12', '任务完成率100%', '100%'], message: 'repeated', fix: '任务完成率' },
      { row: ['31', '居民满意度（≥90%）', '≥90%'], message: 'repeated', fix: '居民满意度' },
    ],
  },
  check({ indicator: { name, target }, profile }, report) {
    const value = valueOf(target);
    if (value === undefined || !name.text.includes(value)) return;
    const found = quantityIn(name.text, value);
    if (found === undefined) return;
    const before = name.text.slice(0, found.from);
    const rest = withoutLead((before + name.text.slice(found.to)).replaceAll(/[（(]\s*[)）]/gu, ''));
    const measure = namesMeasure(rest, profile) ? '' : (measureOf(found.unit) ?? '');
    const fixed = rest + measure;
    if (fixed.length < 3) return;
    report(name.at, 'repeated', { data: { name: name.text, word: found.word, fixed }, fix: fixed, fixAt: name });
  },
});

/** The name without the words that led up to the value: 最高, 达到, an explanation behind a dash. */
function withoutLead(text: string): string {
  return tidyName(text.replace(/(?:[—–-]+[^—–-]*|最高|最低|达到?|约|共计?|为)$/u, ''));
}

function valueOf(target: TargetValue): string | undefined {
  return target.kind === 'number' || target.kind === 'frequency' ? target.value : undefined;
}

interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly unit: string;
}

/** The same figure with a unit behind it; numbering, years and figures without a unit are names. */
function quantityIn(name: string, value: string): Quantity | undefined {
  const start = name.length - withoutNumbering(name).length;
  for (const match of name.matchAll(NUMBER)) {
    const to = match.index + match[0].length;
    if (match[1] !== value || match.index < start) continue;
    const unit = unitAt(name, to);
    if (unit === undefined || (unit.unit.id === '年' && value.length === 4)) continue;
    // 5个乡镇卫生院 counts in the middle of a name: only what ends the name, or a bracket, is its value.
    if (!/^[)）]?$/u.test(name.slice(to + unit.length)) || findUnit(unit.unit.id) === undefined) continue;
    return {
      from: match.index,
      to: to + unit.length,
      word: name.slice(match.index, to + unit.length),
      unit: unit.unit.id,
    };
  }
  return undefined;
}
