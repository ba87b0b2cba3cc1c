import { checkDocument, digestForm, type FormDigest, isJudged } from '@jibiao/schema';
import type { Locale } from '../command.ts';
import { describeTrouble } from '../describe-trouble.ts';
import { reportFile } from '../report/build-report.ts';
import { type FileLine, fileLine } from '../report/collect.ts';
import type { ReportFile } from '../report/report.ts';
import { tally } from '../report/tally.ts';
import { fingerprint } from './fingerprint.ts';
import { loadSource } from './load-file.ts';
import { modifiedAt, readSource, type Source } from './read-source.ts';
import { profileFor, type Settings } from './settings.ts';
import { waive } from './waive.ts';

/** How files are judged: plain data, so that it crosses to worker threads. */
export interface JudgeOptions {
  readonly settings: Settings;
  readonly locale: Locale;
  readonly cwd: string;
  /** ISO date on which waivers are weighed. */
  readonly today: string;
}

/** A file to check, and what an earlier report knows of it. */
export interface Task {
  readonly file: string;
  readonly known?: Pick<ReportFile, 'size' | 'modified' | 'sha256'>;
}

/** All that is kept of a file once it has been judged. */
export interface CheckedFile extends FileLine {
  /** What batch rules compare. */
  readonly digests: readonly FormDigest[];
}

/** Loads and judges one file, or says that it is what an earlier report saw. Trouble with the file becomes its report; nothing is thrown. */
export async function checkOne({ file, known }: Task, options: JudgeOptions): Promise<CheckedFile | 'unchanged'> {
  const { cwd, locale } = options;
  try {
    if (known !== undefined && looksUnchanged(file, known, cwd)) return 'unchanged';
    const source = readSource(file, cwd);
    if (known?.sha256 !== undefined && known.sha256 === fingerprint(source.bytes)) return 'unchanged';
    return checkedFile(await judgeSource(file, source, options));
  } catch (error) {
    return failedFile(file, describeTrouble(error, locale));
  }
}

/** Reads and judges the bytes of one file by themselves. Throws `ToolError` when they are no readable workbook. */
export async function judgeSource(file: string, source: Source, options: JudgeOptions): Promise<ReportFile> {
  const { locale, settings } = options;
  const loaded = await loadSource(file, source, settings);
  const profile = profileFor(loaded.document.boundProfile, settings);
  const { forms } = loaded.document;
  const projects = new Map(forms.map((form) => [form.id, form.fields.projectName?.text]));
  const { findings, outcomes } = checkDocument(loaded.document, profile);
  const judged = waive(findings, ({ form }) => projects.get(form ?? ''), options);
  const digests = forms.filter(isJudged).map((form) => digestForm(form, file));
  return reportFile({ ...loaded, profile, ...judged, digests, outcomes }, locale);
}

/** A file, or an operand that led to none, that could not be checked. */
export function failedFile(file: string, trouble: string): CheckedFile {
  return checkedFile({
    file,
    status: 'failed',
    trouble,
    notes: [],
    forms: [],
    digests: [],
    outcomes: {},
    waived: [],
    findings: [],
  });
}

/** A file's report with what is counted and compared over all files. */
export function checkedFile(report: ReportFile): CheckedFile {
  const { digests, outcomes } = report;
  return { json: fileLine(report), totals: tally(report), outcomes, digests: digests as FormDigest[] };
}

/** Same size and same time of change: not read again. Inside archives the bytes decide. */
function looksUnchanged(file: string, known: NonNullable<Task['known']>, cwd: string): boolean {
  const now = modifiedAt(file, cwd);
  return now !== undefined && now.size === known.size && now.modified === known.modified;
}
