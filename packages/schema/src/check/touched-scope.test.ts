import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubmittedDocument } from '../form/document.ts';
import type { Form } from '../form/form.ts';
import { findProfile } from '../profile/find-profile.ts';
import { defaultProfile } from '../profile/profiles.data.ts';
import { allRules } from '../rules/all-rules.ts';
import { buildExample } from './build-example.ts';
import { check, checkBatch } from './check.ts';
import { checkDocument, checkForm, isJudged } from './check-document.ts';
import type { Example, ExampleForm, ExampleRow } from './define-rule.ts';
import { digestForm } from './digest-form.ts';
import type { Finding } from './finding.ts';
import { createRowMemo } from './row-memo.ts';
import { soundRows } from './sound-form.data.ts';

const profile = findProfile('ningxia-shizuishan-2025') ?? defaultProfile;

/** Rows and forms that some rule has something to say about: the catalogue's own examples. */
const examples = allRules.flatMap(({ examples: { valid, invalid } }): readonly Example[] => [...valid, ...invalid]);
const rows: readonly ExampleRow[] = [
  ...soundRows,
  ...examples.flatMap(({ row, form }) => [...(row === undefined ? [] : [row]), ...(form?.rows ?? [])]),
];
const heads: readonly ExampleForm[] = examples.flatMap(({ form, forms }) => [
  ...(form === undefined ? [] : [form]),
  ...(forms ?? []),
]);

const row = fc.constantFrom(...rows);
const drawnForms = fc.record({
  head: fc.constantFrom(...heads),
  rows: fc.array(row, { minLength: 1, maxLength: 6 }),
});
type DrawnForm = { readonly head: ExampleForm; readonly rows: readonly ExampleRow[] };

/** One edit: another row written over one, taken out or put in, or another head. */
const edit = fc.record({
  form: fc.nat(),
  row: fc.nat(),
  kind: fc.constantFrom('write', 'write', 'write', 'insert', 'remove', 'head'),
  other: row,
  head: fc.constantFrom(...heads),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(forms: readonly DrawnForm[], { form: which, row: at, kind, other, head }: Edit): DrawnForm[] {
  return forms.map((own, index) => {
    if (index !== which % forms.length) return own;
    if (kind === 'head') return { ...own, head };
    const place = at % own.rows.length;
    if (kind === 'remove') return own.rows.length === 1 ? own : { ...own, rows: own.rows.toSpliced(place, 1) };
    return { ...own, rows: own.rows.toSpliced(place, kind === 'insert' ? 0 : 1, other) };
  });
}

/** The document a person would see; what did not change keeps its identity, as a reader keeps it. */
function documentOf(forms: readonly DrawnForm[], before?: SubmittedDocument): SubmittedDocument {
  const described = forms.map(({ head, rows: own }) => ({ ...head, rows: own }));
  const [document] = buildExample({ forms: described }, true).documents;
  if (document === undefined) throw new Error('no document');
  return { ...document, forms: document.forms.map((one, at) => keptParts(one, before?.forms[at])) };
}

function keptParts(now: Form, before: Form | undefined): Form {
  if (before === undefined) return now;
  const indicators = now.indicators.map((one, at) => kept(one, before.indicators[at]));
  const parts = Object.entries(now).map(([key, part]) => [key, kept(part, before[key as keyof Form])]);
  return { ...(Object.fromEntries(parts) as unknown as Form), indicators };
}

function kept<T>(now: T, before: unknown): T {
  return JSON.stringify(now) === JSON.stringify(before) ? (before as T) : now;
}

const sequences = fc.tuple(
  fc.array(drawnForms, { minLength: 2, maxLength: 4 }),
  fc.array(edit, { minLength: 1, maxLength: 5 }),
);

describe('checking only what an edit touched', () => {
  it('equals checking everything: rows that stayed are answered from memory', () => {
    let recalled = 0;
    fc.assert(
      fc.property(sequences, ([forms, edits]) => {
        const memo = createRowMemo();
        let now = forms as readonly DrawnForm[];
        let document = documentOf(now);
        checkDocument(document, profile, { memo });
        for (const one of edits) {
          now = edited(now, one);
          document = documentOf(now, document);
          const judged = checkDocument(document, profile, { memo });
          expect(judged.findings).toEqual(checkDocument(document, profile).findings);
          recalled += document.forms.flatMap(({ indicators }) => indicators).filter((own) => memo.rows.has(own)).length;
        }
      }),
      { numRuns: 80 },
    );
    expect(recalled).toBeGreaterThan(100);
  });

  it('equals checking everything: forms that stayed keep their findings', () => {
    fc.assert(
      fc.property(sequences, ([forms, edits]) => {
        let now = forms as readonly DrawnForm[];
        // A head may bring a file name of its own, which findings carry.
        const placed = (forms_: readonly DrawnForm[], before?: SubmittedDocument): SubmittedDocument => ({
          ...documentOf(forms_, before),
          file: '1.xlsx',
        });
        const findingsOf = (one: Form): readonly Finding[] => checkForm(one, '1.xlsx', profile).findings;
        let document = placed(now);
        let known = new Map(document.forms.map((one) => [JSON.stringify(one), findingsOf(one)]));
        for (const one of edits) {
          now = edited(now, one);
          document = placed(now, document);
          const ofForms = document.forms.flatMap((own) => known.get(JSON.stringify(own)) ?? findingsOf(own));
          known = new Map(document.forms.map((own) => [JSON.stringify(own), findingsOf(own)]));
          const wholeOnly = checkDocument(document, profile, {
            rules: allRules.filter(({ scope }) => scope === 'document'),
          });
          const everything = checkDocument(document, profile).findings;
          // Sentences of the document rules stand beside those of its forms; nothing else is added or lost.
          expect(new Set([...ofForms, ...wholeOnly.findings].map(textOf))).toEqual(new Set(everything.map(textOf)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('equals checking everything: a batch is judged anew from the digests of the touched forms alone', () => {
    fc.assert(
      fc.property(sequences, ([forms, edits]) => {
        let now = forms as readonly DrawnForm[];
        let documents = now.map((one, at) => ({ ...documentOf([one]), file: `${at}.xlsx` }));
        let digests = documents.map(({ file, forms: own }) => own.filter(isJudged).map((one) => digestForm(one, file)));
        for (const one of edits) {
          now = edited(now, one);
          const touched = one.form % now.length;
          documents = documents.map((own, at) =>
            at === touched ? { ...documentOf(now.slice(at, at + 1)), file: own.file } : own,
          );
          digests = digests.map((own, at) => {
            const document = documents[at];
            return at === touched && document !== undefined
              ? document.forms.filter(isJudged).map((form_) => digestForm(form_, document.file))
              : own;
          });
          const batch = checkBatch(digests.flat(), {}, profile).findings;
          const own = documents.flatMap((document) => checkDocument(document, profile).findings);
          expect([...own, ...batch].map(textOf).sort()).toEqual(check(documents, profile).findings.map(textOf).sort());
        }
      }),
      { numRuns: 40 },
    );
  });
});

function textOf(finding: Finding): string {
  return JSON.stringify(finding);
}
