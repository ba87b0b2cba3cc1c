import type { FormKind } from '../form/form.ts';
import type { Profile } from '../profile/profile.ts';
import type { TargetValue } from '../value/target.ts';
import type { AnyRule, Scope } from './define-rule.ts';
import type { PlannedRule } from './run-rule.ts';

/** Forms that state targets: what rules judge unless they name other kinds. */
export const TARGET_FORMS: readonly FormKind[] = ['project-target', 'department-target'];

/** Whether a rule judges forms of this kind. */
function suits({ kinds = TARGET_FORMS }: AnyRule, kind: FormKind): boolean {
  return kinds.includes(kind);
}

/** Which rules run where under a profile: worked out once, since a batch judges a million rows by it. */
export interface Plan {
  readonly rules: readonly AnyRule[];
  /** Four counts per rule before anything is judged; copying them is the quickest way to begin. */
  readonly zeros: readonly number[];
  readonly of: (scope: Exclude<Scope, 'row'>, kind?: FormKind) => readonly PlannedRule[];
  readonly ofRow: (form: FormKind, target: TargetValue['kind']) => readonly PlannedRule[];
}

const plans = new WeakMap<readonly AnyRule[], WeakMap<Profile, Plan>>();

/** The plan for some rules under a profile. */
export function planFor(rules: readonly AnyRule[], profile: Profile): Plan {
  let own = plans.get(rules);
  if (own === undefined) {
    own = new WeakMap();
    plans.set(rules, own);
  }
  let plan = own.get(profile);
  if (plan === undefined) {
    plan = makePlan(rules, profile);
    own.set(profile, plan);
  }
  return plan;
}

function makePlan(rules: readonly AnyRule[], { rules: settings }: Profile): Plan {
  const planned: PlannedRule[] = [];
  for (const [index, rule] of rules.entries()) {
    const setting = settings[rule.code] ?? settings[rule.id];
    if (setting !== 'off') planned.push({ rule, check: rule.check, index, setting });
  }
  // Two steps and no joined key: this is asked for every row.
  const known = new Map<string, Map<string, readonly PlannedRule[]>>();
  const remember = (place: string, kind: string, fits: (rule: AnyRule) => boolean): readonly PlannedRule[] => {
    const own = known.get(place) ?? new Map<string, readonly PlannedRule[]>();
    known.set(place, own);
    const found = own.get(kind) ?? planned.filter(({ rule }) => fits(rule));
    own.set(kind, found);
    return found;
  };
  return {
    rules,
    zeros: Array.from(rules, () => [0, 0, 0, 0]).flat(),
    of: (scope, kind) =>
      remember(scope, kind ?? '', (rule) => rule.scope === scope && (kind === undefined || suits(rule, kind))),
    ofRow: (form, target) =>
      remember(
        form,
        target,
        (rule) => rule.scope === 'row' && suits(rule, form) && rule.targets?.includes(target) !== false,
      ),
  };
}
