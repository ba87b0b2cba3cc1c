import { isNumeralSign } from './chinese-number.ts';
import { COUNTING_VERBS, NOT_BEFORE_COUNT } from './count.data.ts';
import { scan, takeNumber } from './scanner.ts';
import type { NumberTarget } from './target.ts';
import { type Dimension, findUnit, unitAt } from './unit.ts';
import { growTree, wordBefore } from './word-tree.ts';

/** Events that a Chinese numeral counts for certain: 举办两次, and never 一期工程 or 一批. */
const EVENTS = new Set(['次', '场', '场次', '轮', '轮次', '回', '趟', '遍']);
const VAGUE = new Set(['批', '批次', '片', '个季度', '类']);
const SPANS: readonly Dimension[] = ['day', 'working-day', 'month'];

/** Whether a Chinese numeral counts events here: 开展一次, but not 一次性补助, 第一次. */
export function countBegins(text: string, at: number): boolean {
  if (!isNumeralSign(text.charCodeAt(at)) || goesOn(text, at)) return false;
  const scanner = scan(text, at);
  if (takeNumber(scanner) === undefined) return false;
  const found = unitAt(text, scanner.at);
  return found !== undefined && EVENTS.has(found.unit.id) && text.charAt(scanner.at + found.length) !== '性';
}

/** Whether a Chinese numeral may begin a figure here: not in 第一, 统一, 不落一人. */
export function numeralBegins(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!isNumeralSign(code) && text.charAt(at) !== '半') return false;
  return at === 0 || !(goesOn(text, at) || isNumeralSign(text.charCodeAt(at - 2)));
}

/** Whether a numeral goes on from what stands before it: 七八次, 第一次. */
function goesOn(text: string, at: number): boolean {
  return isNumeralSign(text.charCodeAt(at - 1)) || NOT_BEFORE_COUNT.includes(text.charAt(at - 1));
}

const VERBS = growTree(COUNTING_VERBS.map((word) => [[...word].toReversed().join(''), true] as const));

/**
 * A Chinese numeral in a sentence is a figure behind a clear comparator (不少于三次), as a count of events behind a verb (组织两次),
 * and where it closes the sentence (新建泵房一座); elsewhere it is part of a word (九年义务教育).
 */
export function isCount({ unit, cmp, value }: NumberTarget, text: string, from: number, to: number): boolean {
  // 亡人事故为零
  if (unit === undefined) return value === '0' && cmp === 'eq' && to === text.length;
  if (unit === '%' || !['eq', 'eq?'].includes(cmp)) return true;
  if (VAGUE.has(unit)) return false;
  const known = findUnit(unit);
  if (to === text.length) return known !== undefined && (SPANS.includes(known.dimension) || from > 1);
  return EVENTS.has(unit) && text.charAt(to) !== '性' && wordBefore(VERBS, text, from) !== undefined;
}
