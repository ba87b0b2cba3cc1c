import type { Packing } from '../zip/deflate.ts';
import { type PackedPart, packWhole } from '../zip/write-zip.ts';
import { rememberLast } from './remember-last.ts';

/** A part's text with its bytes and checksum, and how it was packed last. */
export interface EncodedText {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly crc: number;
  packed?: { readonly packing: Packing; readonly part: PackedPart };
}

/** How XML may be written in a container, and how it is written again: what is not touched keeps its bytes. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const utf8 = new TextEncoder();

const last = rememberLast<EncodedText>();

/** What a part's text is encoded by. */
export interface Encoder {
  readonly encoding: Encoding;
  readonly crc32: (bytes: Uint8Array) => number;
}

/** Encodes a part's text. */
export function encodeText(name: string, text: string, { encoding, crc32 }: Encoder): EncodedText {
  return last(`${encoding} ${name}`, text, () => {
    const bytes = encoding === 'utf-8' ? utf8.encode(text) : encodeWide(text, encoding === 'utf-16le');
    return { text, bytes, crc: crc32(bytes) };
  });
}

function encodeWide(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

/** Packs a part's text, unless it was packed so before. */
export function packText(name: string, encoded: EncodedText, packing: Packing): PackedPart {
  if (encoded.packed?.packing !== packing)
    encoded.packed = { packing, part: packWhole(name, encoded.bytes, encoded.crc, packing) };
  return encoded.packed.part;
}
