import { groupsOf } from './groups.ts';
import type { CompositeTarget, TargetValue } from './target.ts';

const LIST =
  /^((?:每年度?|当年|本年度?|今年|次年|翌年|下一?年度?|(?:19|20)\d{2}年度?)?的?)((?:\d{1,2}(?:月份?[底末初]?)?[、,和及与/]){1,11}\d{1,2}月份?[底末初]?)(?:之?前)?(各\D{0,8}\d{1,5}\D{1,12}|[\u4E00-\u9FA5]{0,8})$/u;
const MONTH = /(\d{1,2})(?:月份?)?([底末初]?)/gu;

const YEARS = /^(?:(?:19|20)\d{2}年?度?[、,和及与]){1,5}(?:19|20)\d{2}年度?(?:完成)?$/u;

/** Reads years that are listed: `2024、2025年`. */
export function parseYearList(text: string): CompositeTarget | undefined {
  if (!YEARS.test(text)) return undefined;
  const parts = [...text.matchAll(/\d{4}/gu)].map(([year]) => ({ kind: 'deadline', year: Number(year) }) as const);
  return { kind: 'composite', parts };
}

/**
 * Reads months that are listed: `每年3月、9月`, `3、6、9、12月`, `5月、10月各1次`. One month alone may be a span of so many; several
 * that rise are dates, and the words around them hold for each. What follows 各 is a target of its own.
 */
export function parseMonthList(text: string, parse: (text: string) => TargetValue): CompositeTarget | undefined {
  const found = groupsOf(LIST, text);
  if (found === undefined) return undefined;
  const [, lead, list, tail] = found;
  const months = [...list.matchAll(MONTH)];
  if (!rise(months.map(([, month]) => Number(month)))) return undefined;
  const counts = tail.startsWith('各');
  const dates = months.map(([, month, part]) => parse(`${lead}${month}月${part}前${counts ? '' : tail}`));
  if (dates.some(({ kind }) => kind !== 'deadline')) return undefined;
  return { kind: 'composite', parts: counts ? [...dates, parse(tail)] : dates };
}

function rise(months: readonly number[]): boolean {
  return months.every((month, index) => month > (months[index - 1] ?? 0));
}
