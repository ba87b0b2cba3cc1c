import {
  checkBatch,
  checkDocument,
  digestForm,
  type Finding,
  type FormDigest,
  isJudged,
  type Profile,
} from '@jibiao/schema';
import type { Locale } from '../command.ts';
import { describeTrouble } from '../describe-trouble.ts';
import { assembleReport, type FileResult, reportFile, reportFinding } from '../report/build-report.ts';
import type { Report, ReportFile } from '../report/report.ts';
import type { FoundFiles } from './find-files.ts';
import { loadFile } from './load-file.ts';

/** How a batch is judged. */
export interface CheckSettings {
  readonly profile: Profile;
  readonly locale: Locale;
  readonly cwd: string;
  /** Aborted: finish the file at hand and report what is done. */
  readonly signal?: AbortSignal;
}

export interface CheckedBatch {
  readonly report: Report;
}

/** Loads, reads and judges every file, then the batch as a whole. One broken file never stops the others. */
export async function checkFiles(found: FoundFiles, settings: CheckSettings): Promise<CheckedBatch> {
  const { profile, locale } = settings;
  const results: FileResult[] = found.troubles.map(({ path, trouble }) => ({
    file: path,
    findings: [],
    waived: [],
    trouble: trouble.text[locale],
  }));
  const digests: FormDigest[] = [];
  for (const file of found.files) {
    if (settings.signal?.aborted === true) break;
    const result = await checkFile(file, settings);
    results.push(result);
    for (const form of result.document?.forms ?? []) if (isJudged(form)) digests.push(digestForm(form, file));
  }
  const batch = checkBatch(digests, {}, profile).findings;
  const files = results.map((result) => withBatch(result, batch, locale));
  const known = new Set(results.map(({ file }) => file));
  const elsewhere = batch.filter(({ file }) => !known.has(file)).map((finding) => reportFinding(finding, [], locale));
  return { report: assembleReport(files, { profile, locale, unattributed: elsewhere, skipped: found.skipped }) };
}

async function checkFile(file: string, { cwd, locale, profile }: CheckSettings): Promise<FileResult> {
  try {
    const loaded = await loadFile(file, cwd);
    const { findings } = checkDocument(loaded.document, profile);
    return { ...loaded, profile, findings, waived: [] };
  } catch (error) {
    return { file, findings: [], waived: [], trouble: describeTrouble(error, locale) };
  }
}

function withBatch(result: FileResult, batch: readonly Finding[], locale: Locale): ReportFile {
  const own = batch.filter(({ file }) => file === result.file);
  return reportFile({ ...result, findings: [...result.findings, ...own] }, locale);
}
