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

/** Finds the words of all lists in one pass over the text. */
export function maskOf(text: string, lists: WordLists, profile: Profile): WordMask {
  const { tree, pairs, singles } = tableOf(lists, profile);
  let holds = 0;
  let starts = 0;
  let ends = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Nearly everywhere no word begins, which two bytes tell.
    if (pairs[pairOf(code, text.charCodeAt(at + 1))] === 0 && singles[code & 255] === 0) continue;
    let node = tree.next.get(code);
    for (let end = at + 1; node !== undefined; end += 1) {
      const bits = node.found?.meaning ?? 0;
      holds |= bits;
      if (at === 0) starts |= bits;
      if (end === text.length) ends |= bits;
      node = node.next.get(text.charCodeAt(end));
    }
  }
  return holds === 0 ? NOTHING : { holds, starts, ends };
}

const NOTHING: WordMask = { holds: 0, starts: 0, ends: 0 };

/** The bit of a list among those it is looked for with. */
export function bitOf(lists: WordLists, id: LexiconId): number {
  const index = lists.indexOf(id);
  return index < 0 ? 0 : 1 << index;
}

/** The words of some lists, and marks of how they begin: where there is no mark, no word begins. */
interface Table {
  readonly tree: WordTree<number>;
  /** By the first two characters. */
  readonly pairs: Uint8Array;
  /** Words of one character, by its last eight bits. */
  readonly singles: Uint8Array;
}

const PAIRS = 1 << 14;

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ second) & (PAIRS - 1);
}

const tables = new WeakMap<Profile, Map<WordLists, Table>>();

function tableOf(lists: WordLists, profile: Profile): Table {
  let own = tables.get(profile);
  if (own === undefined) {
    own = new Map();
    tables.set(profile, own);
  }
  let found = own.get(lists);
  if (found === undefined) {
    found = makeTable(lists, profile);
    own.set(lists, found);
  }
  return found;
}

function makeTable(lists: WordLists, profile: Profile): Table {
  const bits = new Map<string, number>();
  for (const id of lists) {
    for (const word of lexicon(profile, id)) bits.set(word, (bits.get(word) ?? 0) | bitOf(lists, id));
  }
  const pairs = new Uint8Array(PAIRS);
  const singles = new Uint8Array(256);
  for (const word of bits.keys()) {
    if (word.length === 1) singles[word.charCodeAt(0) & 255] = 1;
    else pairs[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  }
  return { tree: growTree(bits), pairs, singles };
}
