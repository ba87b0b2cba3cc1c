import type { Profile } from '../../profile/profile.ts';
import { type LexiconId, lexicon } from '../../profile/settings.ts';
import { growTree, type WordTree } from '../../value/word-tree.ts';

/** Word lists that are looked for together, at most 31: a list is a bit of a mask. */
export type WordLists = readonly LexiconId[];

/** Which of the lists a text holds a word of, begins with one, ends with one. */
export interface WordMask {
  readonly holds: number;
  readonly starts: number;
  readonly ends: number;
}

const trees = new WeakMap<Profile, Map<WordLists, WordTree<number>>>();

/** Finds the words of all lists in one pass over the text. */
export function maskOf(text: string, lists: WordLists, profile: Profile): WordMask {
  const { next } = treeOf(lists, profile);
  let [holds, starts, ends] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    let node = next.get(text.charCodeAt(at));
    for (let end = at + 1; node !== undefined; end += 1) {
      const bits = node.found?.meaning ?? 0;
      holds |= bits;
      if (at === 0) starts |= bits;
      if (end === text.length) ends |= bits;
      node = node.next.get(text.charCodeAt(end));
    }
  }
  return { holds, starts, ends };
}

/** The bit of a list among those it is looked for with. */
export function bitOf(lists: WordLists, id: LexiconId): number {
  const index = lists.indexOf(id);
  return index < 0 ? 0 : 1 << index;
}

function treeOf(lists: WordLists, profile: Profile): WordTree<number> {
  let own = trees.get(profile);
  if (own === undefined) {
    own = new Map();
    trees.set(profile, own);
  }
  let tree = own.get(lists);
  if (tree === undefined) {
    const bits = new Map<string, number>();
    for (const id of lists) {
      for (const word of lexicon(profile, id)) bits.set(word, (bits.get(word) ?? 0) | bitOf(lists, id));
    }
    tree = growTree(bits);
    own.set(lists, tree);
  }
  return tree;
}
