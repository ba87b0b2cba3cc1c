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

const QUARTERS =
  /^((?:(?:19|20)\d{2}年度?|每年|当年|本年度?)?的?)第?([一二三四1-4](?:季度?)?(?:[、,和及与]第?[一二三四1-4](?:季度?)?){0,2}[、,和及与]第?[一二三四1-4])季度([底末初]?)(?:之?前)?(?:完成)?$/u;

const QUARTER_SPAN =
  /^([^第]{0,7})第([一二三四1-4])(?:季度?)?[-至到](第?[一二三四1-4]季度[底末初]?)(?:之?前)?(?:完成)?$/u;

/** Reads quarters that are listed: `第二、四季度`, `2026年一、三季度`, and a span of them: `第1-3季度`. */
export function parseQuarterList(text: string, parse: (text: string) => TargetValue): TargetValue | undefined {
  const span = groupsOf(QUARTER_SPAN, text);
  if (span !== undefined) {
    const whole = `${span[1]}第${span[2]}季度-${span[3]}`;
    return whole === text ? undefined : parse(whole);
  }
  const found = groupsOf(QUARTERS, text);
  if (found === undefined) return undefined;
  const [, lead, list, part] = found;
  const parts = [...list.matchAll(/[一二三四1-4]/gu)].map(([quarter]) => parse(`${lead}${quarter}季度${part}前`));
  return { kind: 'composite', parts };
}

function rise(months: readonly number[]): boolean {
  return months.every((month, index) => month > (months[index - 1] ?? 0));
}
