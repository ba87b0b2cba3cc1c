import { checkLimit } from './limits.ts';
import { withoutMarks } from './patch/without-marks.ts';
import { type Sniffed, sniff, type Unreadable } from './sniff/sniff.ts';
import { decodeText } from './text/decode-text.ts';
import { readDelimited } from './text/read-delimited.ts';
import { ToolError } from './tool-error.ts';
import type { Workbook } from './workbook.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import type { ZipEngine } from './zip/engine.ts';
import { openZip, type Zip } from './zip/read-zip.ts';

/** How bytes are read. */
export interface ReadOptions {
  /** A faster engine than the portable one, such as Node's. */
  readonly engine?: ZipEngine;
  /** Reads old formats some other way than right here, such as in a thread. */
  readonly readOld?: (content: Uint8Array | string) => Promise<Workbook>;
  /** Keep the notes and the list that `annotate` added; without it a marked copy reads as what it is a copy of. */
  readonly marks?: true;
}

/** Reads the bytes of a received file, whatever its name says. Throws `ToolError` when it is no readable workbook, and nothing else. */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<Workbook> {
  if (bytes.length === 0) throw new ToolError('empty-file');
  checkLimit('fileBytes', bytes.length);
  const kind = sniff(bytes);
  try {
    return await readSniffed(bytes, kind, options);
  } catch (error) {
    // What no check foresaw is still the fault of the file: the person gets a sentence, not a stack.
    throw error instanceof ToolError ? error : new ToolError('damaged', { part: kind, reason: String(error) });
  }
}

async function readSniffed(bytes: Uint8Array, kind: Sniffed, options: ReadOptions): Promise<Workbook> {
  switch (kind) {
    case 'zip':
      return readContainer(openZip(bytes, options.engine), options);
    case 'text':
      return readDelimited(decodeText(bytes));
    case 'html':
    case 'mht':
      return readPage(bytes, kind);
    case 'flat-ods':
      return (await import('./ods/read-ods.ts')).readOdsXml(decodeText(bytes));
    case 'biff':
      return readOld(bytes, options);
    case 'xml-2003':
      return readOld(decodeText(bytes), options);
    default:
      throw refusal(kind);
  }
}

function refusal(kind: Unreadable): ToolError {
  return kind === 'encrypted' ? new ToolError(kind, { by: 'password' }) : new ToolError(kind);
}

async function readPage(bytes: Uint8Array, kind: 'html' | 'mht'): Promise<Workbook> {
  const { readHtml } = await import('./html/read-html.ts');
  if (kind === 'html') return readHtml(decodeText(bytes));
  return readHtml((await import('./html/unpack-mht.ts')).unpackMht(bytes));
}

async function readOld(content: Uint8Array | string, options: ReadOptions): Promise<Workbook> {
  if (options.readOld !== undefined) return options.readOld(content);
  return (await import('./old/read-old.ts')).readOld(content);
}

/** First of the names a container has, and what it is then. */
const CONTAINERS: readonly (readonly [pattern: RegExp, read: (zip: Zip, options: ReadOptions) => Promise<Workbook>])[] =
  [
    [
      /^xl\/workbook\.bin$/u,
      async (zip, options) => readOld((await import('./old/repack.ts')).repackStored(zip), options),
    ],
    [
      /^xl\//iu,
      async (zip, { marks }) => {
        const workbook = await readXlsx(zip);
        return marks === true ? workbook : withoutMarks(workbook, zip);
      },
    ],
    [/^word\//iu, async (zip) => (await import('./docx/read-docx.ts')).readDocx(zip)],
    [/^content\.xml$/u, async (zip) => (await import('./ods/read-ods.ts')).readOds(zip)],
    [/^OFD\.xml$/iu, () => Promise.reject(new ToolError('fixed-layout'))],
    [/^ppt\//u, () => Promise.reject(new ToolError('not-a-workbook'))],
  ];

async function readContainer(zip: Zip, options: ReadOptions): Promise<Workbook> {
  const names = [...zip.entries.keys()];
  const container = CONTAINERS.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (container === undefined) throw new ToolError('archive');
  return container[1](zip, options);
}
