import { defaultLexicons } from './lexicons.data.ts';
import type { Profile, Sourced } from './profile.ts';
import { defaultThresholds } from './thresholds.data.ts';

/** Names of the numbers rules may ask for. */
export type ThresholdId = keyof typeof defaultThresholds;

/** Names of the built-in word lists. */
export type LexiconId = keyof typeof defaultLexicons;

/** A threshold with its source: the profile's, else the default. */
export function sourcedThreshold({ thresholds }: Profile, id: ThresholdId): Sourced<string> {
  return thresholds[id] ?? defaultThresholds[id];
}

/** A threshold as a number; a profile's text that is no number counts as the default. */
export function threshold(profile: Profile, id: ThresholdId): number {
  const value = Number(sourcedThreshold(profile, id).value);
  return Number.isFinite(value) ? value : Number(defaultThresholds[id].value);
}

const merged = new WeakMap<Profile, Map<LexiconId, readonly string[]>>();
let lastProfile: Profile | undefined;
let last: Map<LexiconId, readonly string[]> | undefined;

/** A word list: the profile's entry `name` replaces the built-in one, its entry `name+` extends it. */
export function lexicon(profile: Profile, id: LexiconId): readonly string[] {
  const own = last !== undefined && profile === lastProfile ? last : listsOf(profile);
  const known = own.get(id);
  if (known !== undefined) return known;
  const words = [...(profile.lexicons[id] ?? defaultLexicons[id]), ...(profile.lexicons[`${id}+`] ?? [])];
  own.set(id, words);
  return words;
}

/** The lists of a profile; a run asks for those of one profile only. */
function listsOf(profile: Profile): Map<LexiconId, readonly string[]> {
  let own = merged.get(profile);
  if (own === undefined) {
    own = new Map();
    merged.set(profile, own);
  }
  lastProfile = profile;
  last = own;
  return own;
}
