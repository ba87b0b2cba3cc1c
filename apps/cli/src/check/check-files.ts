import { applyWaivers, checkBatch, type Finding, type FormDigest, findRule } from '@jibiao/schema';
import { groupBy } from '../group-by.ts';
import { assembleReport, reportBatchFinding } from '../report/build-report.ts';
import type { Report, ReportFile } from '../report/report.ts';
import { type CheckedFile, failedFile, type JudgeOptions, reportWaived } from './check-one.ts';
import type { FoundFiles } from './find-files.ts';
import { runPool } from './pool.ts';

/** How a batch is run. */
export interface BatchOptions extends JudgeOptions {
  /** Number of worker threads; 0 works in this thread. */
  readonly workers: number;
  /** Aborted: the files at hand are finished, and what is done is reported. */
  readonly signal?: AbortSignal;
  /** Told after each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Judges every file, then the batch as a whole. One broken file never stops the others; the order is that of `found`. */
export async function checkFiles(found: FoundFiles, options: BatchOptions): Promise<Report> {
  const { locale, settings } = options;
  const failed = found.troubles.map(({ path, trouble }) => failedFile(path, trouble.text[locale]));
  const checked = [...failed, ...(await runPool(found.files, options))];
  const digests = checked.flatMap((file) => file.digests);
  const batch = checkBatch(digests, settings.inputs, settings.profile).findings;
  const files = addBatchFindings(checked, batch, { digests, options });
  const known = new Set(files.map(({ file }) => file));
  const elsewhere = batch
    .filter(({ file }) => !known.has(file))
    .map((finding) => reportBatchFinding(finding, digests, locale));
  return assembleReport(files, { profile: settings.profile, locale, unattributed: elsewhere, skipped: found.skipped });
}

interface BatchContext {
  readonly digests: readonly FormDigest[];
  readonly options: BatchOptions;
}

/** Puts findings of the whole batch under the file they speak of, after that file's own. */
function addBatchFindings(
  checked: readonly CheckedFile[],
  batch: readonly Finding[],
  { digests, options }: BatchContext,
): ReportFile[] {
  const projects = new Map(digests.map(({ file, form, project }) => [`${file}\u0000${form}`, project]));
  const { findings, waived } = applyWaivers(batch, options.settings.waivers, {
    today: options.today,
    projectOf: ({ file, form }) => projects.get(`${file}\u0000${form ?? ''}`),
    idOf: (code) => findRule(code)?.id,
  });
  const found = groupBy(findings, ({ file }) => file);
  const set = groupBy(waived, ({ finding }) => finding.file);
  return checked.map(({ report, digests: own }) => {
    const more = found.get(report.file) ?? [];
    const apart = set.get(report.file) ?? [];
    if (more.length + apart.length === 0) return report;
    return {
      ...report,
      findings: [...report.findings, ...more.map((finding) => reportBatchFinding(finding, own, options.locale))],
      waived: [...report.waived, ...apart.map(reportWaived)],
    };
  });
}
