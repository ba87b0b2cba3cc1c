import { type Tag, walkTags } from '../xml/walk-tags.ts';
import { placeOfChild } from './child-order.ts';
import type { Package } from './package.ts';
import { rememberLast } from './remember-last.ts';
import { prefixed, setAttribute } from './splice.ts';

/** The lists of a styles part we add to, and what Excel expects in front of each. */
const SECTIONS = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
} as const;

/** A list of a styles part. */
type SectionName = keyof typeof SECTIONS;

interface Section {
  readonly open: Tag | undefined;
  readonly close: Tag | undefined;
  readonly items: readonly string[];
}

interface Sections extends Record<SectionName, Section> {
  readonly prefix: string;
}

/** The lists of a styles part, open for additions at their ends. */
export interface StyleSections {
  /** Elements that are there already, as text. */
  readonly items: (name: SectionName) => readonly string[];
  /** Index of an element in its list; it is added unless it was before. */
  readonly add: (name: SectionName, element: string) => number;
  /** The same for an element written without prefix. */
  readonly addOwn: (name: SectionName, element: string) => number;
  /** Hands the additions to the package. */
  readonly write: () => void;
}

/** Reads the lists of a styles part. */
export function openSections(pkg: Package, part: string): StyleSections {
  const xml = pkg.text(part) ?? '';
  const sections = last(part, xml, () => readSections(xml));
  const { prefix } = sections;
  const additions: Record<SectionName, string[]> = { fonts: [], fills: [], borders: [], cellXfs: [] };
  const known = new Map<string, number>();
  const add = (name: SectionName, element: string): number => {
    const { items } = sections[name];
    const added = additions[name];
    if (items.length + added.length === 0) added.push(...SECTIONS[name].map((one) => prefixed(one, prefix)));
    const key = `${name} ${element}`;
    const index = known.get(key) ?? items.length + added.push(element) - 1;
    known.set(key, index);
    return index;
  };
  return {
    items: (name) => sections[name].items,
    add,
    addOwn: (name, element) => add(name, prefixed(element, prefix)),
    write: () => {
      for (const name of NAMES) {
        const added = additions[name];
        if (added.length > 0) pkg.edit(part, ...sectionSplices(xml, name, { ...sections[name], added, prefix }));
      }
    },
  };
}

const NAMES = Object.keys(SECTIONS) as SectionName[];

const last = rememberLast<Sections>();

function readSections(xml: string): Sections {
  const empty = (): { open?: Tag; close?: Tag; items: string[] } => ({ items: [] });
  const sections = { fonts: empty(), fills: empty(), borders: empty(), cellXfs: empty() };
  const find = (name: string): ReturnType<typeof empty> | undefined =>
    Object.hasOwn(sections, name) ? sections[name as SectionName] : undefined;
  let prefix = '';
  let section: ReturnType<typeof empty> | undefined;
  let start = 0;
  walkTags(xml, (tag) => {
    if (tag.depth === 0) prefix = tag.prefix;
    if (tag.depth === 1) {
      section = find(tag.name);
      if (section !== undefined) section[tag.kind === 'close' ? 'close' : 'open'] = tag;
    }
    if (tag.depth !== 2 || section === undefined) return;
    if (tag.kind !== 'close') start = tag.start;
    if (tag.kind !== 'open') section.items.push(xml.slice(start, tag.end));
  });
  return { prefix, ...sections } as unknown as Sections;
}

function sectionSplices(
  xml: string,
  name: SectionName,
  { open, close, items, added, prefix }: Section & { readonly added: readonly string[]; readonly prefix: string },
): ReturnType<typeof setAttribute>[] {
  const insert = added.join('');
  const count = items.length + added.length;
  if (open !== undefined && close !== undefined)
    return [setAttribute(xml, open, 'count', String(count)), { at: close.start, remove: 0, insert }];
  const whole = `<${prefix}${name} count="${count}">${insert}</${prefix}${name}>`;
  if (open === undefined) return [{ at: placeOfChild(xml, 'styleSheet', name), remove: 0, insert: whole }];
  return [{ at: open.start, remove: open.end - open.start, insert: whole }];
}
