import { inflateSync } from 'fflate';
import { LIMITS } from '../limits.ts';
import { ToolError } from '../tool-error.ts';
import { crc32 } from './crc32.ts';

/** One part of a zip container as its central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** Inflates raw deflate data to exactly `size` bytes. */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array;

/** A zip container: parts are inflated only when asked for, within limits. */
export interface Zip {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Content of a part; `undefined` when there is none of this name. Throws `ToolError` for damage and bombs. */
  read(name: string): Uint8Array | undefined;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;

const inflateWithFflate: Inflate = (packed, size) => inflateSync(packed, { out: new Uint8Array(size) });

/** Opens a zip container from its central directory. Throws `ToolError` when it is truncated or beyond the limits. */
export function openZip(bytes: Uint8Array, inflate: Inflate = inflateWithFflate): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes);
  return {
    bytes,
    entries,
    read: (name) => {
      const entry = entries.get(name) ?? entries.get(findName(entries, name) ?? '');
      return entry === undefined ? undefined : readEntry(entry, { view, bytes, inflate });
    },
  };
}

/** Part names are matched without regard to case, as the packaging standard asks. */
function findName(entries: ReadonlyMap<string, ZipEntry>, name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (const key of entries.keys()) if (key.toLowerCase() === wanted) return key;
  return undefined;
}

function readDirectory(view: DataView, bytes: Uint8Array): Map<string, ZipEntry> {
  const { count, start } = findDirectory(view);
  if (count > LIMITS.entries) throw tooLarge('压缩包内的文件数', count, LIMITS.entries);
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (let index = 0, at = start; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new ToolError('truncated');
    const { entry, length } = readHeader(view, bytes, at);
    total += entry.size;
    if (total > LIMITS.totalBytes) throw tooLarge('解压后的字节数', total, LIMITS.totalBytes);
    entries.set(entry.name, entry);
    at += length;
  }
  return entries;
}

function findDirectory(view: DataView): { readonly count: number; readonly start: number } {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return count === 0xffff || start === 0xffffffff ? findDirectory64(view, at) : { count, start };
  }
  throw new ToolError('truncated');
}

function findDirectory64(view: DataView, end: number): { readonly count: number; readonly start: number } {
  const locator = end - 20;
  if (locator < 0) throw new ToolError('truncated');
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64) throw new ToolError('truncated');
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function readHeader(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { readonly entry: ZipEntry; readonly length: number } {
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
    number,
    number,
    number,
  ];
  const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
  const sizes = readSizes(view, at, { start: at + 46 + nameLength, length: extraLength });
  const entry = {
    name: name.replaceAll('\\', '/').replace(/^\/+/u, ''),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...sizes,
  };
  return { entry, length: 46 + nameLength + extraLength + commentLength };
}

/** Sizes and offset; the zip64 extra field replaces those that are all ones. */
function readSizes(
  view: DataView,
  at: number,
  extra: { readonly start: number; readonly length: number },
): Pick<ZipEntry, 'packedSize' | 'size' | 'offset'> {
  const wide: number[] = [];
  for (let field = extra.start; field + 4 <= extra.start + extra.length; ) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      for (let part = field + 4; part + 8 <= field + 4 + length; part += 8)
        wide.push(Number(view.getBigUint64(part, true)));
    }
    field += 4 + length;
  }
  const pick = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    return value === 0xffffffff ? (wide.shift() ?? value) : value;
  };
  const size = pick(24);
  const packedSize = pick(20);
  return { size, packedSize, offset: pick(42) };
}

/** Names are UTF-8 or, from Chinese tools of old, GB18030. */
function decodeName(raw: Uint8Array): string {
  try {
    return utf8.decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

interface Source {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  readonly inflate: Inflate;
}

function readEntry(entry: ZipEntry, { view, bytes, inflate }: Source): Uint8Array {
  checkSize(entry);
  if ((entry.flags & ENCRYPTED) !== 0) throw new ToolError('encrypted');
  const { offset, packedSize } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw new ToolError('truncated');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new ToolError('truncated');
  const content = unpack(entry, bytes.subarray(start, start + packedSize), inflate);
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw new ToolError('damaged', { part: entry.name });
  return content;
}

function unpack(entry: ZipEntry, packed: Uint8Array, inflate: Inflate): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new ToolError('damaged', { part: entry.name });
  try {
    return inflate(packed, entry.size);
  } catch {
    throw new ToolError('damaged', { part: entry.name });
  }
}

function checkSize({ size, packedSize }: ZipEntry): void {
  if (size > LIMITS.partBytes) throw tooLarge('解压后的字节数', size, LIMITS.partBytes);
  if (size > 1024 * 1024 && size > packedSize * LIMITS.ratio)
    throw tooLarge('压缩倍数', Math.round(size / packedSize), LIMITS.ratio);
}

function tooLarge(what: string, actual: number, limit: number): ToolError {
  return new ToolError('too-large', { what, actual: String(actual), limit: String(limit) });
}
