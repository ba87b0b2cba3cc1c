import { takeAfter, takeBefore } from './comparator.ts';
import { defined } from './defined.ts';
import { isApprox, splitNote } from './parse-number.ts';
import { atEnd, rest, type Scanner, scan, takeNumber, takePer, takeUnit, takeWord } from './scanner.ts';
import type { ChangeTarget, FrequencyTarget, Period, RangeTarget, RatioTarget } from './target.ts';

/** Reads `3-5次`, `90%-95%`, `10万至20万元`. */
export function parseRange(text: string): RangeTarget | undefined {
  const { body, note } = splitNote(text);
  const scanner = scan(body);
  takeBefore(scanner);
  const lo = takeNumber(scanner);
  const first = takeUnit(scanner);
  if (lo === undefined || takeWord(scanner, ['-', '~', '至', '到', '—']) === undefined) return undefined;
  const hi = takeNumber(scanner);
  const unit = takeUnit(scanner) ?? first;
  const per = takePer(scanner);
  takeWord(scanner, ['之间', '以内']);
  if (hi === undefined || !atEnd(scanner)) return undefined;
  return defined<RangeTarget>({ kind: 'range', lo, hi, unit: unit?.id, per, note });
}

/** Reads `1:3`. A slash is a ratio only between two bare numbers. */
export function parseRatio(text: string): RatioTarget | undefined {
  const found = /^(\d+(?:\.\d+)?)[:/比](\d+(?:\.\d+)?)$/u.exec(text);
  return found === null ? undefined : { kind: 'ratio', a: found[1] ?? '', b: found[2] ?? '' };
}

const UP = ['提高率', '提升率', '增长率', '增长', '提高', '提升', '增加', '上升', '增幅', '增', '扩大', '新增长'];
const DOWN = ['下降率', '降低率', '下降', '降低', '减少', '压减', '降幅', '节约', '缩短', '减', '降', '缩减'];
const BASELINE =
  /^(?:同比|环比|(?:较|比|与)(?:上一年度|上年度|上年同期|去年同期|上一年|上年|去年|往年|同期|以前年度|前三年|\d{4}年度?|基期|前)(?:相比)?)/u;

/** Reads growth and reduction: `同比增长≥5%`, `较上年下降3%`, `增长5%以上`. */
export function parseChange(text: string): ChangeTarget | undefined {
  const { body, note } = splitNote(text);
  const scanner = scan(body);
  const base = takeBaseline(scanner);
  takeWord(scanner, ['平均', '年均', '实现', '力争']);
  const dir = takeChangeVerb(scanner);
  if (dir === undefined) return undefined;
  takeWord(scanner, ['到', '至', '幅度', '了']);
  const before = takeBefore(scanner);
  const percent = takeWord(scanner, ['百分之']) !== undefined;
  const value = takeNumber(scanner);
  const unit = percent ? '%' : takeUnit(scanner)?.id;
  const after = takeAfter(scanner);
  if (value === undefined || !atEnd(scanner)) return undefined;
  const cmp = before.cmp ?? after.cmp ?? 'eq?';
  return defined<ChangeTarget>({
    kind: 'change',
    dir,
    cmp,
    value,
    unit,
    base,
    approx: isApprox([before, after]),
    note,
  });
}

function takeChangeVerb(scanner: Scanner): 'up' | 'down' | undefined {
  if (takeWord(scanner, UP) !== undefined) return 'up';
  return takeWord(scanner, DOWN) === undefined ? undefined : 'down';
}

function takeBaseline(scanner: Scanner): string | undefined {
  const words = BASELINE.exec(rest(scanner))?.[0];
  if (words === undefined) return undefined;
  scanner.at += words.length;
  if (words === '同比') return '上年同期';
  if (words === '环比') return '上期';
  return words
    .replace(/^[较比与]/u, '')
    .replace(/相比$/u, '')
    .replace('去年', '上年');
}

