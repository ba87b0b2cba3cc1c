import type { ReviewHead, Severity } from '../check/finding.ts';
import { findRule } from '../rules/all-rules.ts';
import { type ReviewCriterion, reviewCriteria } from './review-form.data.ts';

/** Grade of the review (优、良、中、差). A machine only ever suggests one. */
export type Grade = '优' | '良' | '中' | '差';

interface Graded {
  /** Rule code. */
  readonly rule: string;
  readonly severity: Severity;
}

/** The line of the review form a finding belongs to. */
export function criterionOf(rule: string): ReviewCriterion | undefined {
  const head = findRule(rule)?.review;
  const lines = reviewCriteria.filter((criterion) => criterion.head === head);
  return lines.find(({ families }) => families.includes(rule.charAt(0))) ?? lines[0];
}

/** Grade of one line or head: an error must go back, a warning can be settled by talking. */
export function gradeOf(findings: readonly Graded[]): Grade {
  if (findings.some(({ severity }) => severity === 'error')) return '中';
  return findings.some(({ severity }) => severity === 'warning') ? '良' : '优';
}

/** Grade of the whole: errors under two heads or more mean that the targets cannot go on as they are. */
export function suggestGrade(findings: readonly Graded[]): Grade {
  const heads = new Set<ReviewHead | undefined>(
    findings.filter(({ severity }) => severity === 'error').map(({ rule }) => findRule(rule)?.review),
  );
  return heads.size >= 2 ? '差' : gradeOf(findings);
}
