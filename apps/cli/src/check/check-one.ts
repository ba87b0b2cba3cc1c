import {
  applyWaivers,
  checkDocument,
  digestForm,
  type Finding,
  type FormDigest,
  findRule,
  isJudged,
  type SubmittedDocument,
  type WaivedFinding,
} from '@jibiao/schema';
import type { Locale } from '../command.ts';
import { describeTrouble } from '../describe-trouble.ts';
import { type FileResult, reportFile } from '../report/build-report.ts';
import type { ReportFile } from '../report/report.ts';
import { loadFile } from './load-file.ts';
import { profileFor, type Settings } from './settings.ts';

/** How files are judged: plain data, so that it crosses to worker threads. */
export interface JudgeOptions {
  readonly settings: Settings;
  readonly locale: Locale;
  readonly cwd: string;
  /** ISO date on which waivers are weighed. */
  readonly today: string;
}

/** All that is kept of a file once it has been judged. */
export interface CheckedFile {
  readonly report: ReportFile;
  /** What batch rules compare. */
  readonly digests: readonly FormDigest[];
}

/** Loads and judges one file. Trouble with the file becomes its report; nothing is thrown. */
export async function checkOne(file: string, options: JudgeOptions): Promise<CheckedFile> {
  const { cwd, locale, settings } = options;
  try {
    const loaded = await loadFile(file, cwd);
    const profile = profileFor(loaded.document.boundProfile, settings);
    const { findings } = checkDocument(loaded.document, profile);
    const result = waive({ ...loaded, profile, findings, waived: [] }, loaded.document, options);
    const digests = loaded.document.forms.filter(isJudged).map((form) => digestForm(form, file));
    return { report: reportFile(result, locale), digests };
  } catch (error) {
    return failedFile(file, describeTrouble(error, locale));
  }
}

/** A file, or an operand that led to none, that could not be checked. */
export function failedFile(file: string, trouble: string): CheckedFile {
  return { report: { file, status: 'failed', trouble, notes: [], forms: [], findings: [], waived: [] }, digests: [] };
}

function waive(result: FileResult, { forms }: SubmittedDocument, options: JudgeOptions): FileResult {
  const projects = new Map(forms.map((form) => [form.id, form.fields.projectName?.text]));
  const { findings, waived } = applyWaivers(result.findings, options.settings.waivers, {
    today: options.today,
    projectOf: ({ form }: Finding) => projects.get(form ?? ''),
    idOf: (code) => findRule(code)?.id,
  });
  return { ...result, findings, waived: waived.map(reportWaived) };
}

/** A waived finding as the report shows it. */
export function reportWaived({ finding, waiver }: WaivedFinding): ReportFile['waived'][number] {
  const { rule, at } = finding;
  return { rule, ...(at === undefined ? {} : { at }), reason: waiver.reason, by: waiver.by, until: waiver.until };
}
