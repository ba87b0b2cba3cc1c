import type { Locale } from '../command.ts';
import { type Made, makeCopy } from '../copy/copy-job.ts';
import type { ReportFile } from '../report/report.ts';
import { annotateOne } from './annotate-one.ts';

/** How files are marked: plain data, so that it crosses to threads. */
export interface MarkOptions {
  readonly locale: Locale;
  readonly cwd: string;
  /** Whether what is merely worth a thought is marked too. */
  readonly suggestions: boolean;
  /** Passwords that locked files are tried with. */
  readonly passwords?: readonly string[];
}

const decoder = new TextDecoder();

/** Marks the file that a line of a report speaks of; one without findings, or that could not be read, gets no copy. */
export async function markLine(line: Uint8Array, options: MarkOptions): Promise<Made> {
  const file = JSON.parse(decoder.decode(line)) as ReportFile;
  if (file.trouble !== undefined) return { file: file.file, trouble: file.trouble };
  const findings = file.findings.filter(({ severity }) => options.suggestions || severity !== 'suggestion');
  return makeCopy(file.file, options.locale, async () =>
    findings.length === 0 ? undefined : annotateOne(file, findings, options),
  );
}
