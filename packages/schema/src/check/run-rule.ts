import type { CellRef } from '../form/cell.ts';
import type { AnyRule } from './define-rule.ts';
import type { Finding, Fix, FixPlace, Outcome, Severity } from './finding.ts';

/** Where the findings of one run belong. */
export interface Owner {
  readonly file: string;
  readonly form?: string;
  readonly row?: number;
  /** Row of a cell, for rules that see a whole form. */
  readonly rowAt?: (at: CellRef) => number | undefined;
  /** Raw text of a cell that holds one thing only, which a fix is guarded by. */
  readonly textAt?: (at: CellRef) => string | undefined;
}

interface Extra {
  readonly data?: Finding['data'];
  readonly fix?: string;
  readonly fixAt?: FixPlace;
  readonly related?: readonly CellRef[];
  readonly owner?: { readonly file: string; readonly form?: string };
  readonly severity?: Severity;
}

const RANK: Readonly<Record<Severity, number>> = { suggestion: 0, warning: 1, error: 2 };

/** A rule as a run uses it: its place in the list, and what the profile says of it. */
export interface PlannedRule {
  readonly rule: AnyRule;
  /** The rule's own, at hand: rules differ in what they hold, and looking it up in each costs as much as a small rule. */
  readonly check: AnyRule['check'];
  readonly index: number;
  readonly setting: Severity | undefined;
}

/** Hands findings on for whichever rule runs: one serves a whole run, since rules run one after the other. */
export interface Reporter {
  found: boolean;
  owner: Owner;
  planned: PlannedRule | undefined;
  readonly report: (at: CellRef | undefined, message: string, extra?: Extra) => void;
}

/** A reporter that hands findings to `collect`. */
export function makeReporter(collect: (finding: Finding) => void): Reporter {
  const reporter: Reporter = {
    found: false,
    owner: { file: '' },
    planned: undefined,
    report: (at, message, extra = {}) => {
      if (reporter.planned === undefined) return;
      reporter.found = true;
      const { rule, setting } = reporter.planned;
      collect(makeFinding(rule, { at, message, extra, setting }, reporter.owner));
    },
  };
  return reporter;
}

/** Runs one rule on one scope; `undefined` when it passed. */
export function runRule(planned: PlannedRule, context: object, reporter: Reporter): Outcome | undefined {
  reporter.planned = planned;
  // The one place where a rule's own types are left: `defineRule` has checked them.
  const outcome = planned.check(context as never, reporter.report as never);
  if (!reporter.found) return outcome ?? undefined;
  reporter.found = false;
  return 'finding';
}

interface Reported {
  readonly at: CellRef | undefined;
  readonly message: string;
  readonly extra: Extra;
  readonly setting: Severity | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Written out part by part: copies of what may be absent cost more than most rules do. */
function makeFinding(rule: AnyRule, { at, message, extra, setting }: Reported, owner: Owner): Finding {
  const finding: Mutable<Finding> = {
    rule: rule.code,
    message,
    severity: weaker(setting ?? rule.severity, extra.severity),
    related: extra.related ?? [],
    data: extra.data ?? {},
    file: extra.owner?.file ?? owner.file,
    also: [],
  };
  if (at !== undefined) finding.at = at;
  const fix = makeFix(rule, at, extra, owner);
  if (fix !== undefined) finding.fix = fix;
  const form = extra.owner === undefined ? owner.form : extra.owner.form;
  if (form !== undefined) finding.form = form;
  const row = owner.row ?? rowOf(at, owner);
  if (row !== undefined) finding.row = row;
  return finding;
}

function rowOf(at: CellRef | undefined, owner: Owner): number | undefined {
  return at === undefined ? undefined : owner.rowAt?.(at);
}

function makeFix(rule: AnyRule, at: CellRef | undefined, extra: Extra, owner: Owner): Fix | undefined {
  if (extra.fix === undefined || rule.fix === undefined) return undefined;
  if (extra.fixAt !== undefined) return partFix(rule.fix, extra.fixAt, extra.fix);
  const from = at === undefined ? undefined : owner.textAt?.(at);
  return at === undefined || from === undefined ? undefined : { kind: rule.fix, at, from, to: extra.fix };
}

/** Where a text is only a part of its cell, the rest stays as it is; a part that stands there twice cannot be told. */
function partFix(kind: Fix['kind'], { at, raw, text, part }: FixPlace, to: string): Fix | undefined {
  if (part === undefined) return { kind, at, from: raw, to };
  const [before = '', after, more] = text === '' ? [] : raw.split(text);
  return after === undefined || more !== undefined ? undefined : { kind, at, from: raw, to: before + to + after };
}

function weaker(own: Severity, occurrence: Severity | undefined): Severity {
  return occurrence !== undefined && RANK[occurrence] < RANK[own] ? occurrence : own;
}
