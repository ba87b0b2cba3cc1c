import type { Profile } from '../../profile/profile.ts';
import { type LexiconId, lexicon } from '../../profile/settings.ts';

type Place = 'anywhere' | 'end' | 'start' | 'whole';

const compiled = new WeakMap<Profile, Map<string, RegExp>>();

/** One expression for a whole word list, built once per profile; the longest word wins. An empty list matches nothing. */
export function wordPattern(profile: Profile, id: LexiconId, place: Place = 'anywhere'): RegExp {
  let own = compiled.get(profile);
  if (own === undefined) {
    own = new Map();
    compiled.set(profile, own);
  }
  const key = `${id} ${place}`;
  const known = own.get(key);
  if (known !== undefined) return known;
  const pattern = build(lexicon(profile, id), place);
  own.set(key, pattern);
  return pattern;
}

function build(words: readonly string[], place: Place): RegExp {
  if (words.length === 0) return /(?!)/u;
  const longestFirst = words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const any = `(?:${longestFirst.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`)).join('|')})`;
  const [before, after] = [
    place === 'start' || place === 'whole' ? '^' : '',
    place === 'end' || place === 'whole' ? '$' : '',
  ];
  return new RegExp(before + any + after, 'u');
}
