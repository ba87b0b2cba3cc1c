const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves character references and the five named entities. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** Text of an OOXML element: XML references, then the `_x000D_` escapes; line ends become `\n`. */
export function unescapeText(text: string): string {
  const plain = unescapeXml(text);
  const decoded = plain.includes('_x')
    ? plain.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
  return decoded.includes('\r') ? decoded.replaceAll(/\r\n?/gu, '\n') : decoded;
}

/** Takes the prefix of the main namespace off all tags (`<x:c>` → `<c>`), so that fast scanners need not know it. */
export function prefixRemover(head: string, root: string): (xml: string) => string {
  const prefix = new RegExp(`<([\\w.-]+):${root}[\\s>]`, 'u').exec(head)?.[1];
  if (prefix === undefined) return (xml) => xml;
  return (xml) => xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
}
