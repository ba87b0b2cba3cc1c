/** What a scan tells about: element names come without namespace prefix. */
export interface XmlHandler {
  /** `attributes` is the raw text between name and `>`: read it with {@link attribute}, most elements need none. */
  readonly open?: (name: string, attributes: string, selfClosing: boolean) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Walks through an XML text once, forwards, without building a tree. Linear and total: damaged XML ends the walk early.
 * Document type declarations are refused by being skipped, so entities can never expand.
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  const { close, text } = handler;
  let at = 0;
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start === -1) return;
    if (start > at) text?.(xml.slice(at, start));
    const next = xml.charCodeAt(start + 1);
    if (next === 0x21 || next === 0x3f) {
      at = skipDeclaration(xml, start, text);
      continue;
    }
    const end = endOfTag(xml, start);
    if (end === -1) return;
    at = end + 1;
    if (next === 0x2f) close?.(localName(xml.slice(start + 2, end)));
    else openTag(xml, start, end, handler);
  }
}

function openTag(xml: string, start: number, end: number, { open, close }: XmlHandler): void {
  const selfClosing = xml.charCodeAt(end - 1) === 0x2f;
  const last = selfClosing ? end - 1 : end;
  let nameEnd = start + 1;
  while (nameEnd < last && !isSpace(xml.charCodeAt(nameEnd))) nameEnd += 1;
  const name = localName(xml.slice(start + 1, nameEnd));
  open?.(name, xml.slice(nameEnd, last), selfClosing);
  if (selfClosing) close?.(name);
}

/** The `>` that closes a tag, past those inside quoted values. */
function endOfTag(xml: string, start: number): number {
  let end = xml.indexOf('>', start);
  while (end !== -1 && insideQuotes(xml, start, end)) end = xml.indexOf('>', end + 1);
  return end;
}

function insideQuotes(xml: string, start: number, end: number): boolean {
  let quote = 0;
  for (let at = start; at < end; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote === 0 && (code === 0x22 || code === 0x27)) quote = code;
    else if (code === quote) quote = 0;
  }
  return quote !== 0;
}

function skipDeclaration(xml: string, start: number, text: XmlHandler['text']): number {
  if (xml.startsWith('<![CDATA[', start)) {
    const end = xml.indexOf(']]>', start);
    // Raw text is handed on escaped, since every text is unescaped later.
    text?.(xml.slice(start + 9, end === -1 ? undefined : end).replaceAll('&', '&amp;'));
    return end === -1 ? xml.length : end + 3;
  }
  const closing = xml.startsWith('<!--', start) ? '-->' : '>';
  const end = xml.indexOf(closing, start);
  return end === -1 ? xml.length : end + closing.length;
}

function localName(name: string): string {
  const trimmed = name.trimEnd();
  const colon = trimmed.indexOf(':');
  return colon === -1 ? trimmed : trimmed.slice(colon + 1);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Value of an attribute by its local name, unescaped. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (!isSpace(before) && before !== 0x3a) continue;
    let equals = at + name.length;
    while (isSpace(attributes.charCodeAt(equals))) equals += 1;
    if (attributes.charCodeAt(equals) !== 0x3d) continue;
    let open = equals + 1;
    while (isSpace(attributes.charCodeAt(open))) open += 1;
    const quote = attributes.charAt(open);
    const close = attributes.indexOf(quote, open + 1);
    if (quote === '' || close === -1) return undefined;
    return unescapeXml(attributes.slice(open + 1, close));
  }
  return undefined;
}

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
