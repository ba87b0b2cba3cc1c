import type { Form } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { lexicon } from '../../profile/settings.ts';
import type { NumberTarget } from '../../value/target.ts';
import { goalOf, goalQuantities } from '../goal/goal-of.ts';
import { projectYears } from '../value/project-year.ts';
import { yearRows } from './indicator-kind.ts';
import { keepLast } from './keep-last.ts';
import type { Quantity } from './quantity.ts';
import { matchQuantity, type QuantityMatch } from './quantity-match.ts';
import { isDuration } from './unit-kind.ts';
import { findWord } from './words.ts';

/** A result that the goal promises, with the indicator that holds it or does not. */
interface GoalMatch {
  readonly quantity: Quantity;
  readonly match: QuantityMatch;
}

/** The promised quantities of a goal beside the indicators. */
export const goalMatches = keepLast((form: Form, profile: Profile): readonly GoalMatch[] => {
  const goal = goalOf(form);
  const promised =
    goal === undefined ? [] : goalQuantities(goal, profile).filter((quantity) => isPromise(quantity, form, profile));
  const rows = promised.length === 0 ? [] : yearRows(form);
  const alone = promised.map((quantity) => ({ quantity, match: matchQuantity(quantity, rows) }));
  return alone.map((one, at) => (isSettled(one, alone, at) ? { ...one, match: HELD } : one));
});

/** How large a place is: 全县15个乡镇, 120万人口. */
const EXTENT = /^全[省市县区州旗镇乡]….*(?:[乡镇街村县市区]|社区)|人口/u;

/** Durations, what is there already, and the money that pays for it are no promises of results. */
function isPromise({ text, value, unit, before, after }: Quantity, form: Form, profile: Profile): boolean {
  if (isDuration(unit.dimension) || unit.dimension === 'score' || isAside({ text, before, after })) return false;
  // A single thing need not be counted, and parts (其中) belong to a total that is.
  if (value === '1' || before.includes('其中')) return false;
  if (findWord(before, lexicon(profile, 'baselineWords')) !== undefined || isPast(before, form)) return false;
  if (unit.dimension !== 'money' && unit.dimension !== 'foreign-money' && unit.dimension !== 'myriad') return true;
  return !/^[/／每]/u.test(after) && findWord(before, lexicon(profile, 'fundingWords')) === undefined;
}

/** Tells how large a place is, or what money is for. */
function isAside({ text, before, after }: Pick<Quantity, 'text' | 'before' | 'after'>): boolean {
  return after.startsWith('用于') || EXTENT.test(`${before.slice(-2)}…${text}${after.slice(0, 3)}`);
}

/** A clause about an earlier year. */
function isPast(before: string, form: Form): boolean {
  const year = projectYears(form)?.year;
  const written = /(20\d{2})\s*年/u.exec(before)?.[1];
  return year !== undefined && written !== undefined && Number(written) < year;
}

const HELD: QuantityMatch = { kind: 'held' };
/** Most characters between two figures of one thing: 8条河道36.5公里, 4栋楼、8.6万平方米. */
const NEAR = 6;

/** The other figure of what an indicator holds: its extent right before it, or what the row already says. */
function isSettled({ quantity, match }: GoalMatch, all: readonly GoalMatch[], at: number): boolean {
  if (match.kind === 'differs') {
    const { target } = match.row;
    return target.kind === 'number' && all.some(({ quantity: other }) => other !== quantity && holds(target, other));
  }
  const next = all[at + 1];
  if (match.kind === 'held' || next?.match.kind !== 'held' || quantity.unit.dimension === 'ratio') return false;
  const from = quantity.before.length + quantity.text.length;
  return next.quantity.before.startsWith(quantity.before + quantity.text) && next.quantity.before.length <= from + NEAR;
}

function holds({ value, unit }: NumberTarget, quantity: Quantity): boolean {
  return value === quantity.value && (unit === undefined || unit === quantity.unit.id);
}
