import { ToolError } from '../tool-error.ts';
import type { Encoding } from './encoded-text.ts';

/** Text of a part, and how it was written. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

const options = { fatal: true, ignoreBOM: true };
const DECODERS: Readonly<Record<Encoding, InstanceType<typeof TextDecoder>>> = {
  'utf-8': new TextDecoder('utf-8', options),
  'utf-16le': new TextDecoder('utf-16le', options),
  'utf-16be': new TextDecoder('utf-16be', options),
};

/** Decodes a part so that encoding the text gives its bytes again. Throws `ToolError` where it would not. */
export function decodeText(part: string, bytes: Uint8Array = new Uint8Array()): DecodedText {
  const encoding = encodingOf(bytes);
  try {
    const text = DECODERS[encoding].decode(bytes);
    const declared = /^[^>]{0,80}encoding=["']([^"']*)["']/u.exec(text)?.[1]?.toLowerCase() ?? 'utf-8';
    const known = /^utf-?(?:8|16(?:le|be)?)$/u.test(declared);
    if (known && !text.slice(0, 80).includes('\u0000')) return { text, encoding };
  } catch {
    // Told below.
  }
  throw new ToolError('unpatchable', { part });
}

/** A byte order mark, or `<` with a zero beside it, tells of two bytes for each letter. */
function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
}
