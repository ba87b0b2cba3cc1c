import { attribute } from '../xml/attribute.ts';
import { scanXml } from '../xml/scan-xml.ts';
import { unescapeXml } from '../xml/unescape-xml.ts';
import type { Package } from './package.ts';
import type { Splice } from './splice.ts';

/** Namespace of the custom XML part that remembers what marking changed. */
const NAMESPACE = 'urn:jibiao:marks:1';

/** What leads back from a marked workbook to the one that was received. */
export interface Record {
  /** Parts that were added. */
  readonly added: readonly string[];
  /** Parts that were changed: a checksum of what was written, and the way back. */
  readonly changed: readonly { readonly part: string; readonly crc: number; readonly back: readonly Splice[] }[];
  /** Fills of the marked cells before, for a workbook that was saved by another program since. */
  readonly fills: readonly { readonly sheet: string; readonly cell: string; readonly fill: string }[];
}

/** The record as a custom XML part. */
export function recordXml({ added, changed, fills }: Record): string {
  return [
    `<marks xmlns="${NAMESPACE}">`,
    ...added.map((part) => `<added part="${escape(part)}"/>`),
    ...changed.flatMap(({ part, crc, back }) => [
      `<changed part="${escape(part)}" crc="${crc}">`,
      ...back.map(({ at, remove, insert }) => `<put at="${at}" take="${remove}">${escape(insert)}</put>`),
      '</changed>',
    ]),
    ...fills.map(({ sheet, cell, fill }) => `<fill sheet="${escape(sheet)}" cell="${cell}">${escape(fill)}</fill>`),
    '</marks>',
  ].join('');
}

/** The record a package carries, and the part it stands in. */
export function findRecord(pkg: Package): { readonly part: string; readonly record: Record } | undefined {
  for (const part of pkg.names()) {
    if (!/^customXml\/item\d+\.xml$/iu.test(part)) continue;
    const xml = readIfText(pkg, part);
    if (xml.includes(`"${NAMESPACE}"`)) return { part, record: readRecord(xml) };
  }
  return undefined;
}

/** Custom XML of others may be in any encoding; ours is always UTF-8. */
function readIfText(pkg: Package, part: string): string {
  try {
    return pkg.text(part) ?? '';
  } catch {
    return '';
  }
}

function readRecord(xml: string): Record {
  const added: string[] = [];
  const changed: { part: string; crc: number; back: Splice[] }[] = [];
  const fills: { sheet: string; cell: string; fill: string }[] = [];
  let open: { at: number; remove: number } | undefined;
  let text = '';
  scanXml(xml, {
    open: (name, attributes) => {
      const get = (key: string): string => attribute(attributes, key) ?? '';
      text = '';
      if (name === 'added') added.push(get('part'));
      if (name === 'changed') changed.push({ part: get('part'), crc: Number(get('crc')), back: [] });
      if (name === 'put') open = { at: Number(get('at')), remove: Number(get('take')) };
      if (name === 'fill') fills.push({ sheet: get('sheet'), cell: get('cell'), fill: '' });
    },
    text: (piece) => {
      text += piece;
    },
    close: (name) => {
      const last = fills.at(-1);
      if (name === 'put' && open !== undefined) changed.at(-1)?.back.push({ ...open, insert: unescapeXml(text) });
      if (name === 'fill' && last !== undefined) last.fill = unescapeXml(text);
    },
  });
  return { added, changed, fills };
}

/** Line ends are written as references: XML readers would otherwise make one kind of all. */
function escape(text: string): string {
  return text.replaceAll(/[&<>"\r\n\t]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
