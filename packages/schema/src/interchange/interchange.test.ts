import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import { buildExample } from '../check/build-example.ts';
import { check } from '../check/check.ts';
import { allRules } from '../rules/all-rules.ts';
import type { TargetValue } from '../value/target.ts';
import { findingSchema, formSchema } from './form-schema.ts';
import { jsonSchemas } from './json-schemas.ts';
import { targetSchema } from './target-schema.ts';

const built = allRules.flatMap(({ examples, scope }) =>
  [...examples.valid, ...examples.invalid].map((example) => buildExample(example, scope === 'document')),
);

describe('interchange schemas', () => {
  it('describe every form that the examples draw, and leave it as it is', () => {
    const forms = built.flatMap(({ documents }) => documents.flatMap((document) => document.forms));
    expect(forms.length).toBeGreaterThan(100);
    for (const form of forms) expect(formSchema.parse(form)).toEqual(form);
  });

  it('describe every finding', () => {
    const findings = built.flatMap(({ documents, inputs, profile }) => check(documents, profile, inputs).findings);
    expect(findings.length).toBeGreaterThan(100);
    for (const finding of findings) expect(findingSchema.parse(finding)).toEqual(finding);
  });

  it('know every kind of target value', () => {
    expectTypeOf<TargetValue['kind']>().toEqualTypeOf<z.infer<typeof targetSchema>['kind']>();
  });

  it('are Standard Schemas', () => {
    for (const schema of [targetSchema, formSchema, findingSchema]) expect(schema['~standard'].version).toBe(1);
    expect(targetSchema['~standard'].validate({ kind: 'number', cmp: 'ge', value: 'viel' })).toHaveProperty('issues');
  });

  it('come as JSON Schema', () => {
    for (const schema of Object.values(jsonSchemas())) expect(schema).toHaveProperty('$schema');
  });
});
