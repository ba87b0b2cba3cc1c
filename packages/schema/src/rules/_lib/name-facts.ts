import type { Profile } from '../../profile/profile.ts';
import { type Direction, directionOf } from '../../value/direction.ts';
import { bareName } from './bare-name.ts';
import { keepLast } from './keep-last.ts';
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

/** Facts of a name under a profile. The rules of one row ask for the same name one after another. */
export const nameFacts = keepLast((name: string, profile: Profile): NameFacts => {
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
    direction: directionIn(bare, profile),
    satisfaction,
  };
});

/** 节约成本, 减少排放量: of what is saved more is better, yet the value may as well be what is left. */
function directionIn(bare: string, profile: Profile): Direction {
  const direction = directionOf(bare);
  return direction === 'negative' && wordPattern(profile, 'reductionVerbs').test(bare) ? 'unknown' : direction;
}
