import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { annotate, clearAnnotations, redraw, ToolError, writeXlsx } from '@jibiao/workbook';
import { nodePatch, readBytes, readWorkbookFile } from '@jibiao/workbook/node';
import type { Locale } from '../command.ts';
import type { ReportFile, ReportFinding } from '../report/report.ts';
import { Trouble } from '../trouble.ts';
import { describeFacts } from './describe-facts.ts';
import { markingOf } from './marking.ts';

/** A marked copy, ready to be written. */
export interface MarkedCopy {
  readonly bytes: Uint8Array;
  /** Ending of its name when the copy is of another kind than the file. */
  readonly ending?: string;
  /** Sentences about what a person would not expect. */
  readonly remarks: readonly string[];
}

/** Marks a checked file with its findings. Throws when the file has changed since, or cannot be marked. */
export async function annotateOne(
  file: ReportFile,
  findings: readonly ReportFinding[],
  { cwd, locale }: { readonly cwd: string; readonly locale: Locale },
): Promise<MarkedCopy> {
  const path = resolve(cwd, file.file);
  const bytes = await readBytes(path);
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) throw changed();
  const marking = markingOf(file, findings, locale);
  if (file.format === 'xlsx' || file.format === 'xlsm') {
    const { bytes: marked, facts } = annotate(bytes, marking, nodePatch);
    return { bytes: marked, ending: `.${file.format}`, remarks: describeFacts(facts, locale) };
  }
  const { sheets } = await readWorkbookFile(path);
  const drawn = writeXlsx(redraw(sheets), nodePatch);
  const { bytes: marked } = annotate(drawn, marking, nodePatch);
  return { bytes: marked, ending: '.xlsx', remarks: [redrawn(file.format ?? '', locale)] };
}

/** A copy without our marks; `undefined` when the file carries none. */
export async function clearOne(path: string): Promise<Uint8Array | undefined> {
  const bytes = await readBytes(path);
  try {
    return clearAnnotations(bytes, nodePatch);
  } catch (error) {
    // What is no workbook of the new format never had marks of ours.
    if (error instanceof ToolError && error.code === 'truncated' && bytes[0] !== 0x50) return undefined;
    throw error;
  }
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
