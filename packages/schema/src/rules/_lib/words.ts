/** Lists of words compiled once per list: a profile's lists live as long as the profile. */

interface Compiled {
  readonly anywhere: RegExp;
  readonly every: RegExp;
  readonly start: RegExp;
  readonly end: RegExp;
  readonly whole: RegExp;
}

const known = new WeakMap<readonly string[], Compiled>();

/** The expressions of a list: the longest word first, so that it wins where several begin. */
export function compileWords(words: readonly string[]): Compiled {
  const found = known.get(words);
  if (found !== undefined) return found;
  const longestFirst = words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const any = `(?:${longestFirst.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`)).join('|')})`;
  const source = words.length === 0 ? '(?!)' : any;
  const made = {
    anywhere: new RegExp(source, 'u'),
    every: new RegExp(source, 'gu'),
    start: new RegExp(`^${source}`, 'u'),
    end: new RegExp(`${source}$`, 'u'),
    whole: new RegExp(`^${source}$`, 'u'),
  };
  known.set(words, made);
  return made;
}

/** The first word of a list that a text contains, the longest where several begin; `undefined` when it holds none. */
export function findWord(text: string, words: readonly string[]): string | undefined {
  return compileWords(words).anywhere.exec(text)?.[0];
}

/** The longest word of a list that a text begins with. */
export function leadingWord(text: string, words: readonly string[]): string | undefined {
  return compileWords(words).start.exec(text)?.[0];
}

/** The longest word of a list that a text ends with. */
export function trailingWord(text: string, words: readonly string[]): string | undefined {
  return compileWords(words).end.exec(text)?.[0];
}

/** Every place where a word of the list stands, the longest word at each place. */
export function wordPositions(
  text: string,
  words: readonly string[],
): { readonly word: string; readonly at: number }[] {
  const { anywhere, every: pattern } = compileWords(words);
  if (!anywhere.test(text)) return [];
  pattern.lastIndex = 0;
  const found: { word: string; at: number }[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push({ word: match[0], at: match.index });
    pattern.lastIndex = match.index + 1;
  }
  return found;
}
