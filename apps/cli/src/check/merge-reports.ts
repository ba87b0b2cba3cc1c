import type { FormDigest } from '@jibiao/schema';
import { openCollection } from '../report/collect.ts';
import type { EarlierReport } from '../report/earlier.ts';
import { Trouble } from '../trouble.ts';
import { type BatchRun, reportHead } from './check-files.ts';
import { checkedFile, type JudgeOptions } from './check-one.ts';
import { judgeBatch } from './judge-batch.ts';

/** Joins reports of parts, in the order of the parts, and judges the whole batch over what they carry. Throws {@link Trouble}. */
export function mergeReports(reports: readonly EarlierReport[], options: JudgeOptions): BatchRun {
  const head = reportHead(options);
  const parts = reports.toSorted((a, b) => (a.head.shard?.index ?? 0) - (b.head.shard?.index ?? 0));
  if (parts.some((part) => part.head.settings !== head.settings)) throw otherSettings();
  checkComplete(parts);
  const collection = openCollection();
  const digests: FormDigest[] = [];
  const files: string[] = [];
  const seen = new Set<string>();
  const skipped = new Set<string>();
  for (const part of parts) {
    for (const path of part.skipped) skipped.add(path);
    for (const file of part.names) {
      const report = part.take(file);
      if (report === undefined || seen.has(file)) throw twice(file);
      const { digests: own, ...line } = checkedFile(report);
      collection.put(files.length, line);
      digests.push(...own);
      files.push(file);
      seen.add(file);
    }
  }
  const stopped = parts.find((part) => part.head.stopped !== undefined)?.head.stopped;
  const batch =
    stopped === undefined ? judgeBatch(collection, files, digests, options) : { unattributed: [], outcomes: {} };
  const report = collection.finish({
    ...head,
    ...(stopped === undefined ? {} : { stopped }),
    unattributed: batch.unattributed,
    batchOutcomes: batch.outcomes,
    skipped: [...skipped],
  });
  return { report, close: collection.close };
}

/** All parts must be there: a missing one would look like forms that were never handed in. */
function checkComplete(parts: readonly EarlierReport[]): void {
  const shards = parts.flatMap(({ head: { shard } }) => shard ?? []);
  const of = shards[0]?.of;
  if (of === undefined) return;
  const there = new Set(shards.map(({ index }) => index));
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !there.has(index));
  if (missing.length === 0 && shards.every((shard) => shard.of === of) && shards.length === of) return;
  throw new Trouble({
    zh: missing.length > 0 ? `还缺第 ${missing.join('、')} 份报告，共 ${of} 份。` : '这些报告不是同一次分份检查的。',
    en: missing.length > 0 ? `Part ${missing.join(', ')} of ${of} is missing.` : 'These are not parts of one run.',
  });
}

function otherSettings(): Trouble {
  return new Trouble({
    zh: '有报告的口径、设置或程序版本与这里不同。用检查时的 --config 和 --profile 再合并。',
    en: 'A report was made under other settings or another version. Merge with the --config and --profile of the checks.',
  });
}

function twice(file: string): Trouble {
  return new Trouble({ zh: `“${file}”在几份报告里都有。`, en: `"${file}" is in several of the reports.` });
}
