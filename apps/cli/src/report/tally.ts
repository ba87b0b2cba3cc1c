import type { OutcomeCounts, ReportFile, ReportFinding, Totals } from './report.ts';

/** Counts of no files at all. */
export const NO_TOTALS: Totals = {
  files: 0,
  clean: 0,
  toRevise: 0,
  failed: 0,
  withoutForm: 0,
  forms: 0,
  rows: 0,
  errors: 0,
  warnings: 0,
  suggestions: 0,
  waived: 0,
};

/** Counts one file. */
export function tally({ status, forms, findings, waived }: ReportFile): Totals {
  return settle({
    ...NO_TOTALS,
    ...countSeverities(findings),
    files: 1,
    clean: status === 'checked' ? 1 : 0,
    failed: status === 'failed' ? 1 : 0,
    withoutForm: status === 'no-form' ? 1 : 0,
    forms: forms.length,
    rows: forms.reduce((sum, { rows }) => sum + rows, 0),
    waived: waived.length,
  });
}

/** Adds findings to the counts of one file. */
export function tallyMore(totals: Totals, findings: readonly ReportFinding[], waived: number): Totals {
  return settle(add({ ...totals, waived: totals.waived + waived }, { ...NO_TOTALS, ...countSeverities(findings) }));
}

/** Sum of counts. */
export function add(a: Totals, b: Totals): Totals {
  const sum = { ...a };
  for (const key of Object.keys(NO_TOTALS) as (keyof Totals)[]) sum[key] += b[key];
  return sum;
}

/** Sum of outcomes, rule by rule. */
export function addOutcomes(into: Record<string, number[]>, more: OutcomeCounts): void {
  for (const [rule, counts] of Object.entries(more)) {
    const sum = into[rule];
    into[rule] = sum === undefined ? [...counts] : sum.map((count, index) => count + (counts[index] ?? 0));
  }
}

/** A checked file with an error or a warning is one to revise. */
function settle(totals: Totals): Totals {
  const revise = totals.clean + totals.toRevise > 0 && totals.errors + totals.warnings > 0;
  return revise ? { ...totals, clean: 0, toRevise: 1 } : totals;
}

function countSeverities(findings: readonly ReportFinding[]): Pick<Totals, 'errors' | 'warnings' | 'suggestions'> {
  const counts = { error: 0, warning: 0, suggestion: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return { errors: counts.error, warnings: counts.warning, suggestions: counts.suggestion };
}
