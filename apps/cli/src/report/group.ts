import { groupBy } from '../group-by.ts';
import type { ReportFile, ReportFinding, ReportForm } from './report.ts';

/** Findings of one cause, as people work through them: one rule, or several rules about the same rows. */
export interface CauseGroup {
  readonly severity: ReportFinding['severity'];
  readonly topics: readonly Topic[];
}

/** What one rule says within a cause. */
export interface Topic {
  readonly rule: string;
  readonly severity: ReportFinding['severity'];
  readonly title: string;
  readonly basis: string;
  /** Same sentence, several places: told once. */
  readonly statements: readonly Statement[];
}

interface Statement {
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

/** Groups a file's findings: project, then cause (gravest first, else by first place), then rule, then sentence. */
export function groupFindings(file: Pick<ReportFile, 'forms' | 'findings'>): ProjectGroup[] {
  const whole = file.findings.filter(({ form }) => !file.forms.some(({ id }) => id === form));
  const groups: ProjectGroup[] = file.forms.map((form) => ({
    form,
    causes: causesOf(file.findings.filter((finding) => finding.form === form.id)),
  }));
  return whole.length === 0 ? groups : [{ causes: causesOf(whole) }, ...groups];
}

/** All findings of a cause. */
export function findingsOf({ topics }: CauseGroup): ReportFinding[] {
  return topics.flatMap(({ statements }) => statements.flatMap(({ findings }) => findings));
}

function causesOf(findings: readonly ReportFinding[]): CauseGroup[] {
  const rules = [...groupBy(findings, ({ rule, severity }) => `${severity} ${rule}`).values()];
  const causes = joinByRows(rules).map((members): CauseGroup => {
    const topics = members.map(topicOf).sort((a, b) => RANK[a.severity] - RANK[b.severity]);
    return { severity: topics[0]?.severity ?? 'suggestion', topics };
  });
  return causes.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

type RuleGroup = readonly [ReportFinding, ...ReportFinding[]];

/**
 * A row that is wrong in one way mostly is in others too. Rules whose rows are the same, or at least half of the
 * fewer ones, are read as one cause: whoever rewrites the row cures them together.
 */
function joinByRows(rules: readonly RuleGroup[]): RuleGroup[][] {
  const joined: { readonly members: RuleGroup[]; readonly rows: Set<number> }[] = [];
  for (const group of rules) {
    const rows = new Set(group.flatMap(({ row }) => row ?? []));
    const home = joined.find((cause) => overlap(cause.rows, rows));
    if (home === undefined) joined.push({ members: [group], rows });
    else {
      home.members.push(group);
      for (const row of rows) home.rows.add(row);
    }
  }
  return joined.map(({ members }) => members);
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const fewer = Math.min(a.size, b.size);
  const both = [...a].filter((row) => b.has(row)).length;
  return both > 0 && both * 2 >= fewer;
}

function topicOf(members: RuleGroup): Topic {
  const [{ rule, severity, title, basis }] = members;
  const statements = [...groupBy(members, ({ what, how }) => `${what}\n${how}`).values()].map((same) => ({
    what: same[0].what,
    how: same[0].how,
    findings: same,
  }));
  return { rule, severity, title, basis, statements };
}
