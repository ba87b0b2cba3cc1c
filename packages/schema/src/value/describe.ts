import { ratioParts, renderPoint } from './render.ts';
import type { Comparator, FrequencyTarget, NumberTarget, TargetValue } from './target.ts';

type Locale = 'zh' | 'en';

const WORDS: Readonly<Record<Locale, Readonly<Record<Comparator, string>>>> = {
  zh: { ge: '不低于 ', gt: '超过 ', eq: '等于 ', 'eq?': '', lt: '低于 ', le: '不超过 ' },
  en: { ge: 'at least ', gt: 'more than ', eq: 'exactly ', 'eq?': '', lt: 'less than ', le: 'at most ' },
};

/** Says in words how a value was read (不低于 98 %). */
export function describeTarget(target: TargetValue, locale: Locale): string {
  const zh = locale === 'zh';
  switch (target.kind) {
    case 'number':
      return describeNumber(target, zh, WORDS[locale][target.cmp]);
    case 'range':
      return `${target.lo} ${zh ? '到' : 'to'} ${target.hi}${unitOf(target, zh)}`;
    case 'change':
      return describeChange(target, zh, WORDS[locale][target.cmp]);
    case 'frequency':
      return describeFrequency(target, zh, WORDS[locale][target.cmp]);
    case 'deadline':
      return zh ? `${renderPoint(target)}之前完成` : `done by ${renderPoint(target)}`;
    case 'period':
      return zh
        ? `${renderPoint(target.from)}至${renderPoint(target.to)}`
        : `from ${renderPoint(target.from)} to ${renderPoint(target.to)}`;
    case 'ratio':
      return WORDS[locale][target.cmp ?? 'eq?'] + ratioParts(target).join(zh ? ' 比 ' : ' to ');
    case 'composite':
      return target.parts.map((part) => describeTarget(part, locale)).join(zh ? '；' : '; ');
    case 'empty':
      return KINDS.empty[locale];
    default:
      return `${KINDS[target.kind][locale]}${zh ? `“${target.text}”` : ` "${target.text}"`}`;
  }
}

const KINDS = {
  boolean: { zh: '是或否：', en: 'yes or no:' },
  budgetRef: { zh: '以预算为上限：', en: 'bounded by the budget:' },
  grade: { zh: '等级：', en: 'a grade:' },
  qualitative: { zh: '定性表述：', en: 'words without a figure:' },
  unmeasurable: { zh: '无法事先衡量：', en: 'cannot be measured beforehand:' },
  placeholder: { zh: '没有填写：', en: 'not filled in:' },
  unparsed: { zh: '没能读懂：', en: 'not understood:' },
  empty: { zh: '空白', en: 'blank' },
} as const;

function describeNumber(target: NumberTarget, zh: boolean, words: string): string {
  const figure = `${words}${target.value}${unitOf(target, zh)}`;
  // 70余家: more than the figure, which is itself a round one.
  if (target.approx === true && target.cmp === 'gt') return `${figure}${zh ? '（约数）' : ' (a round figure)'}`;
  return `${about(target.approx, zh)}${figure}`;
}

function describeChange(target: Extract<TargetValue, { kind: 'change' }>, zh: boolean, words: string): string {
  const figure = `${about(target.approx, zh)}${words}${target.value}${unitOf(target, zh)}`;
  const base = target.base ?? (zh ? '（未写基数）' : '(no baseline given)');
  if (zh) return `比${base}${target.dir === 'up' ? '提高' : '降低'}${figure}`;
  return `${target.dir === 'up' ? 'up' : 'down'} ${figure} on ${base}`;
}

function describeFrequency(target: FrequencyTarget, zh: boolean, words: string): string {
  const { value, unit, period, every, annual, per = [] } = target;
  const count = `${about(target.approx, zh)}${words}${value} ${unit}`;
  const each = `${every === undefined ? '' : `${every} `}${period}`;
  if (zh) {
    const whom = per.map((word) => `每${word}`).join('');
    return `${whom}每${each}${count}${annual === undefined ? '' : `，全年 ${annual} ${unit}`}`;
  }
  const whom = per.map((word) => ` per ${word}`).join('');
  return `${count}${whom} every ${each}${annual === undefined ? '' : `, ${annual} a year`}`;
}

function about(approx: true | undefined, zh: boolean): string {
  if (approx !== true) return '';
  return zh ? '约 ' : 'about ';
}

function unitOf({ unit, per }: { readonly unit?: string; readonly per?: readonly string[] }, zh: boolean): string {
  if (unit === undefined && per === undefined) return zh ? '（没有单位）' : ' (no unit)';
  return ` ${unit ?? ''}${per === undefined ? '' : `/${per.join('·')}`}`;
}
