import type { Profile } from '../../profile/profile.ts';
import { type Direction, directionOf } from '../../value/direction.ts';
import { wordPattern } from './word-pattern.ts';

/** What an indicator name says of its value. */
export interface NameFacts {
  /** The name without numbering, brackets and closing punctuation. */
  readonly bare: string;
  /** …率, 比例, 占比: the value is a percentage. */
  readonly ratio: boolean;
  /** A part of a whole: never below 0 % or above 100 %. */
  readonly bounded: boolean;
  readonly direction: Direction;
  readonly satisfaction: boolean;
}

const MOST_NAMES = 4096;
const known = new WeakMap<Profile, Map<string, NameFacts>>();

/** Facts of a name under a profile; names repeat from form to form, so the latest few thousand are remembered. */
export function nameFacts(name: string, profile: Profile): NameFacts {
  let facts = known.get(profile);
  if (facts === undefined || facts.size > MOST_NAMES) {
    facts = new Map();
    known.set(profile, facts);
  }
  let own = facts.get(name);
  if (own === undefined) {
    own = readFacts(name, profile);
    facts.set(name, own);
  }
  return own;
}

function readFacts(name: string, profile: Profile): NameFacts {
  const bare = bareName(name);
  const satisfaction = /满意(?:度|率)(?:调查|测评|评价|水平|情况)?$/u.test(bare);
  const ratio =
    satisfaction ||
    (!bare.includes('是否') &&
      wordPattern(profile, 'ratioEndings', 'end').test(bare) &&
      !wordPattern(profile, 'ratioLookalikes', 'end').test(bare));
  return {
    bare,
    ratio,
    bounded: satisfaction || (ratio && wordPattern(profile, 'boundedRatios', 'end').test(bare)),
    direction: directionOf(bare),
    satisfaction,
  };
}

/** `指标1：培训合格率（≥**%）。` → `培训合格率`. */
export function bareName(name: string): string {
  return name
    .replaceAll(/[（(][^（()）]*[)）]/gu, '')
    .replaceAll(/\s/gu, '')
    .replace(/^(?:[★☆*●◆]|指标\d{0,2}[:：]|\d{1,2}[.、．]|其中[:：]?)+/u, '')
    .replace(/[。；;，,、.:：]+$/u, '');
}
