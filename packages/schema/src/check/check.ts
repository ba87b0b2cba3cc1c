import type { SubmittedDocument } from '../form/document.ts';
import type { Form, FormKind } from '../form/form.ts';
import type { Profile } from '../profile/profile.ts';
import { allRules } from '../rules/all-rules.ts';
import { absorb } from './absorb.ts';
import type { BatchInputs } from './batch.ts';
import type { AnyRule } from './define-rule.ts';
import type { FormDigest } from './digest.ts';
import { digestForm } from './digest-form.ts';
import type { Finding, Outcome } from './finding.ts';
import { formCells } from './form-cells.ts';
import { compareFindings, compareText } from './order.ts';
import { knownHead, type RowMemo, recallRow } from './row-memo.ts';
import { type Owner, type PreparedRule, prepareRule } from './run-rule.ts';

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
  /** Rows judged before; outcomes then count only what was judged anew. */
  readonly memo?: RowMemo;
}

const NONE: Readonly<Record<Outcome, number>> = { pass: 0, finding: 0, 'not-applicable': 0, 'insufficient-data': 0 };

/** Forms that state targets: what rules judge unless they name other kinds. */
const TARGETS: readonly FormKind[] = ['project-target', 'department-target'];

/** One run over some scopes: collects findings and counts outcomes. */
class Run {
  readonly findings: Finding[] = [];
  readonly #profile: Profile;
  readonly #memo: RowMemo | undefined;
  readonly #rules: readonly PreparedRule[];
  readonly #byKind = new Map<FormKind, Readonly<Record<'row' | 'form', readonly PreparedRule[]>>>();

  constructor(profile: Profile, { rules = allRules, memo }: CheckOptions) {
    this.#profile = profile;
    this.#memo = memo;
    const collect = (finding: Finding): void => void this.findings.push(finding);
    this.#rules = rules.map((rule) => prepareRule(rule, profile, collect));
  }

  /** Document and batch rules. */
  whole(scope: 'document' | 'batch', context: object, owner: Owner): void {
    for (const { rule, judge } of this.#rules) if (rule.scope === scope) judge(context, owner);
  }

  form(form: Form, file: string): void {
    const profile = this.#profile;
    const rules = this.#rulesFor(form.kind);
    const owner = { file, form: form.id, ...formCells(form) };
    const { indicators, ...own } = form;
    const head = this.#memo === undefined ? own : knownHead(this.#memo, own);
    for (const indicator of indicators) {
      const known = this.#memo && recallRow(this.#memo, indicator, { head, profile, file });
      if (known !== undefined) {
        this.findings.push(...known);
        continue;
      }
      const from = this.findings.length;
      const context = { indicator, form: head, profile };
      const place = { ...owner, row: indicator.index };
      for (const { judge } of rules.row) judge(context, place);
      this.#memo?.rows.set(indicator, { head, profile, file, findings: this.findings.slice(from) });
    }
    for (const { judge } of rules.form) judge({ form, profile }, owner);
  }

  /** Counts of the rules that had something to judge. */
  outcomes(): Outcomes {
    const judged = this.#rules.filter(({ counts }) => Object.values(counts).some((count) => count > 0));
    return new Map(judged.map(({ rule, counts }) => [rule.code, { ...counts }]));
  }

  #rulesFor(kind: FormKind): Readonly<Record<'row' | 'form', readonly PreparedRule[]>> {
    const known = this.#byKind.get(kind);
    if (known !== undefined) return known;
    const apt = this.#rules.filter(({ rule }) => (rule.kinds ?? TARGETS).includes(kind));
    const found = {
      row: apt.filter(({ rule }) => rule.scope === 'row'),
      form: apt.filter(({ rule }) => rule.scope === 'form'),
    };
    this.#byKind.set(kind, found);
    return found;
  }
}

/** Target tables are judged in full; of self-evaluation tables only the scores are, monitoring tables are just read. */
export function isJudged({ kind }: Form): boolean {
  return TARGETS.includes(kind);
}

/** Judges one form: row and form rules. Pure and total. */
export function checkForm(form: Form, file: string, profile: Profile, options: CheckOptions = {}): Judgement {
  const run = new Run(profile, options);
  run.form(form, file);
  return finish(run, [form.sheet]);
}

/** Judges one document: row, form and document rules. */
export function checkDocument(document: SubmittedDocument, profile: Profile, options: CheckOptions = {}): Judgement {
  const run = new Run(profile, options);
  for (const form of document.forms) run.form(form, document.file);
  run.whole('document', { document, profile }, { file: document.file });
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
  options: CheckOptions = {},
): Judgement {
  const run = new Run(profile, options);
  run.whole('batch', { digests, inputs, profile }, { file: '' });
  const files = new Map(digests.map(({ file }, index) => [file, index]));
  const byPlace = compareFindings([]);
  const rank = (finding: Finding): number => files.get(finding.file) ?? files.size;
  const findings = run.findings.toSorted((a, b) => rank(a) - rank(b) || compareText(a.file, b.file) || byPlace(a, b));
  return { findings, outcomes: run.outcomes() };
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
  return { findings: absorb(run.findings).sort(compareFindings(sheets)), outcomes: run.outcomes() };
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
