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

const utf8 = new TextEncoder();

const last = rememberLast<EncodedText>();

/** Encodes a part's text. */
export function encodeText(name: string, text: string, crc32: (bytes: Uint8Array) => number): EncodedText {
  return last(name, text, () => {
    const bytes = utf8.encode(text);
    return { text, bytes, crc: crc32(bytes) };
  });
}

/** Packs a part's text, unless it was packed so before. */
export function packText(name: string, encoded: EncodedText, packing: Packing): PackedPart {
  if (encoded.packed?.packing !== packing)
    encoded.packed = { packing, part: packWhole(name, encoded.bytes, encoded.crc, packing) };
  return encoded.packed.part;
}
