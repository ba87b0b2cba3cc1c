import type { Period } from './target.ts';

export interface KnownPeriod {
  readonly period: Period;
  /** Infinite where the number of hours a year is nobody's guess. */
  readonly yearly: number;
}

/** Calendar units a frequency may refer to, by the unit's id, with how often they come in a year. */
export const PERIODS: ReadonlyMap<string, KnownPeriod> = new Map([
  ['年', { period: '年', yearly: 1 }],
  ['半年', { period: '半年', yearly: 2 }],
  ['季度', { period: '季度', yearly: 4 }],
  ['月', { period: '月', yearly: 12 }],
  ['旬', { period: '旬', yearly: 36 }],
  ['周', { period: '周', yearly: 52 }],
  ['天', { period: '日', yearly: 365 }],
  ['日', { period: '日', yearly: 365 }],
  ['星期', { period: '周', yearly: 52 }],
  ['学年', { period: '学年', yearly: 1 }],
  ['学期', { period: '学期', yearly: 2 }],
  ['小时', { period: '小时', yearly: Infinity }],
]);

/** Averages that name their denominator: 人均800元 is 800元/人. */
export const AVERAGES: Readonly<Record<string, string>> = {
  人均: '人',
  户均: '户',
  生均: '生',
  亩均: '亩',
  村均: '村',
  校均: '校',
  班均: '班',
  场均: '场',
  车均: '车',
  床均: '床',
  次均: '次',
  日均: '天',
  周均: '周',
  月均: '月',
  季均: '季度',
  年均: '年',
};

/** Words before a number that say what it sums up or averages over; they are kept as a note. */
export const SCOPES =
  '全年累计 全年 全年共 全年共计 年内 累计 累计达 合计 总计 共计 总共 平均 当年 本年 本年度 当年度 年度 共 各 均 分别 单次 全部 总量 总数 总额 一次性 每次均'.split(
    ' ',
  );
