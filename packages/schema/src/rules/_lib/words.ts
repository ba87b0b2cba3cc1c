/** Lists of words compiled once per list: a profile's lists live as long as the profile. */

interface Compiled {
  /** Words by first character, longest first. */
  readonly heads: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<readonly string[], Compiled>();

function compile(words: readonly string[]): Compiled {
  const found = known.get(words);
  if (found !== undefined) return found;
  const heads = new Map<string, string[]>();
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const head = word.charAt(0);
    const list = heads.get(head);
    if (list === undefined) heads.set(head, [word]);
    else list.push(word);
  }
  const made = { heads };
  known.set(words, made);
  return made;
}

/** The first word of a list that a text contains, the longest where several begin; `undefined` when it holds none. */
export function findWord(text: string, words: readonly string[]): string | undefined {
  const { heads } = compile(words);
  for (let at = 0; at < text.length; at += 1) {
    const word = heads.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at));
    if (word !== undefined) return word;
  }
  return undefined;
}

/** The longest word of a list that a text begins with. */
export function leadingWord(text: string, words: readonly string[]): string | undefined {
  return compile(words)
    .heads.get(text.charAt(0))
    ?.find((candidate) => text.startsWith(candidate));
}

/** The longest word of a list that a text ends with. */
export function trailingWord(text: string, words: readonly string[]): string | undefined {
  const { heads } = compile(words);
  for (let at = 0; at < text.length; at += 1) {
    const word = heads
      .get(text.charAt(at))
      ?.find((candidate) => text.endsWith(candidate) && text.length - at === candidate.length);
    if (word !== undefined) return word;
  }
  return undefined;
}

/** Every place where a word of the list stands, the longest word at each place. */
export function wordPositions(
  text: string,
  words: readonly string[],
): { readonly word: string; readonly at: number }[] {
  const { heads } = compile(words);
  const found: { word: string; at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const word = heads.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at));
    if (word !== undefined) found.push({ word, at });
  }
  return found;
}
