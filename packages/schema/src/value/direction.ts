import { COUNTS, EXACT, HARMS, LESS_IS_BETTER, MORE_IS_BETTER } from './direction.data.ts';
import { growTree, wordBefore } from './word-tree.ts';

/** Whether more is better, less is better, or neither can be told from the name. */
export type Direction = 'positive' | 'negative' | 'unknown';

/** Endings by their characters from the last to the first, so that the longest is found in one walk. */
const ENDINGS = growTree<Direction | 'count'>([
  ...COUNTS.map((word) => [reversed(word), 'count'] as const),
  ...MORE_IS_BETTER.map((word) => [reversed(word), 'positive'] as const),
  ...LESS_IS_BETTER.map((word) => [reversed(word), 'negative'] as const),
  ...EXACT.map((word) => [reversed(word), 'unknown'] as const),
]);

/** Direction of an indicator by the longest known ending of its name: 投诉率 is negative, 投诉处理率 positive. */
export function directionOf(name: string): Direction {
  const bare = LOOSE.test(name) ? name.replaceAll(/[（(][^（()）]*[)）]/gu, '').replaceAll(/[\s。，,.]/gu, '') : name;
  const ending = wordBefore(ENDINGS, bare, bare.length);
  if (ending === undefined) return 'unknown';
  if (ending.meaning === 'count') return HARM.test(bare) ? 'unknown' : 'positive';
  return DENIED.includes(bare.charAt(bare.length - ending.word.length - 1)) ? OPPOSITE[ending.meaning] : ending.meaning;
}

/** Brackets, spaces and marks: few names have any. */
const LOOSE = /[\s（(。，,.]/u;
/** What turns an ending round: 不满意率, 未完成率, 无投诉率. */
const DENIED = ['不', '未', '无'];
const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  positive: 'negative',
  negative: 'positive',
  unknown: 'unknown',
};
const HARM = new RegExp(HARMS.join('|'), 'u');

function reversed(text: string): string {
  return [...text].toReversed().join('');
}
