import type { Field, Form } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { type Clause, clausesOf } from '../_lib/clause.ts';
import { keepLast } from '../_lib/keep-last.ts';
import { type Quantity, readQuantities } from '../_lib/quantity.ts';
import { bitOf, maskOf } from '../_lib/word-mask.ts';

/** The annual goal with its text, when it is filled in. */
export function goalOf({ fields }: Form): Field | undefined {
  const goal = fields.annualGoal;
  return goal === undefined || goal.text === '' ? undefined : goal;
}

/** Word lists that rules look for in goals. */
const LISTS = ['baselineWords', 'boilerplate', 'doneVerbs', 'effectWords', 'slogans', 'taskVerbs'] as const;
type GoalList = (typeof LISTS)[number];
const BITS = Object.fromEntries(LISTS.map((id) => [id, bitOf(LISTS, id)])) as Readonly<Record<GoalList, number>>;

/** A clause of a goal and the word lists it holds a word of. */
export interface GoalClause extends Clause {
  readonly has: (id: GoalList) => boolean;
}

interface Reading {
  readonly clauses: readonly GoalClause[];
  quantities?: readonly Quantity[];
}

/** Clauses of a goal, read once for all rules that ask. */
export function goalClauses(goal: Field, profile: Profile): readonly GoalClause[] {
  return readGoal(goal, profile).clauses;
}

/** Quantities of a goal, read once for all rules that ask. */
export function goalQuantities(goal: Field, profile: Profile): readonly Quantity[] {
  const reading = readGoal(goal, profile);
  reading.quantities ??= readQuantities(goal.text, profile);
  return reading.quantities;
}

const readGoal = keepLast((goal: Field, profile: Profile): Reading => {
  const clauses = clausesOf(goal.text).map(({ text, at }): GoalClause => {
    const { holds } = maskOf(text, LISTS, profile);
    return { text, at, has: (id) => (holds & BITS[id]) !== 0 };
  });
  return { clauses };
});
