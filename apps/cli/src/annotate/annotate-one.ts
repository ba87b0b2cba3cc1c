import { annotate, clearAnnotations, redraw, writeXlsx } from '@jibiao/workbook';
import { nodePatch, readWorkbookBytes, unlock } from '@jibiao/workbook/node';
import { fingerprint } from '../check/fingerprint.ts';
import { readSource } from '../check/read-source.ts';
import type { Locale } from '../command.ts';
import { type Copy, keepEnding } from '../copy/copy-job.ts';
import { aboutLock } from '../copy/unlocked.ts';
import type { ReportFile, ReportFinding } from '../report/report.ts';
import { Trouble } from '../trouble.ts';
import { describeFacts } from './describe-facts.ts';
import type { MarkOptions } from './mark-line.ts';
import { markingOf } from './marking.ts';

type ClearOptions = Omit<MarkOptions, 'suggestions'>;

/** Marks a checked file with its findings. Throws when the file has changed since, or cannot be marked. */
export async function annotateOne(
  file: ReportFile,
  findings: readonly ReportFinding[],
  { cwd, locale, passwords }: MarkOptions,
): Promise<Copy> {
  const { bytes: received } = readSource(file.file, cwd);
  if (fingerprint(received) !== file.sha256) throw changed();
  const bytes = unlock(received, passwords);
  const lock = aboutLock(received, bytes, locale);
  const marking = markingOf(file, findings, locale);
  const told = locale === 'zh' ? `：${findings.length} 处` : `: ${findings.length} places`;
  if (file.format === 'xlsx' || file.format === 'xlsm') {
    const { bytes: marked, facts } = annotate(bytes, marking, nodePatch);
    return { bytes: marked, ...keepEnding(file), told, remarks: [...lock, ...describeFacts(facts, locale)] };
  }
  const { sheets } = await readWorkbookBytes(bytes);
  const drawn = writeXlsx(redraw(sheets), nodePatch);
  const { bytes: marked } = annotate(drawn, marking, nodePatch);
  return { bytes: marked, ending: '.xlsx', told, remarks: [...lock, redrawn(file.format ?? '', locale)] };
}

/** A copy without our marks; `undefined` when the file carries none. */
export async function clearOne(file: string, { cwd, locale, passwords }: ClearOptions): Promise<Copy | undefined> {
  const { bytes: received } = readSource(file, cwd);
  const bytes = unlock(received, passwords);
  const { format } = await readWorkbookBytes(bytes);
  if (format !== 'xlsx' && format !== 'xlsm') return undefined;
  const cleared = clearAnnotations(bytes, nodePatch);
  return cleared === undefined ? undefined : { bytes: cleared, remarks: aboutLock(received, bytes, locale) };
}

function redrawn(format: string, locale: Locale): string {
  return locale === 'zh'
    ? `${format} 格式不能原样加批注：副本按读到的内容重做为 .xlsx，原有样式没有保留。`
    : `A ${format} file cannot be marked in place: the copy is a new .xlsx with what was read, without the original looks.`;
}

function changed(): Trouble {
  return new Trouble({
    zh: '检查之后文件又变了，没有加批注。重新运行一次。',
    en: 'The file changed after it was checked and was not marked. Run again.',
  });
}
