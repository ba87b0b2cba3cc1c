import { type Comparison, NO_COMPARATORS, WORDS_AFTER, WORDS_BEFORE } from './comparator.data.ts';
import { type Scanner, take } from './scanner.ts';
import type { Comparator } from './target.ts';
import { growTree, type WordTree, wordAt } from './word-tree.ts';

export type { Comparison } from './comparator.data.ts';

const ABOUT: Comparison = { approx: true };

function treeOf(words: Readonly<Record<string, string>>): WordTree<Comparison> {
  return growTree(
    Object.entries(words).flatMap(([key, list]) => {
      const [cmp, weak] = key.split(' ');
      const meaning: Comparison = cmp === 'about' ? ABOUT : { cmp: cmp as Comparator, weak: weak === 'weak' };
      return list.split(' ').flatMap((word) => spelledOut(word).map((one) => [one, meaning] as const));
    }),
  );
}

/** The words that an entry of the lists stands for: `不,不得:低于,少于` are four. */
export function spelledOut(word: string): string[] {
  const [heads = '', tails = ''] = word.split(':');
  return heads.split(',').flatMap((head) => tails.split(',').map((tail) => head + tail));
}

/** Comparators and approximations that stand before a number. */
export const BEFORE = treeOf(WORDS_BEFORE);
/** Comparators and approximations that stand after a number and its unit. */
export const AFTER = treeOf(WORDS_AFTER);

const OVER: Comparison = { cmp: 'gt', approx: true };
/** 余 and 多 right after a number: more than the figure, and not exact. */
export const MORE: WordTree<Comparison> = growTree([
  ['余', OVER],
  ['多', OVER],
  ['+', { cmp: 'ge' }],
]);

const LOOKALIKES = new Set(NO_COMPARATORS);

/** Whether a comparator begins here, and not the end of a word such as 签约 or 行为. */
export function comparatorBegins(text: string, at: number): boolean {
  const found = wordAt(BEFORE, text, at);
  if (found === undefined) return false;
  return at === 0 || found.word.length > 1 || !LOOKALIKES.has(text.charAt(at - 1) + found.word);
}

/** Takes everything that compares before a number (`不低于`, `≥`, `达到≥`, `不少于约`); the last sign counts. */
export function takeBefore(scanner: Scanner): Comparison | undefined {
  const first = take(scanner, BEFORE);
  if (first === undefined) return undefined;
  let all = first;
  for (let next = take(scanner, BEFORE); next !== undefined; next = take(scanner, BEFORE)) all = { ...all, ...next };
  return all;
}

/** What follows 内 and 起 in words that only look like a comparator: 5项内容, 3台起重机. */
const GOES_ON: Readonly<Record<string, string>> = {
  内: '容部控设涵外页业科河网审镜存涝墙饰务参购贸勤蒙陆地销需',
  起: '重草诉火点伏源居爆降飞吊义因始',
};

/** Takes what compares behind a number: 以上, 内, 左右. */
export function takeAfter(scanner: Scanner): Comparison | undefined {
  const found = wordAt(AFTER, scanner.text, scanner.at);
  if (found === undefined) return undefined;
  const next = scanner.text.charAt(scanner.at + found.word.length);
  if (next !== '' && GOES_ON[found.word]?.includes(next) === true) return undefined;
  scanner.at += found.word.length;
  return found.meaning;
}

const SIGN_CODES: Readonly<Record<string, Comparator>> = { 1: 'ge', 2: 'gt', 3: 'eq', 4: 'lt', 5: 'le' };
const COLUMN_SIGNS: Readonly<Record<string, string>> = {
  '>=': '≥',
  '=>': '≥',
  '≧': '≥',
  '⩾': '≥',
  '<=': '≤',
  '=<': '≤',
  '≦': '≤',
  '⩽': '≤',
  '═': '=',
};

/** Comparator named by an operator column: a code 1–5, a sign or a word; 定性, 正向 and the codes 6, 9, 10 name none. */
export function comparatorOf(operator: string): Comparator | undefined {
  const word = operator.normalize('NFKC').replaceAll(/[\s"'“”()]/gu, '');
  const code = SIGN_CODES[word.replace(/^0+(?=\d)/u, '')];
  if (code !== undefined) return code;
  // 大于等于(≥) and ≥大于等于 name their sign twice.
  const sign = COLUMN_SIGNS[word] ?? word;
  const scanner: Scanner = { text: sign, at: 0 };
  const before = takeBefore(scanner);
  const read = before === undefined ? take(scanner, AFTER) : before;
  return scanner.at === sign.length ? read?.cmp : undefined;
}

/** Whether two comparators point in opposite directions, so that one of them must be a slip. */
export function opposed(one: Comparator, other: Comparator): boolean {
  return (isFloor(one) && isCeiling(other)) || (isCeiling(one) && isFloor(other));
}

/** ≥ or >. */
function isFloor(cmp: Comparator): boolean {
  return cmp === 'ge' || cmp === 'gt';
}

/** ≤ or <. */
function isCeiling(cmp: Comparator): boolean {
  return cmp === 'le' || cmp === 'lt';
}
