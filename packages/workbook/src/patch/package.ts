import { walkTags } from '../xml/walk-tags.ts';
import type { Packing } from '../zip/deflate.ts';
import { portableEngine, type ZipEngine } from '../zip/engine.ts';
import { fromPart } from '../zip/known-parts.ts';
import type { Zip } from '../zip/read-zip.ts';
import { copyPart, joinZip, type PackedPart } from '../zip/write-zip.ts';
import { type DecodedText, decodeText } from './decoded-text.ts';
import { type EncodedText, encodeText, packText } from './encoded-text.ts';
import { applySplices, type Splice } from './splice.ts';

/**
 * A received container under change. Changes are collected against the texts as they stand, and take effect together
 * with `settle`. What is not changed is copied into the result as the deflated bytes it came as.
 */
export interface Package {
  readonly has: (part: string) => boolean;
  readonly names: () => string[];
  /** Text of a part as of the last settling. Throws `ToolError` for a part that is no text in UTF-8 or UTF-16. */
  readonly text: (part: string) => string | undefined;
  /** Checksum of a part's text as it is written. */
  readonly checksum: (part: string) => number;
  readonly edit: (part: string, ...splices: readonly Splice[]) => void;
  /** Adds XML as the last child of a part's root. */
  readonly append: (part: string, xml: string) => void;
  /** Adds a part. */
  readonly put: (part: string, text: string) => void;
  readonly drop: (part: string) => void;
  /** Carries the changes out; gives back, for each part that was edited, what would undo it. */
  readonly settle: () => ReadonlyMap<string, readonly Splice[]>;
  /** Parts that were added. */
  readonly added: () => readonly string[];
  readonly save: (packing: Packing) => Uint8Array;
}

interface State {
  readonly zip: Zip;
  /** Texts that stand in for the container's, or beside them. */
  readonly current: Map<string, string>;
  readonly added: Set<string>;
  readonly dropped: Set<string>;
  readonly decoded: Map<string, DecodedText>;
  readonly encoded: Map<string, EncodedText>;
  readonly crc32: ZipEngine['crc32'];
  readonly edits: Map<string, Splice[]>;
  readonly appended: Map<string, string[]>;
}

/** Opens a container for changes. */
export function openPackage(zip: Zip, { crc32 }: Pick<ZipEngine, 'crc32'> = portableEngine): Package {
  const state: State = {
    zip,
    current: new Map(),
    added: new Set(),
    dropped: new Set(),
    decoded: new Map(),
    encoded: new Map(),
    crc32,
    edits: new Map(),
    appended: new Map(),
  };
  const { current, added, dropped } = state;
  /** Relations may spell a part's name in other letter case than the container. */
  const keyOf = (part: string): string => (zip.entries.has(part) ? part : (zip.find(part)?.name ?? part));
  const has = (part: string): boolean => isThere(state, keyOf(part));
  return {
    has,
    names: () => [...[...zip.entries.keys()].filter((part) => isThere(state, part)), ...added],
    text: (part) => textOf(state, keyOf(part)),
    checksum: (part) => encodedPart(state, keyOf(part)).crc,
    edit: (part, ...splices) => collect(state.edits, keyOf(part), splices),
    append: (part, xml) => collect(state.appended, keyOf(part), [xml]),
    put: (part, content) => {
      if (!has(part)) added.add(keyOf(part));
      state.decoded.delete(keyOf(part));
      current.set(keyOf(part), content);
    },
    drop: (part) => {
      current.delete(keyOf(part));
      added.delete(keyOf(part));
      dropped.add(keyOf(part));
    },
    settle: () => settle(state),
    added: () => [...added],
    save: (packing) => savePackage(state, packing),
  };
}

function isThere({ current, zip, dropped }: State, part: string): boolean {
  return current.has(part) || (zip.entries.has(part) && !dropped.has(part));
}

function textOf(state: State, part: string): string | undefined {
  const { current, decoded, zip } = state;
  if (!isThere(state, part)) return undefined;
  const changed = current.get(part);
  if (changed !== undefined) return changed;
  const known = decoded.get(part) ?? readText(zip, part);
  decoded.set(part, known);
  return known.text;
}

/** What a part's text comes to, kept until the text changes. */
function encodedPart(state: State, part: string): EncodedText {
  const text = textOf(state, part) ?? '';
  const known = state.encoded.get(part);
  if (known?.text === text) return known;
  const encoding = state.decoded.get(part)?.encoding ?? 'utf-8';
  const encoded = encodeText(part, text, { encoding, crc32: state.crc32 });
  state.encoded.set(part, encoded);
  return encoded;
}

function settle(state: State): ReadonlyMap<string, readonly Splice[]> {
  const { appended, edits, current } = state;
  for (const [part, pieces] of appended) {
    collect(edits, part, [appendToRoot(textOf(state, part) ?? '', pieces.join(''))]);
  }
  const back = new Map<string, readonly Splice[]>();
  for (const [part, splices] of edits) {
    const result = applySplices(textOf(state, part) ?? '', splices);
    current.set(part, result.text);
    back.set(part, result.back);
  }
  edits.clear();
  appended.clear();
  return back;
}

function collect<Item>(into: Map<string, Item[]>, key: string, items: readonly Item[]): void {
  const list = into.get(key);
  if (list === undefined) into.set(key, [...items]);
  else list.push(...items);
}

function savePackage(state: State, packing: Packing): Uint8Array {
  const { zip, current, dropped } = state;
  const parts: PackedPart[] = [];
  const placed = new Set<string>();
  const pack = (name: string): void => {
    parts.push(packText(name, encodedPart(state, name), packing));
  };
  for (const entry of zip.entries.values()) {
    if (current.has(entry.name)) pack(entry.name);
    else if (!dropped.has(entry.name)) parts.push(copyPart(zip.bytes, entry));
    placed.add(entry.name);
  }
  for (const name of current.keys()) {
    if (!placed.has(name)) pack(name);
  }
  return joinZip(parts);
}

/** Cells differ from file to file; what else a container holds is often the same in all files of one template. */
function readText(zip: Zip, part: string): DecodedText {
  const make = (content: Uint8Array | undefined): DecodedText => decodeText(part, content);
  return /worksheets\/[^/]+$/u.test(part) ? make(zip.read(part)) : fromPart(zip, part, { purpose: 'text', make });
}

/** The change that adds XML at the end of the root element; a root without content is opened for it. */
function appendToRoot(xml: string, insert: string): Splice {
  const last = xml.lastIndexOf('<');
  if (xml.startsWith('</', last)) return { at: last, remove: 0, insert };
  let change: Splice = { at: xml.length, remove: 0, insert };
  walkTags(xml, ({ kind, depth, start, end, prefix, name }) => {
    if (depth !== 0) return;
    if (kind === 'close') change = { at: start, remove: 0, insert };
    if (kind === 'empty') change = { at: end - 2, remove: 2, insert: `>${insert}</${prefix}${name}>` };
  });
  return change;
}
