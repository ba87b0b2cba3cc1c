import type { Profile } from '../../profile/profile.ts';
import { type LexiconId, lexicon } from '../../profile/settings.ts';
import { compileWords } from './words.ts';

/** One expression for a whole word list of a profile; an empty list matches nothing. */
export function wordPattern(
  profile: Profile,
  id: LexiconId,
  place: 'anywhere' | 'end' | 'start' | 'whole' = 'anywhere',
): RegExp {
  return compileWords(lexicon(profile, id))[place];
}
