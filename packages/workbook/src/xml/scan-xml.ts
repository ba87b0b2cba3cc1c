import { isSpace } from './attribute.ts';

/** What a scan tells about: element names come without namespace prefix. */
export interface XmlHandler {
  /** `attributes` is the raw text between name and `>`: read it with `attribute`, most elements need none. */
  readonly open?: (name: string, attributes: string, selfClosing: boolean) => void;
  readonly close?: (name: string) => void;
  /** Raw text, references not yet resolved. */
  readonly text?: (text: string) => void;
}

/** Walks through an XML text once, forwards, without building a tree. Linear and total: damaged XML ends the walk early. */
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
    } else if (next === 0x2f) {
      at = closeTag(xml, start, close) + 1;
    } else {
      at = openTag(xml, start, handler) + 1;
    }
    if (at === 0) return;
  }
}

/** Ends at the `>`; -1 when there is none. */
function closeTag(xml: string, start: number, close: XmlHandler['close']): number {
  const end = xml.indexOf('>', start);
  if (end !== -1) close?.(localName(xml, start + 2, nameEnd(xml, start + 2, end)));
  return end;
}

function openTag(xml: string, start: number, { open, close }: XmlHandler): number {
  const end = endOfTag(xml, start);
  if (end === -1) return -1;
  const selfClosing = xml.charCodeAt(end - 1) === 0x2f;
  const last = selfClosing ? end - 1 : end;
  const nameStop = nameEnd(xml, start + 1, last);
  const name = localName(xml, start + 1, nameStop);
  open?.(name, nameStop === last ? '' : xml.slice(nameStop, last), selfClosing);
  if (selfClosing) close?.(name);
  return end;
}

/** The `>` that closes a tag, past those inside quoted values. */
export function endOfTag(xml: string, start: number): number {
  const end = xml.indexOf('>', start);
  if (end === -1 || isSafeEnd(xml, start, end)) return end;
  let quote = 0;
  for (let at = start; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === quote) quote = 0;
    else if (quote !== 0) continue;
    else if (code === 0x3e) return at;
    else if (code === 0x22 || code === 0x27) quote = code;
  }
  return -1;
}

/** Nearly every tag has no `>` in its values: then an even number of one kind of quote stands before its end. */
function isSafeEnd(xml: string, start: number, end: number): boolean {
  let double = 0;
  for (let at = start; at < end; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 0x22) double += 1;
    else if (code === 0x27) return false;
  }
  return (double & 1) === 0;
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

function nameEnd(xml: string, start: number, last: number): number {
  let at = start;
  while (at < last && !isSpace(xml.charCodeAt(at))) at += 1;
  return at;
}

function localName(xml: string, start: number, end: number): string {
  for (let at = start; at < end; at += 1) if (xml.charCodeAt(at) === 0x3a) return xml.slice(at + 1, end);
  return xml.slice(start, end);
}
