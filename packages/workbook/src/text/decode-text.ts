import { ToolError } from '../tool-error.ts';

/** UTF-8 or UTF-16 by mark, a declared encoding, strict UTF-8 next, else GB18030, which includes GBK. */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of [declared, 'utf-8', 'gb18030']) {
    const text = encoding === undefined ? undefined : decodeStrictly(bytes, encoding);
    if (text !== undefined) return text;
  }
  throw new ToolError('not-a-workbook');
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
