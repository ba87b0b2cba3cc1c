import { findRule, type ReviewHead } from '@jibiao/schema';
import { findingUnits } from './finding-units.ts';
import type { Report, ReportFinding } from './report.ts';

/** How often one rule found something. */
interface RuleCount {
  readonly rule: string;
  readonly title: string;
  readonly basis: string;
  readonly severity: ReportFinding['severity'];
  count: number;
}

/** What one unit handed in and what was found in it. */
export interface UnitCount {
  readonly unit: string;
  projects: number;
  errors: number;
  warnings: number;
  suggestions: number;
  readonly rules: Map<string, number>;
}

/** Counts over the whole report, for overviews. */
export interface Statistics {
  /** Most frequent first. */
  readonly rules: readonly RuleCount[];
  /** Most errors first, then most findings. */
  readonly units: readonly UnitCount[];
  readonly heads: ReadonlyMap<ReviewHead, number>;
  readonly clean: readonly string[];
  readonly failed: readonly { readonly file: string; readonly trouble: string }[];
}

const HEADS: readonly ReviewHead[] = ['完整性', '相关性', '适当性', '可行性'];

/** Walks the files once and counts. Units without a name are counted under `unnamed`. */
export function gatherStatistics(report: Report, unnamed: string): Statistics {
  const rules = new Map<string, RuleCount>();
  const units = new Map<string, UnitCount>();
  const heads = new Map<ReviewHead, number>(HEADS.map((head) => [head, 0]));
  const clean: string[] = [];
  const failed: { file: string; trouble: string }[] = [];
  const countRule = ({ rule, title, severity, basis }: ReportFinding): void => {
    const known = rules.get(rule);
    if (known === undefined) rules.set(rule, { rule, title, basis, severity, count: 1 });
    else known.count += 1;
    const head = findRule(rule)?.review;
    if (head !== undefined && severity !== 'suggestion') heads.set(head, (heads.get(head) ?? 0) + 1);
  };
  for (const file of report.files()) {
    if (file.trouble !== undefined) failed.push({ file: file.file, trouble: file.trouble });
    if (file.status === 'checked' && file.findings.length === 0) clean.push(file.file);
    const unitOf = findingUnits(file, unnamed);
    for (const form of file.forms) unitIn(units, unitOf(form.id)).projects += 1;
    for (const finding of file.findings) {
      countRule(finding);
      countInUnit(unitIn(units, unitOf(finding.form)), finding);
    }
  }
  report.unattributed.forEach(countRule);
  return {
    rules: [...rules.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1)),
    units: [...units.values()].sort((a, b) => b.errors - a.errors || sum(b) - sum(a) || (a.unit < b.unit ? -1 : 1)),
    heads,
    clean,
    failed,
  };
}

/** All findings of a unit. */
export function sum({ errors, warnings, suggestions }: UnitCount): number {
  return errors + warnings + suggestions;
}

function unitIn(units: Map<string, UnitCount>, unit: string): UnitCount {
  const known = units.get(unit);
  if (known !== undefined) return known;
  const fresh = { unit, projects: 0, errors: 0, warnings: 0, suggestions: 0, rules: new Map<string, number>() };
  units.set(unit, fresh);
  return fresh;
}

function countInUnit(unit: UnitCount, { rule, severity }: ReportFinding): void {
  unit.rules.set(rule, (unit.rules.get(rule) ?? 0) + 1);
  if (severity === 'error') unit.errors += 1;
  else if (severity === 'warning') unit.warnings += 1;
  else unit.suggestions += 1;
}
