import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { findRule } from '@jibiao/schema';
import { Trouble } from '../trouble.ts';
import { type ReportFile, type ReportHead, reportHeadSchema } from './report.ts';

/** A JSON or NDJSON report written earlier. */
export interface EarlierReport {
  readonly head: ReportHead;
  readonly skipped: readonly string[];
  readonly names: readonly string[];
  /** What tells whether a file has changed since; absent for files not checked then. */
  known(file: string): Pick<ReportFile, 'size' | 'modified' | 'sha256'> | undefined;
  /** A file's report without the findings of the whole batch, which are judged anew. */
  take(file: string): ReportFile | undefined;
  close(): void;
}

/** Opens a report. Its files are read from disk one by one when it was written by this tool. Throws {@link Trouble}. */
export function openReport(path: string, shown: string): EarlierReport {
  const parsed = readParts(path, shown);
  const head = reportHeadSchema.safeParse(parsed.head);
  if (!head.success) {
    parsed.close();
    throw isOlder(parsed.head) ? olderReport(shown) : noReport(shown);
  }
  return {
    head: head.data,
    skipped: parsed.skipped,
    names: [...parsed.files.keys()],
    known(file) {
      const report = parsed.files.get(file)?.();
      if (report?.status !== 'checked' && report?.status !== 'no-form') return undefined;
      const { size, modified, sha256 } = report;
      return {
        ...(size === undefined ? {} : { size }),
        ...(modified === undefined ? {} : { modified }),
        ...(sha256 === undefined ? {} : { sha256 }),
      };
    },
    take(file) {
      const report = parsed.files.get(file)?.();
      return report === undefined ? undefined : withoutBatch(report);
    },
    close: parsed.close,
  };
}

function withoutBatch(report: ReportFile): ReportFile {
  const own = ({ rule }: { readonly rule: string }): boolean => findRule(rule)?.scope !== 'batch';
  return { ...report, findings: report.findings.filter(own), waived: report.waived.filter(own) };
}

interface Parts {
  readonly head: unknown;
  readonly skipped: readonly string[];
  readonly files: ReadonlyMap<string, () => ReportFile>;
  readonly close: () => void;
}

const NOWHERE: Line = { at: 0, length: 0 };

function readParts(path: string, shown: string): Parts {
  const descriptor = openFile(path, shown);
  const lines = scanLines(descriptor);
  const first = read(descriptor, lines[0] ?? NOWHERE);
  const ndjson = first.startsWith('{"kind":');
  if (!ndjson && !first.startsWith('{"format":"jibiao-report"')) {
    closeSync(descriptor);
    return wholeParts(path, shown);
  }
  const last = read(descriptor, lines.at(-1) ?? NOWHERE);
  const head = ndjson ? last : `${strip(first)}]}`;
  const tail = ndjson ? last : `{"files":[${last}`;
  return {
    head: parse(head, shown),
    skipped: (parse(tail, shown) as { readonly skipped?: readonly string[] }).skipped ?? [],
    files: indexFiles(descriptor, ndjson ? lines : lines.slice(1, -1), shown),
    close: () => closeSync(descriptor),
  };
}

/** Files by name, each parsed only when it is asked for. */
function indexFiles(descriptor: number, lines: readonly Line[], shown: string): Map<string, () => ReportFile> {
  const files = new Map<string, () => ReportFile>();
  for (const line of lines) {
    const start = read(descriptor, { ...line, length: Math.min(line.length, 4096) });
    const name = /^\{(?:"kind":"file",)?"file":("(?:[^"\\]|\\.)*")/u.exec(start)?.[1];
    if (name === undefined) continue;
    files.set(parse(name, shown) as string, () => parse(strip(read(descriptor, line)), shown) as ReportFile);
  }
  return files;
}

/** A report that another program has laid out anew. */
function wholeParts(path: string, shown: string): Parts {
  const report = parse(readFileSync(path, 'utf8'), shown) as Partial<Record<'files' | 'skipped', unknown>> | null;
  if (typeof report !== 'object' || !Array.isArray(report?.files)) throw noReport(shown);
  const files = report.files as readonly ReportFile[];
  return {
    head: report,
    skipped: Array.isArray(report.skipped) ? (report.skipped as readonly string[]) : [],
    files: new Map(files.map((file) => [file.file, () => file])),
    close: () => undefined,
  };
}

interface Line {
  readonly at: number;
  readonly length: number;
}

const CHUNK = 1 << 20;

/** Where the lines of a file lie. */
function scanLines(descriptor: number): Line[] {
  const lines: Line[] = [];
  const chunk = new Uint8Array(CHUNK);
  let from = 0;
  let at = 0;
  for (
    let size = readSync(descriptor, chunk, 0, CHUNK, at);
    size > 0;
    size = readSync(descriptor, chunk, 0, CHUNK, at)
  ) {
    for (let end = chunk.indexOf(10); end !== -1 && end < size; end = chunk.indexOf(10, end + 1)) {
      lines.push({ at: from, length: at + end - from });
      from = at + end + 1;
    }
    at += size;
  }
  if (at > from) lines.push({ at: from, length: at - from });
  return lines;
}

function read(descriptor: number, { at, length }: Line): string {
  const bytes = Buffer.alloc(length);
  readSync(descriptor, bytes, 0, length, at);
  return bytes.toString('utf8');
}

function strip(line: string): string {
  return line.replace(/^\{"kind":"file",/u, '{').replace(/,\r?$/u, '');
}

function parse(text: string, shown: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw noReport(shown);
  }
}

function openFile(path: string, shown: string): number {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) throw noReport(shown);
  try {
    return openSync(path, 'r');
  } catch {
    throw new Trouble({ zh: `找不到报告“${shown}”，或者读不了。`, en: `The report "${shown}" cannot be read.` });
  }
}

function noReport(shown: string): Trouble {
  return new Trouble({
    zh: `“${basename(shown)}”不是绩标的报告。用 jibiao check --format json 生成。`,
    en: `"${basename(shown)}" is no report of jibiao; write one with jibiao check --format json.`,
  });
}

function isOlder(head: unknown): boolean {
  return typeof head === 'object' && head !== null && 'version' in head && head.version === 1;
}

function olderReport(shown: string): Trouble {
  return new Trouble({
    zh: `“${basename(shown)}”是旧版绩标的报告，现在读不了。用 jibiao check --format json 重新检查一次。`,
    en: `"${basename(shown)}" was written by an older jibiao and cannot be read; check once more with jibiao check --format json.`,
  });
}
