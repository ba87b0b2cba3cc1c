import { ToolError } from '../tool-error.ts';

const utf8 = new TextDecoder('utf-8');

/** Text of an XML part: UTF-8, or UTF-16 and others by byte order mark or declaration. */
export function decodeXml(bytes: Uint8Array): string {
  const decoder = xmlDecoder(bytes);
  const xml = (decoder === undefined ? utf8 : decoder).decode(bytes);
  refuseEntities(xml);
  return xml;
}

/** Decodes an XML part that comes in pieces. */
export function pieceDecoder(first: Uint8Array): (piece: Uint8Array) => string {
  const decoder = xmlDecoder(first) ?? new TextDecoder('utf-8');
  let started = false;
  return (piece) => {
    const xml = decoder.decode(piece, { stream: true });
    if (!started) refuseEntities(xml);
    started = true;
    return xml;
  };
}

/** First bytes of UTF-16: a byte order mark, or `<` without one. */
const WIDE: readonly (readonly [first: number, second: number, encoding: string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
  [0x3c, 0, 'utf-16le'],
  [0, 0x3c, 'utf-16be'],
];

/** A new decoder for what the first bytes say; `undefined` for UTF-8. */
function xmlDecoder(bytes: Uint8Array): InstanceType<typeof TextDecoder> | undefined {
  const wide = WIDE.find(([first, second]) => bytes[0] === first && bytes[1] === second)?.[2];
  if (wide !== undefined) return new TextDecoder(wide);
  const declared = /^[^>]{0,80}encoding=["']([\w-]+)["']/u
    .exec(utf8.decode(bytes.subarray(0, 120)))?.[1]
    ?.toLowerCase();
  if (declared === undefined || /^utf-?(?:8|16)$/u.test(declared)) return undefined;
  try {
    return new TextDecoder(declared);
  } catch {
    return undefined;
  }
}

/** Office files define no entities of their own; those that do want to be expanded without end. */
function refuseEntities(xml: string): void {
  if (/<!DOCTYPE[^>[]*\[|<!ENTITY/u.test(xml.slice(0, 2048))) throw new ToolError('damaged', { part: 'DOCTYPE' });
}
