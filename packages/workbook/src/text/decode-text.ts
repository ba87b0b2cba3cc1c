import { ToolError } from '../tool-error.ts';

/** Of a thousand characters of a text, so many may be broken: cut in half by a system that counts bytes. */
const BROKEN = 5;

/** UTF-8 or UTF-16 by mark, a declared encoding, UTF-8 next, else GB18030, which includes GBK. Throws `ToolError` for what is no text. */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const encodings = [...(declared === undefined ? [] : [declared]), 'utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decodeWith(encoding, bytes, true);
    if (text !== undefined) return text;
  }
  for (const encoding of encodings) {
    const text = decodeWith(encoding, bytes, false) ?? '';
    const broken = text.split('\ufffd').length - 1;
    if (text !== '' && broken <= Math.max(2, (text.length / 1000) * BROKEN)) return text;
  }
  throw new ToolError('not-a-workbook');
}

function decodeWith(encoding: string, bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
