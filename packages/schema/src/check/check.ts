import type { SubmittedDocument } from '../form/document.ts';
import type { Profile } from '../profile/profile.ts';
import { allRules } from '../rules/all-rules.ts';
import type { BatchInputs } from './batch.ts';
import {
  type CheckOptions,
  checkDocument,
  isJudged,
  type Judgement,
  judgement,
  type Outcomes,
} from './check-document.ts';
import type { FormDigest } from './digest.ts';
import { digestForm } from './digest-form.ts';
import type { Finding, Outcome } from './finding.ts';
import { compareFindings, compareText } from './order.ts';
import { Run } from './run.ts';

const NONE: Readonly<Record<Outcome, number>> = { pass: 0, finding: 0, 'not-applicable': 0, 'insufficient-data': 0 };

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
