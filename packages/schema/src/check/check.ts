import type { SubmittedDocument } from '../form/document.ts';
import type { Form } from '../form/form.ts';
import type { Profile } from '../profile/profile.ts';
import { allRules } from '../rules/all-rules.ts';
import { absorb } from './absorb.ts';
import type { BatchInputs } from './batch.ts';
import type { AnyRule } from './define-rule.ts';
import type { FormDigest } from './digest.ts';
import { digestForm } from './digest-form.ts';
import type { Finding, Outcome } from './finding.ts';
import { compareFindings, compareText, sortFindings } from './order.ts';
import { TARGET_FORMS } from './plan.ts';
import type { RowMemo } from './row-memo.ts';
import { Run } from './run.ts';

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

/** Target tables are judged in full; of self-evaluation tables only the scores are, monitoring tables are just read. */
export function isJudged({ kind }: Form): boolean {
  return TARGET_FORMS.includes(kind);
}

/** Judges one form: row and form rules. Pure and total. */
export function checkForm(form: Form, file: string, profile: Profile, options: CheckOptions = {}): Judgement {
  const run = new Run(profile, options.rules ?? allRules, options.memo);
  run.form(form, file);
  return finish(run, [form.sheet]);
}

/** Judges one document: row, form and document rules. */
export function checkDocument(document: SubmittedDocument, profile: Profile, options: CheckOptions = {}): Judgement {
  const run = new Run(profile, options.rules ?? allRules, options.memo);
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
  const run = new Run(profile, options.rules ?? allRules, options.memo);
  run.whole('batch', { digests, inputs, profile }, { file: '' });
  const files = new Map(digests.map(({ file }, index) => [file, index]));
  const byPlace = compareFindings([]);
  const rank = (finding: Finding): number => files.get(finding.file) ?? files.size;
  const findings = run.findings.toSorted((a, b) => rank(a) - rank(b) || compareText(a.file, b.file) || byPlace(a, b));
  return judgement(findings, run);
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
  const byFile = new Map<string, Finding[]>(documents.map(({ file }) => [file, []]));
  const elsewhere = batch.findings.filter((finding) => byFile.get(finding.file)?.push(finding) === undefined);
  const findings = documents.flatMap(({ file }, index) => [
    ...(own[index]?.findings ?? []),
    ...(byFile.get(file) ?? []),
  ]);
  return {
    findings: [...findings, ...elsewhere],
    outcomes: sumOutcomes([...own, batch].map(({ outcomes }) => outcomes)),
  };
}

function finish(run: Run, sheets: readonly string[]): Judgement {
  return judgement(sortFindings(absorb(run.findings), sheets), run);
}

/** Outcomes are drawn up when they are asked for: whoever only wants findings does not pay for them. */
function judgement(findings: readonly Finding[], run: Run): Judgement {
  let outcomes: Outcomes | undefined;
  return {
    findings,
    get outcomes() {
      return (outcomes ??= run.outcomes());
    },
  };
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
