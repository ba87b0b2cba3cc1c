import type { SubmittedDocument } from '../form/document.ts';
import type { Form } from '../form/form.ts';
import type { Profile } from '../profile/profile.ts';
import { allRules } from '../rules/all-rules.ts';
import { absorb } from './absorb.ts';
import type { BatchInputs } from './batch.ts';
import type { AnyRule, Scope } from './define-rule.ts';
import type { FormDigest } from './digest.ts';
import { digestForm } from './digest-form.ts';
import type { Finding, Outcome } from './finding.ts';
import { formCells } from './form-cells.ts';
import { compareFindings, compareText } from './order.ts';
import { type Owner, runRule } from './run-rule.ts';

/** How often each rule ended in which way: `outcomes.get('V03')?.pass`. */
export type Outcomes = ReadonlyMap<string, Readonly<Record<Outcome, number>>>;

/** What the judge says of one scope. */
export interface Judgement {
  /** In order of sheet, row, column, rule. */
  readonly findings: readonly Finding[];
  readonly outcomes: Outcomes;
}

/** Rules to judge by; all of the catalogue unless a caller brings more or fewer. */
export interface CheckOptions {
  readonly rules?: readonly AnyRule[];
}

const NONE: Readonly<Record<Outcome, number>> = { pass: 0, finding: 0, 'not-applicable': 0, 'insufficient-data': 0 };

/** One run over some scopes: collects findings and counts outcomes. */
class Run {
  readonly findings: Finding[] = [];
  readonly outcomes = new Map<string, Record<Outcome, number>>();
  readonly #profile: Profile;
  readonly #rules: Readonly<Record<Scope, readonly AnyRule[]>>;

  constructor(profile: Profile, rules: readonly AnyRule[]) {
    this.#profile = profile;
    this.#rules = groupByScope(rules);
  }

  scope(scope: Scope, context: object, owner: Owner): void {
    const collect = (finding: Finding): void => void this.findings.push(finding);
    for (const rule of this.#rules[scope]) {
      const outcome = runRule(rule, context, { profile: this.#profile, owner, collect });
      const counts = this.outcomes.get(rule.code) ?? { ...NONE };
      counts[outcome] += 1;
      this.outcomes.set(rule.code, counts);
    }
  }

  form(form: Form, file: string): void {
    const profile = this.#profile;
    const cells = formCells(form);
    const owner = { file, form: form.id, ...cells };
    const { indicators, ...head } = form;
    for (const indicator of indicators) {
      this.scope('row', { indicator, form: head, profile }, { ...owner, row: indicator.index });
    }
    this.scope('form', { form, profile }, owner);
  }
}

/** Target tables are judged; self-evaluation and monitoring tables are read, not judged. */
export function isJudged({ kind }: Form): boolean {
  return kind === 'project-target' || kind === 'department-target';
}

/** Judges one form: row and form rules. Pure and total. */
export function checkForm(
  form: Form,
  file: string,
  profile: Profile,
  { rules = allRules }: CheckOptions = {},
): Judgement {
  const run = new Run(profile, rules);
  if (isJudged(form)) run.form(form, file);
  return finish(run, [form.sheet]);
}

/** Judges one document: row, form and document rules. */
export function checkDocument(
  document: SubmittedDocument,
  profile: Profile,
  { rules = allRules }: CheckOptions = {},
): Judgement {
  const run = new Run(profile, rules);
  for (const form of document.forms) if (isJudged(form)) run.form(form, document.file);
  run.scope('document', { document, profile }, { file: document.file });
  return finish(
    run,
    document.sheets.map(({ name }) => name),
  );
}

/** Judges what only the whole batch shows: copies, duplicates, missing forms, totals. Findings name their file. */
export function checkBatch(
  digests: readonly FormDigest[],
  inputs: BatchInputs,
  profile: Profile,
  { rules = allRules }: CheckOptions = {},
): Judgement {
  const run = new Run(profile, rules);
  run.scope('batch', { digests, inputs, profile }, { file: '' });
  const files = new Map(digests.map(({ file }, index) => [file, index]));
  const byPlace = compareFindings([]);
  const rank = (finding: Finding): number => files.get(finding.file) ?? files.size;
  const findings = run.findings.toSorted((a, b) => rank(a) - rank(b) || compareText(a.file, b.file) || byPlace(a, b));
  return { findings, outcomes: run.outcomes };
}

/** Judges documents and the batch they form. Findings come document by document, batch findings after each document's own. */
export function check(
  documents: readonly SubmittedDocument[],
  profile: Profile,
  inputs: BatchInputs = {},
  options: CheckOptions = {},
): Judgement {
  const own = documents.map((document) => checkDocument(document, profile, options));
  const digests = documents.flatMap(({ file, forms }) => forms.filter(isJudged).map((form) => digestForm(form, file)));
  const batch = checkBatch(digests, inputs, profile, options);
  const known = new Set(documents.map(({ file }) => file));
  const findings = documents.flatMap(({ file }, index) => [
    ...(own[index]?.findings ?? []),
    ...batch.findings.filter((finding) => finding.file === file),
  ]);
  const elsewhere = batch.findings.filter((finding) => !known.has(finding.file));
  return {
    findings: [...findings, ...elsewhere],
    outcomes: sumOutcomes([...own, batch].map(({ outcomes }) => outcomes)),
  };
}

function finish(run: Run, sheets: readonly string[]): Judgement {
  return { findings: absorb(run.findings).sort(compareFindings(sheets)), outcomes: run.outcomes };
}

function groupByScope(rules: readonly AnyRule[]): Record<Scope, AnyRule[]> {
  const groups: Record<Scope, AnyRule[]> = { row: [], form: [], document: [], batch: [] };
  for (const rule of rules) groups[rule.scope].push(rule);
  return groups;
}

function sumOutcomes(parts: readonly Outcomes[]): Outcomes {
  const total = new Map<string, Record<Outcome, number>>();
  for (const part of parts) {
    for (const [code, counts] of part) {
      const sum = total.get(code) ?? { ...NONE };
      for (const outcome of Object.keys(NONE) as Outcome[]) sum[outcome] += counts[outcome];
      total.set(code, sum);
    }
  }
  return total;
}
