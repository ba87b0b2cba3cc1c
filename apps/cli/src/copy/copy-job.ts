import type { Bilingual } from '@jibiao/schema';
import { type FoundFiles, findFiles } from '../check/find-files.ts';
import { type Input, type Io, optionValue } from '../command.ts';
import { describeTrouble } from '../describe-trouble.ts';
import type { ReportFile } from '../report/report.ts';
import { type OutputFolder, openOutput } from './output-folder.ts';

/** A copy of a received file, ready to be written. */
export interface Copy {
  readonly bytes: Uint8Array;
  /** Ending of its name when the copy is of another kind than the file. */
  readonly ending?: string;
  /** What was done, behind the name of the copy. */
  readonly told?: string;
  /** Sentences about what a person would not expect. */
  readonly remarks: readonly string[];
}

/** A command that writes one copy for each of some received files. */
export interface CopyJob {
  readonly io: Io;
  readonly output: OutputFolder;
  readonly found: FoundFiles;
  /** How many copies were written, files that needed none, files with which it went wrong. */
  readonly tally: { written: number; spared: number; failed: number };
}

/** Finds the received files and opens the folder for their copies; copies of an earlier run are not taken for received. */
export async function openCopyJob(input: Input, io: Io, folder: Bilingual): Promise<CopyJob> {
  const { positionals, values } = input;
  const found = await findFiles(positionals, io.cwd);
  const output = openOutput(optionValue(input, 'out') ?? folder[io.locale], {
    cwd: io.cwd,
    force: values['force'] === true,
    operands: positionals,
    received: found.files,
  });
  const files = found.files.filter((file) => !output.holds(file));
  return { io, output, found: { ...found, files }, tally: { written: 0, spared: 0, failed: 0 } };
}

/** Makes and writes one copy and gives back its path; trouble with it is told and the next one goes on. */
export async function writeCopy(
  job: CopyJob,
  file: string,
  make: () => Promise<Copy | undefined>,
  quiet = false,
): Promise<string | undefined> {
  const { io, output, tally } = job;
  try {
    const copy = await make();
    if (copy === undefined) {
      tally.spared += 1;
      return undefined;
    }
    const path = output.pathFor(file, copy.ending);
    await output.write(path, copy.bytes);
    tally.written += 1;
    const lines = [`${file} → ${path}${copy.told ?? ''}`, ...copy.remarks.map((remark) => `  ${remark}`)];
    if (!quiet) io.stdout.write(lines.map((line) => `${line}\n`).join(''));
    return path;
  } catch (error) {
    tellTrouble(job, file, describeTrouble(error, io.locale));
    return undefined;
  }
}

/** The ending of a copy changed in place: its own, unless the name hides what the content is (`.xls` on a new workbook). */
export function keepEnding({ file, format }: Pick<ReportFile, 'file' | 'format'>): Pick<Copy, 'ending'> {
  return /\.xl(?:s|t)[xm]$/iu.test(file) ? {} : { ending: `.${format ?? 'xlsx'}` };
}

/** One line on standard error; the file counts as failed. */
export function tellTrouble({ io, tally }: CopyJob, file: string, trouble: string): void {
  tally.failed += 1;
  io.stderr.write(io.locale === 'zh' ? `${file}：${trouble}\n` : `${file}: ${trouble}\n`);
}

/** Options of every command that writes copies into a folder. */
export const COPY_OPTIONS = {
  out: {
    type: 'string',
    short: 'o',
    value: { zh: '<文件夹>', en: '<folder>' },
    help: { zh: '副本放在哪个文件夹', en: 'Folder for the copies' },
  },
  force: { type: 'boolean', help: { zh: '允许覆盖已有的副本', en: 'Overwrite existing copies' } },
} as const;
