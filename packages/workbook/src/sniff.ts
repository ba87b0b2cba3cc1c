import type { ToolErrorCode } from './tool-error.ts';

/** What bytes are, by content. An error code says why they are no workbook. */
export type Sniffed =
  | 'zip'
  | 'old'
  | 'html'
  | 'text'
  | Extract<
      ToolErrorCode,
      'pdf' | 'image' | 'encrypted' | 'word-document' | 'archive' | 'not-a-workbook' | 'truncated'
    >;

const MAGIC: readonly (readonly [bytes: readonly number[], kind: Sniffed])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x42, 0x4d], 'image'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x1f, 0x8b], 'archive'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'word-document'],
  [[0x09, 0x08], 'old'],
];
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Tells the kind of a file by its bytes. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (startsWith(bytes, CFB)) return sniffCompound(bytes);
  const magic = MAGIC.find(([signature]) => startsWith(bytes, signature));
  if (magic !== undefined) return magic[1];
  return sniffText(bytes);
}

/** Old Office files are compound files; their streams have UTF-16 names. */
function sniffCompound(bytes: Uint8Array): Sniffed {
  const has = (name: string): boolean => indexOfName(bytes, name);
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'encrypted';
  if (has('Workbook') || has('Book')) return 'old';
  if (has('WordDocument')) return 'word-document';
  return bytes.length < 1536 ? 'truncated' : 'not-a-workbook';
}

function indexOfName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const last = bytes.length - wanted.length;
  for (let at = 512; at <= last; at += 1) {
    if (bytes[at] === wanted[0] && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function sniffText(bytes: Uint8Array): Sniffed {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096)).trimStart().toLowerCase();
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'text';
  if (head.includes('\u0000')) return 'not-a-workbook';
  if (/<(?:html|table|!doctype html|meta|body)/u.test(head) || head.startsWith('mime-version')) return 'html';
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') || head.includes('office:document')) return 'old';
  return 'text';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
