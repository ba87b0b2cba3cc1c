import { escapeXml } from '../write/escape-xml.ts';
import { attributesAt, type Tag } from '../xml/walk-tags.ts';

/** One change of a text: at an offset, some characters make way for others. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** A text after its changes, and the changes that lead back. */
export interface Spliced {
  readonly text: string;
  readonly back: readonly Splice[];
}

/** Applies changes whose offsets speak of the text before; those at one offset come in the order given. */
export function applySplices(text: string, splices: readonly Splice[]): Spliced {
  const back: Splice[] = [];
  let result = '';
  let at = 0;
  for (const splice of splices.toSorted((a, b) => a.at - b.at)) {
    if (splice.at < at) throw new RangeError('changes overlap');
    result += text.slice(at, splice.at);
    at = splice.at + splice.remove;
    back.push({ at: result.length, remove: splice.insert.length, insert: text.slice(splice.at, at) });
    result += splice.insert;
  }
  return { text: result + text.slice(at), back };
}

/** The change that gives an attribute of a tag a value. */
export function setAttribute(xml: string, tag: Tag, name: string, value: string): Splice {
  const attributes = attributesAt(xml, tag);
  const offset = tag.start + 1 + tag.prefix.length + tag.name.length;
  const found = attributePattern(name).exec(attributes);
  const insert = ` ${name}="${escapeXml(value)}"`;
  if (found === null) return { at: offset, remove: 0, insert };
  return { at: offset + found.index, remove: found[0].length, insert };
}

const patterns = new Map<string, RegExp>();

/** Finds an attribute with its value and the space before it; names are our own. */
export function attributePattern(name: string): RegExp {
  const pattern = patterns.get(name) ?? new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u');
  patterns.set(name, pattern);
  return pattern;
}

/** Gives every element of a piece of XML a namespace prefix (`x:`). */
export function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(/<(\/?)(?=[A-Za-z])/gu, `<$1${prefix}`);
}
