import {
  type CellText,
  digestRows,
  type Field,
  type Finding,
  type Form,
  type FormDigest,
  formName,
  type Indicator,
  isJudged,
  type Outcomes,
  type Profile,
  renderFinding,
} from '@jibiao/schema';
import type { LoadedFile } from '../check/load-file.ts';
import type { Locale } from '../command.ts';
import { describeNote } from './notes.ts';
import type { ReportFile, ReportFinding, ReportForm } from './report.ts';

/** What was found in one file. */
interface FileResult extends LoadedFile {
  /** Profile the file was judged by. */
  readonly profile: Profile;
  readonly findings: readonly Finding[];
  readonly waived: ReportFile['waived'];
  readonly digests: readonly FormDigest[];
  readonly outcomes: Outcomes;
}

/** One file of the report. Needs nothing but that file's own result, so a batch can be reported file by file. */
export function reportFile(result: FileResult, locale: Locale): ReportFile {
  const { file, document, findings, format, size, modified, sha256, profile } = result;
  const { forms } = document;
  return {
    file,
    status: forms.some(isJudged) ? 'checked' : 'no-form',
    format,
    size,
    modified,
    sha256,
    profile: profile.id,
    notes: describeNote(document, locale),
    forms: forms.map(reportForm),
    digests: result.digests as ReportFile['digests'],
    outcomes: reportOutcomes(result.outcomes),
    waived: [...result.waived],
    findings: findings.map((finding) => reportFinding(finding, forms, locale)),
  };
}

/** A finding with its sentences, its label and the row it speaks of. */
export function reportFinding(finding: Finding, forms: readonly Form[], locale: Locale): ReportFinding {
  const { title, what, how, basis } = renderFinding(finding, locale);
  const form = forms.find(({ id }) => id === finding.form);
  const row = finding.row === undefined ? undefined : form?.indicators[finding.row];
  const field = row === undefined ? fieldAt(finding, form) : undefined;
  const label = row === undefined ? field?.label.text : row.name.text;
  // Written out: this runs for every finding of every file, and a copy of "the rest" costs more than the sentences.
  return {
    rule: finding.rule,
    message: finding.message,
    severity: finding.severity,
    related: finding.related as ReportFinding['related'],
    data: finding.data,
    ...optionalParts(finding),
    also: finding.also as ReportFinding['also'],
    ...(label !== undefined && label !== '' && { label }),
    context: row === undefined ? fieldContext(field) : rowContext(row, form),
    title,
    what,
    how,
    basis,
  };
}

function optionalParts({ at, fix, form, row }: Finding): Pick<ReportFinding, 'at' | 'fix' | 'form' | 'row'> {
  return {
    ...(at && { at }),
    ...(fix && { fix }),
    ...(form !== undefined && { form }),
    ...(row !== undefined && { row }),
  };
}

/** A finding of the whole batch; its document is no longer at hand, so the digest names its place. */
export function reportBatchFinding(finding: Finding, digest: FormDigest | undefined, locale: Locale): ReportFinding {
  const reported = reportFinding(finding, [], locale);
  const { at } = finding;
  if (at === undefined || digest === undefined) return reported;
  const row = digestRows(digest).find((one) => one.at.sheet === at.sheet && one.at.address === at.address);
  const label = row?.name ?? digest.project;
  return label === '' ? reported : { ...reported, label };
}

/** Outcomes as the report carries them; rules that never applied are left out. */
export function reportOutcomes(outcomes: Outcomes): ReportFile['outcomes'] {
  const counts: ReportFile['outcomes'] = {};
  for (const [rule, count] of outcomes) {
    const numbers = [count.pass, count.finding, count['not-applicable'], count['insufficient-data']];
    if (count.pass + count.finding + count['insufficient-data'] > 0) counts[rule] = numbers;
  }
  return counts;
}

function reportForm(form: Form): ReportForm {
  const { id, sheet, range, kind, fields, indicators, repairs } = form;
  const { department, unit } = fields;
  return {
    id,
    sheet,
    range,
    kind,
    project: formName(form),
    ...(department === undefined ? {} : { department: department.text }),
    ...(unit === undefined ? {} : { unit: unit.text }),
    rows: indicators.length,
    repairs: repairs.map((repair) => ({ ...repair })),
  };
}

const places = new WeakMap<Form, ReadonlyMap<string, Field>>();

/** The field whose value stands in the cell of a finding. */
function fieldAt({ at }: Finding, form: Form | undefined): Field | undefined {
  if (form === undefined || at === undefined) return undefined;
  let known = places.get(form);
  if (known === undefined) {
    const fields = [...Object.values(form.amounts), ...Object.values(form.fields)];
    known = new Map(fields.map((field) => [`${field.at.sheet}!${field.at.address}`, field]));
    places.set(form, known);
  }
  return known.get(`${at.sheet}!${at.address}`);
}

function fieldContext(field: Field | undefined): ReportFinding['context'] {
  return field === undefined ? [] : [{ label: field.label.text, text: field.raw, address: field.at.address }];
}

const contexts = new WeakMap<Indicator, ReportFinding['context']>();

function rowContext(row: Indicator, form: Form | undefined): ReportFinding['context'] {
  const known = contexts.get(row);
  if (known !== undefined) return known;
  const cells: readonly (readonly [role: 'level1' | 'level2' | 'name' | 'value', cell: CellText])[] = [
    ['level1', row.level1],
    ['level2', row.level2],
    ['name', row.name],
    ['value', row.value],
  ];
  const context = cells.map(([role, cell]) => ({
    label: form?.columns[role]?.text ?? '',
    text: cell.raw === '' ? cell.text : cell.raw,
    address: cell.at.address,
  }));
  contexts.set(row, context);
  return context;
}
