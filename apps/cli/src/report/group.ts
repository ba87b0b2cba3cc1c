import { groupBy } from '../group-by.ts';
import type { ReportFile, ReportFinding, ReportForm } from './report.ts';

/** Findings of one rule within one form, as people work through them. */
export interface CauseGroup {
  readonly rule: string;
  readonly severity: ReportFinding['severity'];
  readonly title: string;
  readonly basis: string;
  /** Same sentence, several places: told once. */
  readonly statements: readonly Statement[];
}

export interface Statement {
  readonly what: string;
  readonly how: string;
  readonly findings: readonly ReportFinding[];
}

/** One project of a file with its causes; without `form` what concerns the file as a whole. */
export interface ProjectGroup {
  readonly form?: ReportForm;
  readonly causes: readonly CauseGroup[];
}

const RANK = { error: 0, warning: 1, suggestion: 2 } as const;

/** Groups a file's findings: project, then cause (gravest first, else by first place), then sentence. */
export function groupFindings(file: ReportFile): ProjectGroup[] {
  const whole = file.findings.filter(({ form }) => !file.forms.some(({ id }) => id === form));
  const groups: ProjectGroup[] = file.forms.map((form) => ({
    form,
    causes: causesOf(file.findings.filter((finding) => finding.form === form.id)),
  }));
  return whole.length === 0 ? groups : [{ causes: causesOf(whole) }, ...groups];
}

function causesOf(findings: readonly ReportFinding[]): CauseGroup[] {
  const causes = [...groupBy(findings, ({ rule, severity }) => `${severity} ${rule}`).values()].map((members) => {
    const [{ rule, severity, title, basis }] = members;
    const statements = [...groupBy(members, ({ what, how }) => `${what}\n${how}`).values()].map((same) => ({
      what: same[0].what,
      how: same[0].how,
      findings: same,
    }));
    return { rule, severity, title, basis, statements };
  });
  return causes.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}
