import {
  type CellText,
  type Finding,
  type Form,
  type FormDigest,
  type Indicator,
  isJudged,
  type Profile,
  renderFinding,
  type SubmittedDocument,
} from '@jibiao/schema';
import type { Locale } from '../command.ts';
import { version } from '../version.ts';
import { describeNote } from './notes.ts';
import type { Report, ReportFile, ReportFinding, ReportForm, Totals } from './report.ts';

/** What became of one file. */
export interface FileResult {
  readonly file: string;
  readonly format?: string;
  readonly sha256?: string;
  readonly document?: SubmittedDocument;
  /** Profile the file was judged by. */
  readonly profile?: Profile;
  readonly findings: readonly Finding[];
  readonly waived: ReportFile['waived'];
  /** Why it could not be checked. */
  readonly trouble?: string;
}

/** One file of the report. Needs nothing but that file's own result, so a batch can be reported file by file. */
export function reportFile(result: FileResult, locale: Locale): ReportFile {
  const { file, document, trouble, findings } = result;
  const forms = document?.forms ?? [];
  const judged = forms.filter(isJudged);
  return {
    file,
    status: trouble !== undefined ? 'failed' : judged.length === 0 ? 'no-form' : 'checked',
    ...(result.format === undefined ? {} : { format: result.format }),
    ...(result.sha256 === undefined ? {} : { sha256: result.sha256 }),
    ...(result.profile === undefined ? {} : { profile: result.profile.id }),
    ...(trouble === undefined ? {} : { trouble }),
    notes: document === undefined ? [] : describeNote(document, locale),
    forms: forms.map(reportForm),
    findings: findings.map((finding) => reportFinding(finding, forms, locale)),
    waived: [...result.waived],
  };
}

/** A finding with its sentences, its label and the row it speaks of. */
export function reportFinding(finding: Finding, forms: readonly Form[], locale: Locale): ReportFinding {
  const { title, what, how, basis } = renderFinding(finding, locale);
  const form = forms.find(({ id }) => id === finding.form);
  const row = finding.row === undefined ? undefined : form?.indicators[finding.row];
  const label = labelOf(finding, form, row);
  const { file: _file, related, also, ...rest } = finding;
  return {
    ...rest,
    related: [...related],
    also: [...also],
    data: { ...rest.data },
    ...(label === undefined ? {} : { label }),
    context: row === undefined ? fieldContext(finding, form) : rowContext(row, form),
    title,
    what,
    how,
    basis,
  };
}

/** A finding of the whole batch; its documents are no longer at hand, so the digests name its place. */
export function reportBatchFinding(finding: Finding, digests: readonly FormDigest[], locale: Locale): ReportFinding {
  const reported = reportFinding(finding, [], locale);
  const { at } = finding;
  const digest = digests.find(({ file, form }) => file === finding.file && form === finding.form);
  if (at === undefined || digest === undefined) return reported;
  const row = digest.rows.find((one) => one.at.sheet === at.sheet && one.at.address === at.address);
  const label = row?.name ?? digest.project;
  return label === '' ? reported : { ...reported, label };
}

/** The whole report from its files; totals are counted here and nowhere else. */
export function assembleReport(
  files: readonly ReportFile[],
  rest: {
    readonly profile: Profile;
    readonly locale: Locale;
    readonly unattributed: readonly ReportFinding[];
    readonly skipped: readonly string[];
  },
): Report {
  const { id, version: profileVersion, title } = rest.profile;
  return {
    format: 'jibiao-report',
    version: 1,
    tool: version,
    locale: rest.locale,
    profile: { id, version: profileVersion, title },
    files: [...files],
    unattributed: [...rest.unattributed],
    skipped: [...rest.skipped],
    totals: countTotals(files, rest.unattributed),
  };
}

/** Counts files and findings. */
export function countTotals(files: readonly ReportFile[], unattributed: readonly ReportFinding[]): Totals {
  const findings = [...files.flatMap((file) => file.findings), ...unattributed];
  const checked = files.filter(({ status }) => status === 'checked');
  const hasWork = (file: ReportFile): boolean => file.findings.some(({ severity }) => severity !== 'suggestion');
  const count = (severity: ReportFinding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    files: files.length,
    clean: checked.filter((file) => !hasWork(file)).length,
    toRevise: checked.filter(hasWork).length,
    failed: files.filter(({ status }) => status === 'failed').length,
    withoutForm: files.filter(({ status }) => status === 'no-form').length,
    forms: files.reduce((sum, { forms }) => sum + forms.length, 0),
    rows: files.reduce((sum, { forms }) => sum + forms.reduce((rows, form) => rows + form.rows, 0), 0),
    errors: count('error'),
    warnings: count('warning'),
    suggestions: count('suggestion'),
    waived: files.reduce((sum, { waived }) => sum + waived.length, 0),
  };
}

function reportForm({ id, sheet, range, kind, fields, indicators, repairs }: Form): ReportForm {
  const { projectName, department, unit } = fields;
  return {
    id,
    sheet,
    range,
    kind,
    project: projectName?.text ?? '',
    ...(department === undefined ? {} : { department: department.text }),
    ...(unit === undefined ? {} : { unit: unit.text }),
    rows: indicators.length,
    repairs: repairs.map((repair) => ({ ...repair })),
  };
}

/** What the place is called: the indicator's name, or the field's label. */
function labelOf(finding: Finding, form: Form | undefined, row: Indicator | undefined): string | undefined {
  if (row !== undefined) return row.name.text === '' ? undefined : row.name.text;
  return fieldAt(finding, form)?.label;
}

interface NamedField {
  readonly label: string;
  readonly cell: CellText;
}

function fieldAt({ at }: Finding, form: Form | undefined): NamedField | undefined {
  if (form === undefined || at === undefined) return undefined;
  const fields = [...Object.values(form.fields), ...Object.values(form.amounts)];
  const field = fields.find((one) => one.at.sheet === at.sheet && one.at.address === at.address);
  return field === undefined ? undefined : { label: field.label.text, cell: field };
}

function fieldContext(finding: Finding, form: Form | undefined): ReportFinding['context'] {
  const field = fieldAt(finding, form);
  return field === undefined ? [] : [{ label: field.label, text: field.cell.raw, address: field.cell.at.address }];
}

function rowContext(row: Indicator, form: Form | undefined): ReportFinding['context'] {
  const cells: readonly (readonly [role: 'level1' | 'level2' | 'name' | 'value', cell: CellText])[] = [
    ['level1', row.level1],
    ['level2', row.level2],
    ['name', row.name],
    ['value', row.value],
  ];
  return cells.map(([role, cell]) => ({
    label: form?.columns[role]?.text ?? '',
    text: cell.raw === '' ? cell.text : cell.raw,
    address: cell.at.address,
  }));
}
