import type { Field, Form } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { type Quantity, readQuantities } from '../_lib/quantity.ts';

/** The annual goal with its text, when it is filled in. */
export function goalOf({ fields }: Form): Field | undefined {
  const goal = fields.annualGoal;
  return goal === undefined || goal.text === '' ? undefined : goal;
}

const known = new WeakMap<Profile, WeakMap<Field, readonly Quantity[]>>();

/** Quantities of a goal, read once for all rules that ask. */
export function goalQuantities(goal: Field, profile: Profile): readonly Quantity[] {
  let own = known.get(profile);
  if (own === undefined) {
    own = new WeakMap();
    known.set(profile, own);
  }
  let found = own.get(goal);
  if (found === undefined) {
    found = readQuantities(goal.text, profile);
    own.set(goal, found);
  }
  return found;
}
