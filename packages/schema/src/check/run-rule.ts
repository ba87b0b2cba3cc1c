import type { CellRef } from '../form/cell.ts';
import type { Profile } from '../profile/profile.ts';
import type { AnyRule } from './define-rule.ts';
import type { Finding, Fix, Outcome, Severity } from './finding.ts';

/** Where the findings of one run belong. */
export interface Owner {
  readonly file: string;
  readonly form?: string;
  readonly row?: number;
  /** Row of a cell, for rules that see a whole form. */
  readonly rowAt?: (at: CellRef) => number | undefined;
  /** Raw text of a cell, which a fix is guarded by. */
  readonly textAt?: (at: CellRef) => string | undefined;
}

interface Extra {
  readonly data?: Finding['data'];
  readonly fix?: string;
  readonly fixAt?: { readonly at: CellRef; readonly from: string };
  readonly related?: readonly CellRef[];
  readonly owner?: { readonly file: string; readonly form?: string };
  readonly severity?: Severity;
}

const RANK: Readonly<Record<Severity, number>> = { suggestion: 0, warning: 1, error: 2 };

const NONE: Readonly<Record<Outcome, number>> = { pass: 0, finding: 0, 'not-applicable': 0, 'insufficient-data': 0 };

/** A rule under a profile, ready to judge any number of scopes. */
export interface PreparedRule {
  readonly rule: AnyRule;
  /** How often it ended in which way so far. */
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly judge: (context: object, owner: Owner) => void;
}

/** Prepares a rule: one reporter serves all its scopes, since they are judged one after the other. */
export function prepareRule(rule: AnyRule, profile: Profile, collect: (finding: Finding) => void): PreparedRule {
  const setting = profile.rules[rule.code] ?? profile.rules[rule.id];
  const counts = { ...NONE };
  if (setting === 'off') return { rule, counts, judge: () => void (counts['not-applicable'] += 1) };
  let owner: Owner = { file: '' };
  let found = false;
  const report = (at: CellRef | undefined, message: string, extra: Extra = {}): void => {
    found = true;
    collect(makeFinding(rule, { at, message, extra, setting }, owner));
  };
  const judge = (context: object, place: Owner): void => {
    owner = place;
    found = false;
    // The one place where a rule's own types are left: `defineRule` has checked them.
    const outcome = rule.check(context as never, report as never);
    counts[found ? 'finding' : (outcome ?? 'pass')] += 1;
  };
  return { rule, counts, judge };
}

interface Reported {
  readonly at: CellRef | undefined;
  readonly message: string;
  readonly extra: Extra;
  readonly setting: Severity | undefined;
}

function makeFinding(rule: AnyRule, { at, message, extra, setting }: Reported, owner: Owner): Finding {
  const form = extra.owner === undefined ? owner.form : extra.owner.form;
  const row = owner.row ?? rowOf(at, owner);
  const fix = makeFix(rule, at, extra, owner);
  return {
    rule: rule.code,
    message,
    severity: weaker(setting ?? rule.severity, extra.severity),
    ...(at === undefined ? {} : { at }),
    related: extra.related ?? [],
    data: extra.data ?? {},
    ...(fix === undefined ? {} : { fix }),
    file: extra.owner?.file ?? owner.file,
    ...(form === undefined ? {} : { form }),
    ...(row === undefined ? {} : { row }),
    also: [],
  };
}

function rowOf(at: CellRef | undefined, owner: Owner): number | undefined {
  return at === undefined ? undefined : owner.rowAt?.(at);
}

function makeFix(rule: AnyRule, at: CellRef | undefined, extra: Extra, owner: Owner): Fix | undefined {
  if (extra.fix === undefined || rule.fix === undefined) return undefined;
  const place = extra.fixAt?.at ?? at;
  if (place === undefined) return undefined;
  const from = extra.fixAt?.from ?? owner.textAt?.(place);
  return from === undefined ? undefined : { kind: rule.fix, at: place, from, to: extra.fix };
}

function weaker(own: Severity, occurrence: Severity | undefined): Severity {
  return occurrence !== undefined && RANK[occurrence] < RANK[own] ? occurrence : own;
}
