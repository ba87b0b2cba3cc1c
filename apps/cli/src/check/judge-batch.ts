import { checkBatch, type Finding, type FormDigest } from '@jibiao/schema';
import { groupBy } from '../group-by.ts';
import { reportBatchFinding, reportOutcomes } from '../report/build-report.ts';
import type { Collection } from '../report/collect.ts';
import type { ReportFile, ReportFinding } from '../report/report.ts';
import type { JudgeOptions } from './check-one.ts';
import { waive } from './waive.ts';

/** What the rules over the whole batch found beside the files. */
export interface BatchResult {
  /** Findings that belong to no received file. */
  readonly unattributed: readonly ReportFinding[];
  readonly outcomes: ReportFile['outcomes'];
}

/** Judges the batch as a whole and puts its findings under the files they speak of, after each file's own. */
export function judgeBatch(
  collection: Collection,
  files: readonly string[],
  digests: readonly FormDigest[],
  options: Pick<JudgeOptions, 'settings' | 'locale' | 'today'>,
): BatchResult {
  const { settings, locale, today } = options;
  const key = (file: string, form: string | undefined): string => `${file}\u0000${form ?? ''}`;
  const byForm = new Map(digests.map((digest) => [key(digest.file, digest.form), digest]));
  const digestOf = ({ file, form }: Finding): FormDigest | undefined => byForm.get(key(file, form));
  const judgement = checkBatch(digests, { ...settings.inputs, today }, settings.profile);
  const perFile = groupBy(judgement.findings, ({ file }) => file);
  files.forEach((file, index) => {
    const found = perFile.get(file);
    if (found === undefined) return;
    const { findings, waived } = waive(found, (finding) => digestOf(finding)?.project, options);
    collection.add(index, {
      findings: findings.map((finding) => reportBatchFinding(finding, digestOf(finding), locale)),
      waived,
    });
    perFile.delete(file);
  });
  const unattributed = [...perFile.values()].flat().map((finding) => reportBatchFinding(finding, undefined, locale));
  return { unattributed, outcomes: reportOutcomes(judgement.outcomes) };
}