const PERIODS: readonly (readonly [word: string, period: Period, timesAYear: number | undefined])[] = [
  ['半年', '半年', 2],
  ['个季度', '季度', 4],
  ['季度', '季度', 4],
  ['季', '季度', 4],
  ['年度', '年', 1],
  ['学年', '学年', 1],
  ['学期', '学期', 2],
  ['年', '年', 1],
  ['个月', '月', 12],
  ['月', '月', 12],
  ['旬', '旬', 36],
  ['星期', '周', 52],
  ['周', '周', 52],
  ['天', '日', 365],
  ['日', '日', 365],
];

/** Reads `每月4次`, `每季度不少于1次`, `4次/年`, `2年1次`. */
export function parseFrequency(text: string): FrequencyTarget | undefined {
  const { body, note } = splitNote(text);
  const scanner = scan(body);
  return every(scanner, note) ?? perPeriod(scan(body), note);
}

const EVENT_UNITS = [
  'event',
  'person-time',
  'document',
  'item',
  'day',
  'thing',
  'place',
  'organisation',
  'household',
  'person',
];

function every(scanner: Scanner, note: string | undefined): FrequencyTarget | undefined {
  if (takeWord(scanner, ['平均每', '每隔', '每', '各', '一年', '1年']) === undefined) return undefined;
  const stated = /^(?:平均)?(?:一年|1年)/u.test(scanner.text);
  const count = stated ? undefined : takeNumber(scanner);
  const period = stated ? PERIODS.find(([word]) => word === '年') : takePeriod(scanner);
  if (period === undefined) return undefined;
  takeWord(scanner, ['度', '开展', '组织', '举办', '召开', '更新', '巡查', '检查', '维护', '保洁', '清运']);
  const before = takeBefore(scanner);
  const value = takeNumber(scanner);
  const unit = takeUnit(scanner);
  const after = takeAfter(scanner);
  if (value === undefined || unit === undefined || !atEnd(scanner) || !EVENT_UNITS.includes(unit.dimension))
    return undefined;
  return frequency({ value, unit: unit.id, period, every: count, cmp: before.cmp ?? after.cmp, note });
}

function perPeriod(scanner: Scanner, note: string | undefined): FrequencyTarget | undefined {
  const before = takeBefore(scanner);
  const value = takeNumber(scanner);
  const unit = takeUnit(scanner);
  const early = takeAfter(scanner);
  if (value === undefined || unit === undefined || takeWord(scanner, ['/每', '/', '每']) === undefined)
    return undefined;
  const period = takePeriod(scanner);
  const after = takeAfter(scanner);
  if (period === undefined || !atEnd(scanner) || unit.dimension !== 'event') return undefined;
  return frequency({ value, unit: unit.id, period, every: undefined, cmp: before.cmp ?? early.cmp ?? after.cmp, note });
}

function takePeriod(scanner: Scanner): (typeof PERIODS)[number] | undefined {
  const found = PERIODS.find(([word]) => scanner.text.startsWith(word, scanner.at));
  if (found !== undefined) scanner.at += found[0].length;
  return found;
}

interface Read {
  readonly value: string;
  readonly unit: string;
  readonly period: (typeof PERIODS)[number];
  readonly every: string | undefined;
  readonly cmp: FrequencyTarget['cmp'] | undefined;
  readonly note: string | undefined;
}

function frequency({ value, unit, period: [, period, timesAYear], every: gap, cmp, note }: Read): FrequencyTarget {
  const countable = gap === undefined && timesAYear !== undefined && /^\d+$/u.test(value);
  return defined<FrequencyTarget>({
    kind: 'frequency',
    cmp: cmp ?? 'eq?',
    value,
    unit,
    period,
    every: gap === '1' ? undefined : gap,
    annual: countable ? String(BigInt(value) * BigInt(timesAYear)) : undefined,
    note,
  });
}
