import { scanXml, unescapeXml } from '../xml/scan-xml.ts';

/** Texts of the shared string table, rich text joined, phonetic readings left out. */
export function readSharedStrings(xml: string): string[] {
  const texts: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === 'si') texts.push(unescapeText(current));
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') inText = false;
    },
  });
  return texts;
}

/** Text of an element: XML references, then the `_x000D_` escapes of OOXML; line ends become `\n`. */
export function unescapeText(text: string): string {
  const plain = unescapeXml(text);
  const decoded = plain.includes('_x')
    ? plain.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
  return decoded.includes('\r') ? decoded.replaceAll(/\r\n?/gu, '\n') : decoded;
}
