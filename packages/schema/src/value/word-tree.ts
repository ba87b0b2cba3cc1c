/** A word and what it means. */
export interface Word<T> {
  readonly word: string;
  readonly meaning: T;
}

/** Words arranged by their characters, so that looking one up costs its length and not the size of the list. */
export interface WordTree<T> {
  readonly next: Map<number, WordTree<T>>;
  found: Word<T> | undefined;
}

/** Arranges words for {@link wordAt}. The first entry of a word counts. */
export function growTree<T>(words: Iterable<readonly [word: string, meaning: T]>): WordTree<T> {
  const root: WordTree<T> = { next: new Map(), found: undefined };
  for (const [word, meaning] of words) {
    let node = root;
    for (let at = 0; at < word.length; at += 1) node = branch(node, word.charCodeAt(at));
    node.found ??= { word, meaning };
  }
  return root;
}

function branch<T>(node: WordTree<T>, code: number): WordTree<T> {
  const known = node.next.get(code);
  if (known !== undefined) return known;
  const grown: WordTree<T> = { next: new Map(), found: undefined };
  node.next.set(code, grown);
  return grown;
}

/** The longest word that stands at a place in a text. */
export function wordAt<T>(tree: WordTree<T>, text: string, at: number): Word<T> | undefined {
  let node = tree.next.get(text.charCodeAt(at));
  let longest: Word<T> | undefined;
  for (let end = at + 1; node !== undefined; end += 1) {
    if (node.found !== undefined) longest = node.found;
    node = node.next.get(text.charCodeAt(end));
  }
  return longest;
}

/** The longest word that ends at a place in a text, in a tree of words written from the last character to the first. */
export function wordBefore<T>(tree: WordTree<T>, text: string, end: number): Word<T> | undefined {
  let node = tree.next.get(text.charCodeAt(end - 1));
  let longest: Word<T> | undefined;
  for (let at = end - 2; node !== undefined; at -= 1) {
    if (node.found !== undefined) longest = node.found;
    node = node.next.get(text.charCodeAt(at));
  }
  return longest;
}
