import {
  type Finding,
  type Form,
  formName,
  type Severity,
  type SubmittedDocument,
  severityWords,
} from '@jibiao/schema';

/** The findings of one project (one form), or of what belongs to no form. */
export interface ProblemGroup {
  readonly id: string;
  readonly form: Form | undefined;
  /** Project name as written; empty when the form does not say. */
  readonly project: string;
  readonly findings: readonly Finding[];
}

export type Counts = Readonly<Record<Severity, number>>;

export function countBySeverity(findings: readonly Finding[]): Counts {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), suggestion: count('suggestion') };
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'suggestion'];

/** “应改 2，建议 3，可改 4”. */
export function sayCounts(findings: readonly Finding[], locale: 'zh' | 'en'): string {
  const counts = countBySeverity(findings);
  return SEVERITIES.map((severity) => `${severityWords[severity][locale]} ${counts[severity]}`).join(
    locale === 'zh' ? '，' : ', ',
  );
}

/** Groups findings by form, in the order of the forms; findings of no form come last. */
export function groupProblems(document: SubmittedDocument | undefined, findings: readonly Finding[]): ProblemGroup[] {
  const byForm = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.form ?? '';
    const list = byForm.get(key);
    if (list === undefined) byForm.set(key, [finding]);
    else list.push(finding);
  }
  const forms = (document?.forms ?? []).map((form) => ({
    id: form.id,
    form,
    project: formName(form),
    findings: byForm.get(form.id) ?? [],
  }));
  const loose = byForm.get('') ?? [];
  return loose.length === 0 ? forms : [...forms, { id: '', form: undefined, project: '', findings: loose }];
}

/** The sheet of a group among others, unless its title says it. */
export function sheetOf({ form, project }: ProblemGroup, groups: readonly ProblemGroup[]): string {
  return form === undefined || groups.length === 1 || form.sheet === project ? '' : form.sheet;
}

/** What the cell of a finding is called: indicator name of its row, or the label of its field. */
export function placeName(finding: Finding, form: Form | undefined): string {
  if (form === undefined) return '';
  if (finding.row !== undefined) return form.indicators[finding.row]?.name.text ?? '';
  const { at } = finding;
  const field = [...Object.values(form.fields), ...Object.values(form.amounts)].find(
    (candidate) => candidate.at.address === at?.address && candidate.at.sheet === at.sheet,
  );
  return field?.label.text ?? '';
}

/** Identity of a finding across re-checks, for keys and for keeping the place in the list. */
export function findingKey({ rule, message, at, form, data }: Finding): string {
  return [rule, message, at?.sheet, at?.address, form, at === undefined ? JSON.stringify(data) : ''].join('|');
}
