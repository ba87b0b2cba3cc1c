import { describe, expect, it } from 'vitest';
import { buildExample } from '../check/build-example.ts';
import { check } from '../check/check.ts';
import { checkDocument } from '../check/check-document.ts';
import type { AnyRule, Example } from '../check/define-rule.ts';
import type { Finding } from '../check/finding.ts';
import { renderFinding } from '../message/render-finding.ts';
import { allRules } from './all-rules.ts';

function judge(rule: AnyRule, example: Example): readonly Finding[] {
  const { documents, inputs, profile } = buildExample(example, rule.scope === 'document');
  const options = { rules: [{ ...rule }] };
  if (rule.scope === 'batch') return check(documents, profile, inputs, options).findings;
  return documents.flatMap((document) => checkDocument(document, profile, options).findings);
}

describe.each(allRules.map((rule) => [`${rule.code} ${rule.id}`, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.valid.map((example, at) => [at, example] as const))(
    'is silent on good example %i',
    (_at, example) => {
      expect(judge(rule, example)).toEqual([]);
    },
  );

  it.each(rule.examples.invalid.map((example, at) => [at, example] as const))(
    'speaks on bad example %i',
    (_at, example) => {
      const findings = judge(rule, example);
      expect([...new Set(findings.map(({ message }) => message))]).toEqual([example.message]);
      expect(findings[0]?.fix?.to).toBe(example.fix);
      for (const finding of findings) {
        for (const locale of ['zh', 'en'] as const) {
          const { what, how } = renderFinding(finding, locale, rule);
          expect(what + how).not.toMatch(/[{}]|undefined|NaN/u);
        }
      }
    },
  );
});
