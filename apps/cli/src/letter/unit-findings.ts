import { findingUnits } from '../report/finding-units.ts';
import type { Report, ReportFile, ReportFinding, ReportForm } from '../report/report.ts';

/** One project of a unit with what was found in it. */
export interface UnitProject {
  readonly file: string;
  /** Absent for what concerns a file as a whole. */
  readonly form?: ReportForm;
  readonly findings: readonly ReportFinding[];
}

/** A unit with its projects, those without findings too: they count in the review. */
export interface UnitFindings {
  readonly unit: string;
  readonly projects: readonly UnitProject[];
}

/** Sorts a report by unit, in order of first appearance. Suggestions are left out unless asked for. */
export function byUnit(report: Report, unnamed: string, suggestions: boolean): UnitFindings[] {
  const units = new Map<string, UnitProject[]>();
  for (const file of report.files()) {
    const unitOf = findingUnits(file, unnamed);
    for (const project of projectsOf(file, suggestions)) {
      const unit = unitOf(project.form?.id);
      units.set(unit, [...(units.get(unit) ?? []), project]);
    }
  }
  return [...units].map(([unit, projects]) => ({ unit, projects }));
}

function projectsOf({ file, forms, findings }: ReportFile, suggestions: boolean): UnitProject[] {
  const shown = findings.filter(({ severity }) => suggestions || severity !== 'suggestion');
  const whole = shown.filter(({ form }) => !forms.some(({ id }) => id === form));
  const projects = forms.map((form): UnitProject => {
    return { file, form, findings: shown.filter((finding) => finding.form === form.id) };
  });
  return whole.length === 0 ? projects : [{ file, findings: whole }, ...projects];
}
