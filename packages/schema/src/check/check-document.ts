import type { SubmittedDocument } from '../form/document.ts';
import type { Form } from '../form/form.ts';
import type { Profile } from '../profile/profile.ts';
import { allRules } from '../rules/all-rules.ts';
import { absorb } from './absorb.ts';
import type { AnyRule } from './define-rule.ts';
import type { Finding, Outcome } from './finding.ts';
import { sortFindings } from './order.ts';
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

function finish(run: Run, sheets: readonly string[]): Judgement {
  return judgement(sortFindings(absorb(run.findings), sheets), run);
}

/** Outcomes are drawn up when they are asked for: whoever only wants findings does not pay for them. */
export function judgement(findings: readonly Finding[], run: Run): Judgement {
  let outcomes: Outcomes | undefined;
  return {
    findings,
    get outcomes() {
      return (outcomes ??= run.outcomes());
    },
  };
}
