import { applyWaivers, type Finding, findRule } from '@jibiao/schema';
import type { ReportFile } from '../report/report.ts';
import type { Settings } from './settings.ts';

/** Findings left, and those set aside by a waiver of the settings, as the report shows them. */
export interface Waived {
  readonly findings: readonly Finding[];
  readonly waived: ReportFile['waived'];
}

/** Sets aside what a waiver in force covers. */
export function waive(
  findings: readonly Finding[],
  projectOf: (finding: Finding) => string | undefined,
  { settings, today }: { readonly settings: Settings; readonly today: string },
): Waived {
  const result = applyWaivers(findings, settings.waivers, { today, projectOf, idOf: (code) => findRule(code)?.id });
  const waived = result.waived.map(({ finding: { rule, at }, waiver: { reason, by, until } }) => ({
    rule,
    ...(at === undefined ? {} : { at }),
    reason,
    by,
    until,
  }));
  return { findings: result.findings, waived };
}
