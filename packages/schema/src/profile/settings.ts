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
  const { numbers } = settingsOf(profile);
  let value = numbers.get(id);
  if (value === undefined) {
    const own = Number(sourcedThreshold(profile, id).value);
    value = Number.isFinite(own) ? own : Number(defaultThresholds[id].value);
    numbers.set(id, value);
  }
  return value;
}

/** What has been asked of a profile so far. */
interface Settings {
  readonly numbers: Map<ThresholdId, number>;
  readonly lists: Map<LexiconId, readonly string[]>;
}

const asked = new WeakMap<Profile, Settings>();
let lastProfile: Profile | undefined;
let last: Settings | undefined;

/** A word list: the profile's entry `name` replaces the built-in one, its entry `name+` extends it. */
export function lexicon(profile: Profile, id: LexiconId): readonly string[] {
  const { lists } = settingsOf(profile);
  const known = lists.get(id);
  if (known !== undefined) return known;
  const words = [...(profile.lexicons[id] ?? defaultLexicons[id]), ...(profile.lexicons[`${id}+`] ?? [])];
  lists.set(id, words);
  return words;
}

/** The settings of a profile; a run asks for those of one profile only. */
function settingsOf(profile: Profile): Settings {
  if (last !== undefined && profile === lastProfile) return last;
  let own = asked.get(profile);
  if (own === undefined) {
    own = { numbers: new Map(), lists: new Map() };
    asked.set(profile, own);
  }
  lastProfile = profile;
  last = own;
  return own;
}
