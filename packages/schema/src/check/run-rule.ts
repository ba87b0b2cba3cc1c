import type { CellRef } from '../form/cell.ts';
import type { Profile } from '../profile/profile.ts';
import { defined } from '../value/defined.ts';
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

/** Runs one rule on one scope and hands its findings to `collect`. */
export function runRule(
  rule: AnyRule,
  context: object,
  run: { readonly profile: Profile; readonly owner: Owner; readonly collect: (finding: Finding) => void },
): Outcome {
  const setting = run.profile.rules[rule.code] ?? run.profile.rules[rule.id];
  if (setting === 'off') return 'not-applicable';
  let found = false;
  const report = (at: CellRef | undefined, message: string, extra: Extra = {}): void => {
    found = true;
    run.collect(makeFinding(rule, { at, message, extra, setting }, run.owner));
  };
  // The one place where a rule's own types are left: `defineRule` has checked them.
  const outcome = rule.check(context as never, report as never);
  if (found) return 'finding';
  return outcome ?? 'pass';
}

interface Reported {
  readonly at: CellRef | undefined;
  readonly message: string;
  readonly extra: Extra;
  readonly setting: Severity | undefined;
}

function makeFinding(rule: AnyRule, { at, message, extra, setting }: Reported, owner: Owner): Finding {
  return defined<Finding>({
    rule: rule.code,
    message,
    severity: weaker(setting ?? rule.severity, extra.severity),
    at,
    related: extra.related ?? [],
    data: extra.data ?? {},
    fix: makeFix(rule, at, extra, owner),
    file: extra.owner?.file ?? owner.file,
    form: extra.owner === undefined ? owner.form : extra.owner.form,
    row: owner.row ?? rowOf(at, owner),
    also: [],
  });
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
