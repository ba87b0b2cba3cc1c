import type { Profile } from '../../profile/profile.ts';
import { type Direction, directionOf } from '../../value/direction.ts';
import { bareName } from './bare-name.ts';
import { keepNames } from './keep-names.ts';
import { nameHas } from './name-words.ts';

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

/** Facts of a name under a profile. */
export const nameFacts = keepNames((name: string, profile: Profile): NameFacts => {
  const bare = bareName(name);
  const satisfaction = /满意(?:度|率)(?:调查|测评|评价|水平|情况)?$/u.test(bare);
  const ratio =
    satisfaction ||
    (!bare.includes('是否') &&
      nameHas(bare, profile, 'ratioEndings', 'ends') &&
      !nameHas(bare, profile, 'ratioLookalikes', 'ends'));
  return {
    bare,
    ratio,
    bounded: satisfaction || (ratio && nameHas(bare, profile, 'boundedRatios', 'ends')),
    direction: directionIn(bare, profile),
    satisfaction,
  };
});

/** 节约成本, 减少排放量: of what is saved more is better, yet the value may as well be what is left. */
function directionIn(bare: string, profile: Profile): Direction {
  const direction = directionOf(bare);
  return direction === 'negative' && nameHas(bare, profile, 'reductionVerbs') ? 'unknown' : direction;
}
