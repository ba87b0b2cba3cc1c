import { checkLimit } from '../limits.ts';
import { ToolError } from '../tool-error.ts';

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

const END = 0x06054b50;
const END64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Reads the central directory. Throws `ToolError` when it is cut off, contradicts itself or goes beyond the limits. */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = findDirectory(view);
  checkLimit('entries', count);
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (let index = 0, at = start; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new ToolError('truncated');
    const { entry, length } = readHeader(view, bytes, at);
    checkLocalName(view, bytes, entry);
    total += entry.size;
    checkLimit('totalBytes', total);
    addEntry(entries, entry);
    at += length;
  }
  return entries;
}

/** Every part says its name twice, here and where it starts: one that says it differently would be missed in silence. */
function checkLocalName(view: DataView, bytes: Uint8Array, { name, offset }: ZipEntry): void {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw new ToolError('truncated');
  const raw = bytes.subarray(offset + 30, offset + 30 + view.getUint16(offset + 26, true));
  if (cleanName(decodeName(raw)) !== name) throw new ToolError('damaged', { part: name });
}

function cleanName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '');
}

/** A name used twice for different contents: programs disagree which of the two counts. */
function addEntry(entries: Map<string, ZipEntry>, entry: ZipEntry): void {
  const before = entries.get(entry.name);
  if (before !== undefined && (before.crc !== entry.crc || before.size !== entry.size))
    throw new ToolError('damaged', { part: entry.name });
  entries.set(entry.name, entry);
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

function readHeader(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { readonly entry: ZipEntry; readonly length: number } {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const length = 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (at + length > view.byteLength) throw new ToolError('truncated');
  const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
  const entry = {
    name: cleanName(name),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...readSizes(view, at, { start: at + 46 + nameLength, length: extraLength }),
  };
  return { entry, length };
}

/** Sizes and offset; the zip64 extra field replaces those that are all ones. */
function readSizes(
  view: DataView,
  at: number,
  extra: { readonly start: number; readonly length: number },
): Pick<ZipEntry, 'packedSize' | 'size' | 'offset'> {
  const wide = readWideSizes(view, extra.start, extra.start + extra.length);
  const pick = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    return value === 0xffffffff ? (wide.shift() ?? value) : value;
  };
  const size = pick(24);
  const packedSize = pick(20);
  return { size, packedSize, offset: pick(42) };
}

function readWideSizes(view: DataView, start: number, end: number): number[] {
  const wide: number[] = [];
  for (let field = start; field + 4 <= end; ) {
    const length = view.getUint16(field + 2, true);
    const last = Math.min(field + 4 + length, end);
    if (view.getUint16(field, true) === 1) {
      for (let part = field + 4; part + 8 <= last; part += 8) wide.push(Number(view.getBigUint64(part, true)));
    }
    field += 4 + length;
  }
  return wide;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Names are UTF-8 or, from Chinese tools of old, GB18030. */
function decodeName(raw: Uint8Array): string {
  try {
    return utf8.decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}
