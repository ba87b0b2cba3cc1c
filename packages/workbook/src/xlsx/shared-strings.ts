import { CELL_CHARACTERS } from '../limits.ts';
import { scanXml } from '../xml/scan-xml.ts';
import { prefixRemover, unescapeText } from '../xml/unescape-xml.ts';

/** Texts of the shared string table, rich text joined, phonetic readings left out. */
export function readSharedStrings(part: string): string[] {
  const xml = prefixRemover(part.slice(0, 2048), 'sst')(part);
  const texts: string[] = [];
  for (let at = nextItem(xml, 0); at !== -1; at = nextItem(xml, at)) {
    if (xml.charCodeAt(at + 3) === 0x2f) {
      texts.push('');
      at += 5;
      continue;
    }
    const plain = plainItem(xml, at);
    const end = plain ?? xml.indexOf('</si>', at);
    if (end === -1) return texts;
    const text = plain === undefined ? richText(xml.slice(at, end)) : unescapeText(xml.slice(at + 7, end - 4));
    texts.push(text.length > CELL_CHARACTERS ? text.slice(0, CELL_CHARACTERS) : text);
    at = end + 5;
  }
  return texts;
}

/** Start of the next `<si>` or `<si/>`. */
function nextItem(xml: string, from: number): number {
  let at = xml.indexOf('<si', from);
  while (at !== -1 && !/[>/\s]/u.test(xml.charAt(at + 3))) at = xml.indexOf('<si', at + 3);
  return at;
}

/** End of an item that is `<si><t>…</t></si>` and no more, as most are. */
function plainItem(xml: string, at: number): number | undefined {
  if (!xml.startsWith('<si><t>', at)) return undefined;
  const end = xml.indexOf('<', at + 7);
  return xml.startsWith('</t></si>', end) ? end + 4 : undefined;
}

function richText(xml: string): string {
  let joined = '';
  let inText = false;
  let phonetic = false;
  scanXml(xml, {
    open: (name) => {
      if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text: (text) => {
      if (inText) joined += text;
    },
    close: (name) => {
      if (name === 'rPh') phonetic = false;
      else if (name === 't') inText = false;
    },
  });
  return unescapeText(joined);
}
