import { unescapeXml } from './unescape-xml.ts';

/** White space of XML. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Value of an attribute by its local name, unescaped. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (!isSpace(before) && before !== 0x3a) continue;
    const equals = skipSpace(attributes, at + name.length);
    if (attributes.charCodeAt(equals) !== 0x3d) continue;
    const open = skipSpace(attributes, equals + 1);
    const quote = attributes.charAt(open);
    const close = quote === '' ? -1 : attributes.indexOf(quote, open + 1);
    return close === -1 ? undefined : unescapeXml(attributes.slice(open + 1, close));
  }
  return undefined;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}
