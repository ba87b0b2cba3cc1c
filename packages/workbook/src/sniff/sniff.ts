import type { ToolErrorCode } from '../tool-error.ts';
import { compoundNames } from './compound-names.ts';
import { MAGIC } from './magic.data.ts';

/** What bytes are, by content. An error code says why they are no workbook. */
export type Sniffed = 'zip' | 'biff' | 'html' | 'mht' | 'text' | 'xml-2003' | 'flat-ods' | Unreadable;

/** Why bytes are no workbook. */
export type Unreadable = Extract<
  ToolErrorCode,
  'pdf' | 'image' | 'encrypted' | 'word-document' | 'archive' | 'not-a-workbook' | 'truncated'
>;

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEAD = 8192;

/** Tells the kind of a file by its bytes. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (startsWith(bytes, COMPOUND)) return sniffCompound(bytes);
  const magic = MAGIC.find(([signature]) => startsWith(bytes, signature));
  return magic === undefined ? sniffText(bytes) : magic[1];
}

function sniffCompound(bytes: Uint8Array): Sniffed {
  const names = compoundNames(bytes);
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return 'encrypted';
  if (names.has('Workbook') || names.has('Book') || names.has('WORKBOOK')) return 'biff';
  if (names.has('WordDocument')) return 'word-document';
  return names.size === 0 ? 'truncated' : 'not-a-workbook';
}

const MARKUP: readonly (readonly [pattern: RegExp, kind: Sniffed])[] = [
  [/^%pdf-/u, 'pdf'],
  [/^mime-version:|^from:[^\n]*\n[^]*?\bmime-version:/u, 'mht'],
  [
    /^<[^]*?urn:schemas-microsoft-com:office:spreadsheet"[^]*?<(?:\w+:)?worksheet|^<\?xml[^]*?progid="excel\.sheet"/u,
    'xml-2003',
  ],
  [/^<\?xml[^]*?(?:progid="word\.document"|<w:worddocument)/u, 'word-document'],
  [/^<[^]*?<office:document[\s>]/u, 'flat-ods'],
  [/^<(?:[^]*?<)?(?:html|table|!doctype html|meta|body|head|div|style)[\s>/]/u, 'html'],
];

function sniffText(bytes: Uint8Array): Sniffed {
  const start = bytes.subarray(0, HEAD);
  const wide = wideEncoding(bytes);
  const head = new TextDecoder(wide ?? 'utf-8').decode(start).trimStart().toLowerCase();
  if (wide === undefined && start.includes(0))
    return start.every((byte) => byte === 0) ? 'truncated' : 'not-a-workbook';
  return MARKUP.find(([pattern]) => pattern.test(head))?.[1] ?? 'text';
}

function wideEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly (number | undefined)[]): boolean {
  return signature.every((byte, index) => byte === undefined || bytes[index] === byte);
}
