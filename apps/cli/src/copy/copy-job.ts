import type { Bilingual } from '@jibiao/schema';
import { type FoundFiles, findFiles } from '../check/find-files.ts';
import { type Input, type Io, type Locale, optionValue } from '../command.ts';
import { aboutFile, describeTrouble } from '../describe-trouble.ts';
import type { ReportFile } from '../report/report.ts';
import { inOrder } from './in-order.ts';
import { type OutputFolder, openOutput } from './output-folder.ts';

/** A copy of a received file, ready to be written. */
export interface Copy {
  /** Absent when there is something to tell, but nothing was changed. */
  readonly bytes?: Uint8Array;
  /** Ending of its name when the copy is of another kind than the file. */
  readonly ending?: string;
  /** What was done, behind the name of the copy. */
  readonly told?: string;
  /** Sentences about what a person would not expect. */
  readonly remarks: readonly string[];
  /** Nothing is told about it here. */
  readonly quiet?: boolean;
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

/** What is to become of one received file. */
export interface Made {
  readonly file: string;
  /** Nothing is written without one. */
  readonly copy?: Copy;
  /** Why it could not be made, one sentence. */
  readonly trouble?: string;
}

/** Copies are flushed to the disk while others are made and written; waiting for each would take most of the time. */
const AHEAD = 8;

/**
 * Writes copies as they come, several at once, and tells about each in its turn; `then` hears of those that went well,
 * with the path when one was written.
 */
export async function writeCopies<One extends Made>(
  job: CopyJob,
  items: Iterable<One> | AsyncIterable<One>,
  then: (made: One, path: string | undefined) => void = () => undefined,
): Promise<void> {
  const { tally } = job;
  for await (const { made, path, trouble } of inOrder(items, AHEAD, (one) => writeCopy(job, one))) {
    if (trouble !== undefined) {
      tellTrouble(job, made.file, trouble);
      continue;
    }
    if (path === undefined) tally.spared += 1;
    else tally.written += 1;
    if (made.copy !== undefined) tellCopy(job, made.copy, path === undefined ? made.file : `${made.file} → ${path}`);
    then(made, path);
  }
}

interface Written<One extends Made> {
  readonly made: One;
  readonly path?: string;
  readonly trouble?: string;
}

async function writeCopy<One extends Made>({ output, io }: CopyJob, made: One): Promise<Written<One>> {
  const { file, copy, trouble } = made;
  if (trouble !== undefined) return { made, trouble };
  if (copy?.bytes === undefined) return { made };
  try {
    const path = output.pathFor(file, copy.ending);
    await output.write(path, copy.bytes);
    return { made, path };
  } catch (error) {
    return { made, trouble: describeTrouble(error, io.locale) };
  }
}

function tellCopy({ io }: CopyJob, { told, remarks, quiet = false }: Copy, head: string): void {
  if (quiet) return;
  io.stdout.write([head + (told ?? ''), ...remarks.map((remark) => `  ${remark}`)].map((line) => `${line}\n`).join(''));
}

/** Makes the copy of one file; what goes wrong with it becomes its trouble. */
export async function makeCopy(file: string, locale: Locale, make: () => Promise<Copy | undefined>): Promise<Made> {
  try {
    const copy = await make();
    return copy === undefined ? { file } : { file, copy };
  } catch (error) {
    return { file, trouble: describeTrouble(error, locale) };
  }
}

/** The ending of a copy changed in place: its own, unless the name hides what the content is (`.xls` on a new workbook). */
export function keepEnding({ file, format }: Pick<ReportFile, 'file' | 'format'>): Pick<Copy, 'ending'> {
  return /\.xl(?:s|t)[xm]$/iu.test(file) ? {} : { ending: `.${format ?? 'xlsx'}` };
}

/** One line on standard error; the file counts as failed. */
export function tellTrouble({ io, tally }: CopyJob, file: string, trouble: string): void {
  tally.failed += 1;
  io.stderr.write(`${aboutFile(file, trouble, io.locale)}\n`);
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
