import { CHANGE_VERBS } from './change.data.ts';
import { growTree, wordAt } from './word-tree.ts';

/** Which way a word of change goes. */
export type ChangeDirection = keyof typeof CHANGE_VERBS;

/** Words of growth and reduction. */
export const VERBS = growTree<ChangeDirection>(
  (['up', 'down'] as const).flatMap((dir) => CHANGE_VERBS[dir].split(' ').map((word) => [word, dir] as const)),
);

/** Whether a word of change stands here, and which way it goes. */
export function changeVerbAt(text: string, at: number): ChangeDirection | undefined {
  return wordAt(VERBS, text, at)?.meaning;
}
