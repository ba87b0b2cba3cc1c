import type { Comparator, DatePoint, TargetValue } from './target.ts';

type Locale = 'zh' | 'en';

const WORDS: Readonly<Record<Locale, Readonly<Record<Comparator, string>>>> = {
  zh: { ge: '不低于 ', gt: '超过 ', eq: '等于 ', 'eq?': '', lt: '低于 ', le: '不超过 ' },
  en: { ge: 'at least ', gt: 'more than ', eq: 'exactly ', 'eq?': '', lt: 'less than ', le: 'at most ' },
};

/** Says in words how a value was read (读作：不低于 98 %). */
export function describeTarget(target: TargetValue, locale: Locale): string {
  const zh = locale === 'zh';
  switch (target.kind) {
    case 'number':
      return `${about(target.approx, zh)}${WORDS[locale][target.cmp]}${target.value}${unitOf(target, zh)}`;
    case 'range':
      return zh
        ? `${target.lo} 到 ${target.hi}${unitOf(target, zh)}`
        : `${target.lo} to ${target.hi}${unitOf(target, zh)}`;
    case 'change':
      return describeChange(target, zh, WORDS[locale][target.cmp]);
    case 'frequency':
      return describeFrequency(target, zh, WORDS[locale][target.cmp]);
    case 'deadline':
      return zh ? `${point(target)}之前完成` : `done by ${point(target)}`;
    case 'period':
      return zh ? `${point(target.from)}至${point(target.to)}` : `from ${point(target.from)} to ${point(target.to)}`;
    case 'ratio':
      return zh ? `${target.a} 比 ${target.b}` : `${target.a} to ${target.b}`;
    case 'composite':
      return target.parts.map((part) => describeTarget(part, locale)).join(zh ? '；' : '; ');
    default:
      return `${KINDS[target.kind][locale]}${'text' in target ? (zh ? `“${target.text}”` : ` "${target.text}"`) : ''}`;
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

function describeChange(target: Extract<TargetValue, { kind: 'change' }>, zh: boolean, words: string): string {
  const figure = `${about(target.approx, zh)}${words}${target.value}${unitOf(target, zh)}`;
  const base = target.base ?? (zh ? '（未写基数）' : '(no baseline given)');
  if (zh) return `比${base}${target.dir === 'up' ? '提高' : '降低'}${figure}`;
  return `${target.dir === 'up' ? 'up' : 'down'} ${figure} on ${base}`;
}

function describeFrequency(target: Extract<TargetValue, { kind: 'frequency' }>, zh: boolean, words: string): string {
  const each = `${target.every === undefined ? '' : `${target.every} `}${target.period}`;
  const count = `${words}${target.value} ${target.unit}`;
  if (zh) return `每${each}${count}${target.annual === undefined ? '' : `，全年 ${target.annual} ${target.unit}`}`;
  return `${count} every ${each}${target.annual === undefined ? '' : `, ${target.annual} a year`}`;
}

function about(approx: true | undefined, zh: boolean): string {
  if (approx !== true) return '';
  return zh ? '约 ' : 'about ';
}

function unitOf({ unit, per }: { readonly unit?: string; readonly per?: readonly string[] }, zh: boolean): string {
  if (unit === undefined && per === undefined) return zh ? '（没有单位）' : ' (no unit)';
  return ` ${unit ?? ''}${per === undefined ? '' : `/${per.join('·')}`}`;
}

function point({ year, month, day, quarter, part }: DatePoint): string {
  const parts = [year, quarter, month, day].map((value) => (value === undefined ? '' : String(value)));
  const [y, q, m, d] = parts;
  return [
    y === '' ? '' : `${y}年`,
    q === '' ? '' : `第${q}季度`,
    m === '' ? '' : `${m}月`,
    d === '' ? '' : `${d}日`,
    part ?? '',
  ].join('');
}
