import { type CellStyle, FILLS, type FillName, FONTS } from '../write/looks.data.ts';
import { BOX, formatNumber, lookElement, solidFill } from '../write/styles-part.ts';
import { type Tag, walkTags } from '../xml/walk-tags.ts';
import { placeOfChild } from './child-order.ts';
import type { Package } from './package.ts';
import { prefixed, setAttribute } from './splice.ts';

/** Adds to the styles of a workbook; nothing that is there changes its place or its look. */
export interface StyleEditor {
  /** The cell format that is like another one but for its fill. */
  readonly filled: (base: number, fill: FillName) => number;
  /** The fill element of a cell format. */
  readonly fillOf: (style: number) => string;
  /** The cell format that is like another one but shows what begins with a sign as text, also when typed over. */
  readonly quoted: (base: number) => number;
  /** The cell format of one of our own looks. */
  readonly look: (style: CellStyle) => number;
  /** Hands the additions to the package. */
  readonly finish: () => void;
}

const SECTIONS = {
  fonts: '<font><sz val="11"/><name val="Calibri"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  borders: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  cellXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
} as const;
type SectionName = keyof typeof SECTIONS;

interface Section {
  readonly open: Tag | undefined;
  readonly close: Tag | undefined;
  /** The elements that are there, as text. */
  readonly items: readonly string[];
  readonly added: string[];
}

/** Opens the styles part for additions. */
export function openStyles(pkg: Package, part: string): StyleEditor {
  const xml = pkg.text(part) ?? '';
  const { prefix, sections } = readSections(xml);
  const known = new Map<string, number>();
  const add = (name: SectionName, element: string): number => {
    const key = `${name}\u0000${element}`;
    const section = sections[name];
    const before = known.get(key);
    if (before !== undefined) return before;
    const index = section.items.length + section.added.push(element) - 1;
    known.set(key, index);
    return index;
  };
  const own = (name: SectionName, element: string): number => add(name, prefixed(element, prefix));
  const baseOf = (index: number): string =>
    sections.cellXfs.items[index] ?? sections.cellXfs.items[0] ?? prefixed(SECTIONS.cellXfs, prefix);
  return {
    filled: (base, fill) => {
      const id = own('fills', solidFill(FILLS[fill]));
      return add('cellXfs', withAttributes(baseOf(base), { fillId: String(id), applyFill: '1' }));
    },
    fillOf: (style) => {
      const id = Number(/\sfillId\s*=\s*["'](\d+)/u.exec(baseOf(style))?.[1] ?? 0);
      return sections.fills.items[id] ?? '';
    },
    quoted: (base) => add('cellXfs', withAttributes(baseOf(base), { quotePrefix: '1' })),
    look: (style) =>
      own(
        'cellXfs',
        lookElement(style, {
          font: (name) => own('fonts', FONTS[name]),
          fill: (name) => (name === undefined ? 0 : own('fills', solidFill(FILLS[name]))),
          border: (boxed) => (boxed ? own('borders', BOX) : 0),
          format: formatNumber,
        }),
      ),
    finish: () => {
      for (const name of Object.keys(SECTIONS) as SectionName[]) writeSection(pkg, part, { name, prefix, sections });
    },
  };
}

function readSections(xml: string): { readonly prefix: string; readonly sections: Record<SectionName, Section> } {
  const sections: Record<string, { open?: Tag; close?: Tag; items: string[]; added: string[] }> = Object.fromEntries(
    Object.keys(SECTIONS).map((name) => [name, { items: [], added: [] }]),
  );
  let prefix = '';
  let section: (typeof sections)[string] | undefined;
  let start = 0;
  walkTags(xml, (tag) => {
    if (tag.depth === 0) prefix = tag.prefix;
    if (tag.depth === 1) {
      section = sections[tag.name];
      if (section !== undefined && tag.kind === 'close') section.close = tag;
      else if (section !== undefined) section.open = tag;
    }
    if (tag.depth !== 2 || section === undefined) return;
    if (tag.kind !== 'close') start = tag.start;
    if (tag.kind !== 'open') section.items.push(xml.slice(start, tag.end));
  });
  return { prefix, sections: sections as unknown as Record<SectionName, Section> };
}

function writeSection(
  pkg: Package,
  part: string,
  { name, prefix, sections }: { name: SectionName; prefix: string; sections: Record<SectionName, Section> },
): void {
  const { open, close, items, added } = sections[name];
  if (added.length === 0) return;
  const xml = pkg.text(part) ?? '';
  const count = items.length + added.length;
  if (open !== undefined && close !== undefined) {
    pkg.edit(part, setAttribute(xml, open, 'count', String(count)), {
      at: close.start,
      remove: 0,
      insert: added.join(''),
    });
    return;
  }
  const whole = `<${prefix}${name} count="${count}">${added.join('')}</${prefix}${name}>`;
  if (open === undefined) pkg.edit(part, { at: placeOfChild(xml, 'styleSheet', name), remove: 0, insert: whole });
  else pkg.edit(part, { at: open.start, remove: open.end - open.start, insert: whole });
}

/** An element with some attributes of its own tag set. */
function withAttributes(element: string, values: Readonly<Record<string, string>>): string {
  const end = element.indexOf('>');
  const stop = element.charAt(end - 1) === '/' ? end - 1 : end;
  let head = element.slice(0, stop).trimEnd();
  for (const [name, value] of Object.entries(values)) {
    head = head.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u'), '');
    head += ` ${name}="${value}"`;
  }
  return head + element.slice(stop);
}
