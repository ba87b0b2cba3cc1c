const utf8 = new TextDecoder('utf-8');

/** Text of an XML part: UTF-8, or UTF-16 and others by byte order mark or declaration. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const declared = /^[^>]{0,80}encoding=["']([\w-]+)["']/u
    .exec(utf8.decode(bytes.subarray(0, 120)))?.[1]
    ?.toLowerCase();
  if (declared === undefined || declared === 'utf-8' || declared === 'utf8') return utf8.decode(bytes);
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return utf8.decode(bytes);
  }
}
