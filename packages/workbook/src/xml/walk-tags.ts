import { endOfTag } from './scan-xml.ts';

/** A tag and where it stands in the text. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** Name without prefix. */
  readonly name: string;
  /** Prefix with its colon, `x:`; empty when there is none. */
  readonly prefix: string;
  /** Offset of `<`. */
  readonly start: number;
  /** Offset behind `>`. */
  readonly end: number;
  /** Number of elements around it; the same for both tags of an element. */
  readonly depth: number;
}

/** Where a walk begins: an offset between two tags, and the number of elements around it. */
export interface WalkStart {
  readonly at: number;
  readonly depth: number;
  /** Where to go on behind an open tag: the offset of its closing tag, when what lies between is of no interest. */
  readonly jump?: (tag: Tag) => number | undefined;
}

const BEGINNING: WalkStart = { at: 0, depth: 0 };

/** Walks through the tags of an XML text with their offsets. Total: damaged XML ends the walk early. */
export function walkTags(xml: string, visit: (tag: Tag) => void, from: WalkStart = BEGINNING): void {
  let { depth } = from;
  for (let start = xml.indexOf('<', from.at); start !== -1; start = xml.indexOf('<', start)) {
    const next = xml.charCodeAt(start + 1);
    if (next === 0x21 || next === 0x3f) {
      start = endOfDeclaration(xml, start);
      continue;
    }
    const end = endOfTag(xml, start) + 1;
    if (end === 0) return;
    const kind = kindOf(xml, next, end);
    if (kind === 'close') depth -= 1;
    const { prefix, name } = nameAt(xml, kind === 'close' ? start + 2 : start + 1);
    const tag: Tag = { kind, name, prefix, start, end, depth };
    visit(tag);
    start = end;
    if (kind !== 'open') continue;
    depth += 1;
    start = from.jump?.(tag) ?? end;
  }
}

function kindOf(xml: string, next: number, end: number): Tag['kind'] {
  if (next === 0x2f) return 'close';
  return xml.charCodeAt(end - 2) === 0x2f ? 'empty' : 'open';
}

/** Raw attributes of a tag. */
export function attributesAt(xml: string, { prefix, name, start, end, kind }: Tag): string {
  return xml.slice(start + 1 + prefix.length + name.length, end - (kind === 'empty' ? 2 : 1));
}

function nameAt(xml: string, start: number): Pick<Tag, 'name' | 'prefix'> {
  let end = start;
  let colon = start;
  for (let code = xml.charCodeAt(end); code > 0x20 && code !== 0x3e && code !== 0x2f; code = xml.charCodeAt(end)) {
    end += 1;
    if (code === 0x3a) colon = end;
  }
  return { prefix: xml.slice(start, colon), name: xml.slice(colon, end) };
}

function endOfDeclaration(xml: string, start: number): number {
  const closing = xml.startsWith('<!--', start) ? '-->' : xml.startsWith('<![CDATA[', start) ? ']]>' : '>';
  const end = xml.indexOf(closing, start);
  return end === -1 ? xml.length : end + closing.length;
}
