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

const tables = new WeakMap<Profile, Map<WordLists, Heads>>();

/** Finds the words of all lists in one pass over the text. */
export function maskOf(text: string, lists: WordLists, profile: Profile): WordMask {
  const { heads, others } = headsOf(lists, profile);
  let holds = 0;
  let starts = 0;
  let ends = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) - FIRST;
    let node = code >= 0 && code < COUNT ? heads[code] : others.get(code + FIRST);
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

const FIRST = 0x4e00;
const COUNT = 0x5200;

/** Nearly all words begin with a Chinese character: a table finds those without hashing. */
interface Heads {
  readonly heads: readonly (WordTree<number> | undefined)[];
  readonly others: ReadonlyMap<number, WordTree<number>>;
}

function headsOf(lists: WordLists, profile: Profile): Heads {
  let own = tables.get(profile);
  if (own === undefined) {
    own = new Map();
    tables.set(profile, own);
  }
  let found = own.get(lists);
  if (found === undefined) {
    found = tableOf(lists, profile);
    own.set(lists, found);
  }
  return found;
}

function tableOf(lists: WordLists, profile: Profile): Heads {
  const bits = new Map<string, number>();
  for (const id of lists) {
    for (const word of lexicon(profile, id)) bits.set(word, (bits.get(word) ?? 0) | bitOf(lists, id));
  }
  const heads = Array.from<WordTree<number> | undefined>({ length: COUNT });
  const { next: others } = growTree(bits);
  for (const [code, node] of others) if (code >= FIRST && code < FIRST + COUNT) heads[code - FIRST] = node;
  return { heads, others };
}
