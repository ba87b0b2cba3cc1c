import { check, type Finding, type Form, formName, isJudged, type SubmittedDocument } from '@jibiao/schema';
import type { Settings } from '../check/settings.ts';
import type { Locale } from '../command.ts';
import { reportFinding } from '../report/build-report.ts';
import type { ReportFinding } from '../report/report.ts';
import { version } from '../version.ts';
import { compareForms } from './compare-forms.ts';
import type { Diff, ProjectDiff, UnreadFile } from './diff.ts';
import { mayStandIn } from './may-stand-in.ts';
import { pairUp } from './pair.ts';

interface Judged {
  readonly file: string;
  readonly form: Form;
  readonly findings: readonly Finding[];
}

/** How two batches are compared, and what of them could not be read. */
export interface CompareOptions {
  readonly settings: Settings;
  readonly locale: Locale;
  readonly today: string;
  readonly unread: readonly UnreadFile[];
}

/** Compares two batches project by project: what was cured, what is new, what remains, which values changed. */
export function compareBatches(
  before: readonly SubmittedDocument[],
  after: readonly SubmittedDocument[],
  { settings, locale, today, unread }: CompareOptions,
): Diff {
  const judge = (documents: readonly SubmittedDocument[]): Judged[] => judgeForms(documents, settings, today);
  const [old, fresh] = [judge(before), judge(after)];
  const { pairs, removed, added } = pairUp(old, fresh, keysFor(old, fresh));
  const brokenOf = (side: UnreadFile['side']): string[] =>
    unread.filter((one) => one.side === side).map(({ file }) => file);
  const filesOf = (documents: readonly SubmittedDocument[]): string[] => documents.map(({ file }) => file);
  const oldMay = mayStandIn(brokenOf('new'), filesOf(before));
  const newMay = mayStandIn(brokenOf('old'), filesOf(after));
  const projects = [
    ...pairs.map(([one, other]) => compareProject(one, other, locale)),
    ...added.map((one) => lonely('new', one, { locale, uncompared: newMay(one.file) })),
    ...removed.map((one) => lonely('old', one, { locale, uncompared: oldMay(one.file) })),
  ];
  const { id, version: profileVersion, title } = settings.profile;
  return {
    format: 'jibiao-diff',
    version: 1,
    tool: version,
    locale,
    profile: { id, version: profileVersion, title },
    projects,
    unread: [...unread],
    totals: totalsOf(projects),
  };
}

function judgeForms(documents: readonly SubmittedDocument[], settings: Settings, today: string): Judged[] {
  const { findings } = check(documents, settings.profile, { ...settings.inputs, today });
  return documents.flatMap(({ file, forms }) =>
    forms.filter(isJudged).map((form) => ({
      file,
      form,
      findings: findings.filter((finding) => finding.file === file && finding.form === form.id),
    })),
  );
}

/** One table against one table is the same project whatever it is called. */
function keysFor(old: readonly Judged[], fresh: readonly Judged[]): ((item: Judged) => string | undefined)[] {
  const text = ({ form }: Judged, field: 'projectCode' | 'projectName' | 'unit'): string =>
    (form.fields[field]?.text ?? '').replaceAll(/\s/gu, '');
  const filled = (...parts: readonly string[]): string | undefined => (parts[0] === '' ? undefined : parts.join('\n'));
  const keys = [
    (item: Judged) => filled(text(item, 'projectCode')),
    (item: Judged) => filled(text(item, 'projectName'), text(item, 'unit')),
    (item: Judged) => filled(text(item, 'projectName')),
  ];
  return old.length === 1 && fresh.length === 1 ? [...keys, () => ''] : keys;
}

function compareProject(old: Judged, fresh: Judged, locale: Locale): ProjectDiff {
  const { changes, rows } = compareForms(old.form, fresh.form);
  const oldKey = (finding: Finding): string => identity(finding, old.form, (row) => rows.get(row));
  const freshKey = (finding: Finding): string => identity(finding, fresh.form, (row) => row);
  const open = new Map<string, number>();
  for (const finding of old.findings) open.set(oldKey(finding), (open.get(oldKey(finding)) ?? 0) + 1);
  const remaining: Finding[] = [];
  const appeared: Finding[] = [];
  for (const finding of fresh.findings) {
    const key = freshKey(finding);
    const left = open.get(key) ?? 0;
    (left > 0 ? remaining : appeared).push(finding);
    open.set(key, left - 1);
  }
  const cured = old.findings.filter((finding) => {
    const left = open.get(oldKey(finding)) ?? 0;
    open.set(oldKey(finding), left - 1);
    return left > 0;
  });
  const drawn = (findings: readonly Finding[], { form }: Judged): ReportFinding[] =>
    findings.map((finding) => reportFinding(finding, [form], locale));
  return {
    ...named(fresh),
    old: placeOf(old),
    new: placeOf(fresh),
    cured: drawn(cured, old),
    fresh: drawn(appeared, fresh),
    remaining: drawn(remaining, fresh),
    changes: [...changes],
  };
}

/** A finding stays the same while its rule speaks of the same row, or of the same field. */
function identity({ rule, message, row, at }: Finding, form: Form, rowOf: (row: number) => number | undefined): string {
  if (row !== undefined) return `${rule} ${message} ${rowOf(row) ?? `gone ${row}`}`;
  const fields = [...Object.entries(form.fields), ...Object.entries(form.amounts)];
  const field = fields.find(([, { at: place }]) => place.sheet === at?.sheet && place.address === at.address);
  return `${rule} ${message} ${field?.[0] ?? ''}`;
}

interface LonelyOptions {
  readonly locale: Locale;
  readonly uncompared: boolean;
}

/** A project only one side has: all its findings are new; those of one no longer handed in are gone, not cured. */
function lonely(side: 'old' | 'new', judged: Judged, { locale, uncompared }: LonelyOptions): ProjectDiff {
  const findings =
    side === 'old' ? [] : judged.findings.map((finding) => reportFinding(finding, [judged.form], locale));
  return {
    ...named(judged),
    [side]: placeOf(judged),
    ...(uncompared ? { uncompared } : {}),
    cured: [],
    fresh: uncompared ? [] : findings,
    remaining: uncompared ? findings : [],
    changes: [],
  };
}

function named({ form }: Judged): Pick<ProjectDiff, 'project' | 'unit'> {
  const unit = form.fields.unit?.text;
  return { project: formName(form), ...(unit === undefined ? {} : { unit }) };
}

function placeOf({ file, form: { sheet, range } }: Judged): NonNullable<ProjectDiff['old']> {
  return { file, sheet, range };
}

function totalsOf(projects: readonly ProjectDiff[]): Diff['totals'] {
  const sum = (count: (project: ProjectDiff) => number): number =>
    projects.reduce((total, project) => total + count(project), 0);
  const errors = (findings: readonly ReportFinding[]): number =>
    findings.filter(({ severity }) => severity === 'error').length;
  return {
    projects: projects.length,
    added: projects.filter((project) => project.old === undefined && project.uncompared !== true).length,
    removed: projects.filter((project) => project.new === undefined && project.uncompared !== true).length,
    uncompared: projects.filter((project) => project.uncompared === true).length,
    cured: sum(({ cured }) => cured.length),
    fresh: sum(({ fresh }) => fresh.length),
    remaining: sum(({ remaining, uncompared }) => (uncompared === true ? 0 : remaining.length)),
    errors: sum(({ fresh, remaining }) => errors(fresh) + errors(remaining)),
    changes: sum(({ changes }) => changes.length),
  };
}
