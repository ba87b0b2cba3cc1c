import type { FormDigest } from '@jibiao/schema';
import { openCollection } from '../report/collect.ts';
import type { EarlierReport } from '../report/earlier.ts';
import type { Report, ReportHead } from '../report/report.ts';
import { version } from '../version.ts';
import { type CheckedFile, checkedFile, failedFile, type JudgeOptions, type Task } from './check-one.ts';
import type { FoundFiles } from './find-files.ts';
import { type BatchResult, judgeBatch } from './judge-batch.ts';
import { type PoolOptions, runPool } from './pool.ts';
import { settingsPrint } from './settings.ts';
import { type Shard, shardOf } from './shard.ts';

/** How a batch is run. */
export interface BatchOptions extends Omit<PoolOptions, 'put'> {
  /** An earlier report under the same settings: files it has seen unchanged are taken from it. */
  readonly earlier?: EarlierReport;
  /** Only this part of the files. */
  readonly shard?: Shard;
}

/** A report, and what to call when it has been rendered. */
export interface BatchRun {
  readonly report: Report;
  readonly close: () => void;
}

const NO_BATCH: BatchResult = { unattributed: [], outcomes: {} };

/** Judges every file, then the batch as a whole. One broken file never stops the others; the order is that of `found`. */
export async function checkFiles(found: FoundFiles, options: BatchOptions): Promise<BatchRun> {
  const { earlier, shard } = options;
  const collection = openCollection();
  const digests: (readonly FormDigest[])[] = [];
  const troubles = shard === undefined || shard.index === 1 ? found.troubles : [];
  const offset = troubles.length;
  const keep = (index: number, { digests: own, ...line }: CheckedFile): void => {
    digests[index] = own;
    collection.put(index, line);
  };
  troubles.forEach(({ path, trouble }, index) => keep(index, failedFile(path, trouble.text[options.locale])));
  const tasks = shardOf(found.files, shard).map((file) => taskFor(file, earlier));
  const done = await runPool(tasks, {
    ...options,
    put: (index, result) => {
      const file = tasks[index]?.file ?? '';
      keep(offset + index, result === 'unchanged' ? reuse(file, earlier) : result);
    },
  });
  const stopped = done < tasks.length ? { checked: done, of: tasks.length } : undefined;
  const files = [...troubles.map(({ path }) => path), ...tasks.map(({ file }) => file)];
  const whole = stopped === undefined && shard === undefined;
  const batch = whole ? judgeBatch(collection, files, digests.flat(), options) : NO_BATCH;
  const report = collection.finish({
    ...reportHead(options),
    ...(shard === undefined ? {} : { shard }),
    ...(stopped === undefined ? {} : { stopped }),
    unattributed: batch.unattributed,
    batchOutcomes: batch.outcomes,
    skipped: found.skipped,
  });
  return { report, close: collection.close };
}

/** What every report says of the tool and the settings. */
export function reportHead({ settings, locale, today }: JudgeOptions): Omit<ReportHead, 'totals' | 'outcomes'> {
  const { id, version: profileVersion, title } = settings.profile;
  return {
    format: 'jibiao-report',
    version: 2,
    tool: version,
    locale,
    date: today,
    profile: { id, version: profileVersion, title },
    settings: settingsPrint(settings, today),
  };
}

function taskFor(file: string, earlier: EarlierReport | undefined): Task {
  const known = earlier?.known(file);
  return known === undefined ? { file } : { file, known };
}

function reuse(file: string, earlier: EarlierReport | undefined): CheckedFile {
  const report = earlier?.take(file);
  // `known` came from the same report, so that the file is in it.
  return report === undefined ? failedFile(file, '') : checkedFile(report);
}
