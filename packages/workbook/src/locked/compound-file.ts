import { ToolError } from '../tool-error.ts';

/** A stretch of the file. */
export interface Stretch {
  readonly at: number;
  readonly length: number;
}

/** A compound file: a small file system inside one file, as .xls files and locked workbooks are. */
export interface CompoundFile {
  /** Where the bytes of a stream lie in the file, in order; `undefined` when there is none of this name. */
  readonly stretches: (name: string) => readonly Stretch[] | undefined;
  /** Content of a stream. */
  readonly read: (name: string) => Uint8Array | undefined;
}

const ENTRY = 128;
/** Values of the allocation table from here on are no sectors. */
const LAST_SECTOR = 0xfffffffa;
const STREAM = 2;
const ROOT = 5;

/** Opens a compound file. Throws `ToolError` when its tables contradict themselves. */
export function openCompound(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift < 7 || shift > 16) throw damaged();
  const size = 2 ** shift;
  const table = allocationTable(view, size);
  const chain = (start: number): Stretch[] =>
    follow(start, table, view.byteLength / size).map((sector) => ({ at: (sector + 1) * size, length: size }));
  const entries = directoryEntries(view, chain(view.getUint32(48, true)));
  const root = entries.find(({ type }) => type === ROOT);
  const small = { size: 2 ** view.getUint16(32, true), below: view.getUint32(56, true) };
  const smallTable = numbersIn(view, chain(view.getUint32(60, true)));
  const holder = root === undefined ? [] : chain(root.start);
  const most = (holder.length * size) / small.size;
  const stretches = (name: string): readonly Stretch[] | undefined => {
    const entry = entries.find((one) => one.type === STREAM && one.name === name);
    if (entry === undefined) return undefined;
    if (entry.size >= small.below) return cut(chain(entry.start), entry.size, bytes.length);
    const parts = follow(entry.start, smallTable, most).map((sector) => {
      const offset = sector * small.size;
      const home = holder[Math.floor(offset / size)];
      if (home === undefined) throw damaged();
      return { at: home.at + (offset % size), length: small.size };
    });
    return cut(parts, entry.size, bytes.length);
  };
  return {
    stretches,
    read: (name) => {
      const found = stretches(name);
      return found === undefined ? undefined : gather(bytes, found);
    },
  };
}

/** The bytes of stretches one behind the other. */
export function gather(bytes: Uint8Array, stretches: readonly Stretch[]): Uint8Array {
  const content = new Uint8Array(stretches.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (const { at, length } of stretches) {
    content.set(bytes.subarray(at, at + length), to);
    to += length;
  }
  return content;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

function directoryEntries(view: DataView, sectors: readonly Stretch[]): Entry[] {
  const entries: Entry[] = [];
  for (const { at, length } of sectors) {
    for (let start = at; start + ENTRY <= Math.min(at + length, view.byteLength); start += ENTRY) {
      const letters = Math.min(view.getUint16(start + 64, true), 64) / 2 - 1;
      let name = '';
      for (let letter = 0; letter < letters; letter += 1)
        name += String.fromCharCode(view.getUint16(start + letter * 2, true));
      entries.push({
        name,
        type: view.getUint8(start + 66),
        start: view.getUint32(start + 116, true),
        size: view.getUint32(start + 120, true),
      });
    }
  }
  return entries;
}

/** The table that says of each sector which one follows it. Its own sectors are listed in the header, and further ones in a chain. */
function allocationTable(view: DataView, size: number): number[] {
  const own: number[] = [];
  const most = view.byteLength / size;
  const add = (at: number, count: number): void => {
    for (let index = 0; index < count && at + index * 4 + 4 <= view.byteLength; index += 1) {
      const sector = view.getUint32(at + index * 4, true);
      if (sector < LAST_SECTOR && own.length <= most) own.push(sector);
    }
  };
  add(76, 109);
  let more = view.getUint32(68, true);
  for (let seen = 0; more < LAST_SECTOR && seen < most; seen += 1) {
    const at = (more + 1) * size;
    if (at + size > view.byteLength) break;
    add(at, size / 4 - 1);
    more = view.getUint32(at + size - 4, true);
  }
  return numbersIn(
    view,
    own.map((sector) => ({ at: (sector + 1) * size, length: size })),
  );
}

function numbersIn(view: DataView, sectors: readonly Stretch[]): number[] {
  const numbers: number[] = [];
  for (const { at, length } of sectors)
    for (let offset = at; offset < at + length; offset += 4)
      numbers.push(offset + 4 <= view.byteLength ? view.getUint32(offset, true) : LAST_SECTOR);
  return numbers;
}

/** Sectors of a chain, in order. Throws for one of more than there can be: it comes back to itself. */
function follow(start: number, table: readonly number[], most: number): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < LAST_SECTOR; sector = table[sector] ?? LAST_SECTOR) {
    if (sectors.length > most) throw damaged();
    sectors.push(sector);
  }
  return sectors;
}

/** The stretches that hold the first `size` bytes. Throws when the file ends before. */
function cut(stretches: readonly Stretch[], size: number, end: number): Stretch[] {
  const kept: Stretch[] = [];
  let left = size;
  for (const { at, length } of stretches) {
    if (left <= 0) break;
    const taken = Math.min(length, left);
    if (at + taken > end) throw new ToolError('truncated');
    kept.push({ at, length: taken });
    left -= taken;
  }
  if (left > 0) throw new ToolError('truncated');
  return kept;
}

function damaged(): ToolError {
  return new ToolError('damaged', { part: 'compound file' });
}
