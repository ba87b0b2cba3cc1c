import { describe, expect, it } from 'vitest';
import { allRules } from '../rules/all-rules.ts';
import { reviewCriteria } from './review-form.data.ts';
import { criterionOf, suggestGrade } from './suggest-grade.ts';

const ruleUnder = (head: string): string => allRules.find(({ review }) => review === head)?.code ?? '';

describe('suggestGrade', () => {
  const error = (head: string) => ({ rule: ruleUnder(head), severity: 'error' }) as const;
  const warning = { rule: ruleUnder('相关性'), severity: 'warning' } as const;
  const suggestion = { rule: ruleUnder('相关性'), severity: 'suggestion' } as const;

  it.each([
    ['优', []],
    ['优', [suggestion]],
    ['良', [warning, suggestion]],
    ['中', [error('完整性'), warning]],
    ['中', [error('完整性'), error('完整性')]],
    ['差', [error('完整性'), error('相关性')]],
  ])('%s', (grade, findings) => {
    expect(suggestGrade(findings)).toBe(grade);
  });
});

describe('criterionOf', () => {
  it('finds a line under its own head for every rule', () => {
    for (const rule of allRules) expect(criterionOf(rule.code)?.head, rule.code).toBe(rule.review);
  });

  it('knows two lines for each head', () => {
    const heads = reviewCriteria.map(({ head }) => head);
    expect(heads).toEqual(['完整性', '完整性', '相关性', '相关性', '适当性', '适当性', '可行性', '可行性']);
  });
});
