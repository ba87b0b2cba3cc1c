import { type Scanner, takeWord } from './scanner.ts';
import type { Comparator } from './target.ts';

/**
 * Comparators before the number. 以上, 以下, 以内 include the figure, 超过, 不满 exclude it
 * (Civil Code of China, Art. 1259).
 */
const BEFORE: readonly (readonly [word: string, cmp: Comparator])[] = [
  ['大于或等于', 'ge'],
  ['小于或等于', 'le'],
  ['大于等于', 'ge'],
  ['小于等于', 'le'],
  ['不得低于', 'ge'],
  ['不得少于', 'ge'],
  ['不得高于', 'le'],
  ['不得超过', 'le'],
  ['不能低于', 'ge'],
  ['不能超过', 'le'],
  ['应不低于', 'ge'],
  ['原则上不超过', 'le'],
  ['控制在', 'le'],
  ['不低于', 'ge'],
  ['不少于', 'ge'],
  ['不小于', 'ge'],
  ['不高于', 'le'],
  ['不超过', 'le'],
  ['不多于', 'le'],
  ['不大于', 'le'],
  ['不超', 'le'],
  ['不足', 'lt'],
  ['达到', 'ge'],
  ['达', 'ge'],
  ['至少', 'ge'],
  ['至多', 'le'],
  ['最多', 'le'],
  ['最低', 'ge'],
  ['最高', 'le'],
  ['最少', 'ge'],
  ['大于', 'gt'],
  ['超过', 'gt'],
  ['高于', 'gt'],
  ['多于', 'gt'],
  ['超', 'gt'],
  ['小于', 'lt'],
  ['低于', 'lt'],
  ['少于', 'lt'],
  ['不满', 'lt'],
  ['未满', 'lt'],
  ['等于', 'eq'],
  ['≥', 'ge'],
  ['≤', 'le'],
  ['>', 'gt'],
  ['<', 'lt'],
  ['=', 'eq'],
  ['为', 'eq'],
];
const WORDS_BEFORE = BEFORE.map(([word]) => word);
const CMP_BEFORE = new Map(BEFORE);

const AFTER: readonly (readonly [word: string, cmp: Comparator])[] = [
  ['(含)以上', 'ge'],
  ['(含)以下', 'le'],
  ['(含)以内', 'le'],
  ['及其以上', 'ge'],
  ['及以上', 'ge'],
  ['及以下', 'le'],
  ['及以内', 'le'],
  ['或以上', 'ge'],
  ['含以上', 'ge'],
  ['以上(含)', 'ge'],
  ['以上', 'ge'],
  ['以下', 'le'],
  ['以内', 'le'],
  ['之内', 'le'],
  ['之上', 'ge'],
  ['之下', 'le'],
  ['内', 'le'],
  ['起', 'ge'],
];
const WORDS_AFTER = AFTER.map(([word]) => word);
const CMP_AFTER = new Map(AFTER);

/** What the signs before or after a number say. */
export interface Comparison {
  readonly cmp?: Comparator;
  readonly approx?: true;
}

const APPROX_BEFORE = ['大约', '约为', '预计', '约', '近'];

/** Takes the comparator before a number (`不低于`, `≥`, `约`). */
export function takeBefore(scanner: Scanner): Comparison {
  const approx = takeWord(scanner, APPROX_BEFORE) !== undefined;
  const word = takeWord(scanner, WORDS_BEFORE);
  const late = takeWord(scanner, APPROX_BEFORE) !== undefined;
  const cmp = word === undefined ? undefined : CMP_BEFORE.get(word);
  return { ...(cmp === undefined ? {} : { cmp }), ...(approx || late ? { approx: true as const } : {}) };
}

/** Takes the comparator after number and unit (`以上`, `左右`). */
export function takeAfter(scanner: Scanner): Comparison {
  const word = takeWord(scanner, WORDS_AFTER);
  if (word !== undefined) return { cmp: CMP_AFTER.get(word) ?? 'eq?' };
  return takeWord(scanner, ['左右', '上下', '许']) === undefined ? {} : { approx: true };
}

/** Takes 余 or 多 after a number: more than the figure, and not exact. */
export function takeOver(scanner: Scanner): Comparison {
  return takeWord(scanner, ['余', '多', '+']) === undefined ? {} : { cmp: 'gt', approx: true };
}

const SIGN_CODES: Readonly<Record<string, Comparator>> = { 1: 'ge', 2: 'gt', 3: 'eq', 4: 'lt', 5: 'le' };

/** Comparator named by an operator column: a code, a sign or a word. */
export function comparatorOf(operator: string | undefined): Comparator | undefined {
  const word = (operator ?? '')
    .replaceAll(/\s/gu, '')
    .replaceAll('>=', '≥')
    .replaceAll('<=', '≤')
    .replaceAll('＞', '>')
    .replaceAll('＜', '<')
    .replaceAll('＝', '=');
  return SIGN_CODES[word] ?? CMP_BEFORE.get(word) ?? CMP_AFTER.get(word);
}
