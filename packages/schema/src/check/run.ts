import type { Form, FormKind } from '../form/form.ts';
import type { Profile } from '../profile/profile.ts';
import type { AnyRule, FormHead } from './define-rule.ts';
import type { Finding, Outcome } from './finding.ts';
import { formCells } from './form-cells.ts';
import { type Plan, planFor, TARGET_FORMS } from './plan.ts';
import { knownHead, type RowMemo, recallRow } from './row-memo.ts';
import { makeReporter, type Owner, type PlannedRule, type Reporter, runRule } from './run-rule.ts';

const PLACE: Readonly<Record<Outcome, number>> = { pass: 0, finding: 1, 'not-applicable': 2, 'insufficient-data': 3 };
const PLACES = 4;

/** One run over some scopes: collects findings and counts outcomes. */
export class Run {
  readonly findings: Finding[] = [];
  readonly #profile: Profile;
  readonly #memo: RowMemo | undefined;
  readonly #plan: Plan;
  readonly #reporter: Reporter;
  /** How often each list of rules ran, and four counts per rule of what did not simply pass. */
  readonly #ran = new Map<readonly PlannedRule[], number>();
  readonly #counts: number[];
  readonly #rows = new Map<FormKind, number>();
  #targetRows: number | undefined;

  constructor(profile: Profile, rules: readonly AnyRule[], memo: RowMemo | undefined) {
    this.#profile = profile;
    this.#memo = memo;
    this.#plan = planFor(rules, profile);
    this.#counts = [...this.#plan.zeros];
    this.#reporter = makeReporter((finding) => void this.findings.push(finding));
  }

  /** Document and batch rules. */
  whole(scope: 'document' | 'batch', context: object, owner: Owner): void {
    this.#judge(this.#plan.of(scope), context, owner);
  }

  /** Row and form rules of one form. */
  form(form: Form, file: string): void {
    const profile = this.#profile;
    const { rowAt, textAt } = formCells(form);
    const owner = { file, form: form.id, rowAt, textAt };
    const head = this.#memo === undefined ? form : knownHead(this.#memo, headOf(form));
    const place = { file, form: form.id, row: 0, rowAt, textAt };
    let rows = 0;
    for (const indicator of form.indicators) {
      const known = this.#memo && recallRow(this.#memo, indicator, { head, profile, file });
      if (known !== undefined) {
        this.findings.push(...known);
        continue;
      }
      const from = this.findings.length;
      place.row = indicator.index;
      this.#judge(this.#plan.ofRow(form.kind, indicator.target.kind), { indicator, form: head, profile }, place);
      rows += 1;
      this.#memo?.rows.set(indicator, { head, profile, file, findings: this.findings.slice(from) });
    }
    if (rows > 0) this.#rows.set(form.kind, (this.#rows.get(form.kind) ?? 0) + rows);
    this.#judge(this.#plan.of('form', form.kind), { form, profile }, owner);
  }

  /** Counts of the rules that had something to judge; a rule that passes over a kind of target is not applicable to it. */
  outcomes(): ReadonlyMap<string, Readonly<Record<Outcome, number>>> {
    const all = new Map<string, Readonly<Record<Outcome, number>>>();
    const { rules } = this.#plan;
    this.#targetRows = undefined;
    this.#countPasses();
    for (let index = 0; index < rules.length; index += 1) {
      const rule = rules[index];
      const counts = rule === undefined ? undefined : this.#countsOf(rule, index * PLACES);
      if (rule !== undefined && counts !== undefined) all.set(rule.code, counts);
    }
    return all;
  }

  #countsOf(rule: AnyRule, from: number): Readonly<Record<Outcome, number>> | undefined {
    // In the order of PLACE, read one by one: a view of the array would cost more than the rule did.
    const counts = this.#counts;
    const pass = counts[from] ?? 0;
    const finding = counts[from + 1] ?? 0;
    const apart = counts[from + 2] ?? 0;
    const lacking = counts[from + 3] ?? 0;
    const ran = pass + finding + apart + lacking;
    const passedOver = rule.scope === 'row' ? this.#rowsFor(rule) - ran : 0;
    if (ran + passedOver === 0) return undefined;
    return { pass, finding, 'not-applicable': apart + passedOver, 'insufficient-data': lacking };
  }

  #rowsFor({ kinds }: AnyRule): number {
    // Nearly all rules judge the same kinds of form.
    if (kinds === undefined) return (this.#targetRows ??= this.#rowsOf(TARGET_FORMS));
    return this.#rowsOf(kinds);
  }

  #rowsOf(kinds: readonly FormKind[]): number {
    let rows = 0;
    for (const kind of kinds) rows += this.#rows.get(kind) ?? 0;
    return rows;
  }

  /** Nearly everything passes: that is told by how often the rules ran, at the end. */
  #countPasses(): void {
    for (const [rules, times] of this.#ran) {
      for (const { index } of rules) this.#counts[index * PLACES] = (this.#counts[index * PLACES] ?? 0) + times;
    }
    this.#ran.clear();
  }

  #judge(rules: readonly PlannedRule[], context: object, owner: Owner): void {
    const reporter = this.#reporter;
    reporter.owner = owner;
    this.#ran.set(rules, (this.#ran.get(rules) ?? 0) + 1);
    for (const planned of rules) {
      const outcome = runRule(planned, context, reporter);
      if (outcome === undefined) continue;
      const from = planned.index * PLACES;
      const at = from + PLACE[outcome];
      this.#counts[at] = (this.#counts[at] ?? 0) + 1;
      this.#counts[from] = (this.#counts[from] ?? 0) - 1;
    }
  }
}

function headOf({ indicators: _indicators, ...head }: Form): FormHead {
  return head;
}
