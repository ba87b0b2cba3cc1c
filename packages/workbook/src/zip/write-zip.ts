import type { Packing } from './deflate.ts';
import type { ZipEntry } from './directory.ts';

/** A part ready to stand in a zip. */
export interface PackedPart {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** DOS time and date as one little-endian number. */
  readonly moment: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: readonly Uint8Array[];
}

const utf8 = new TextEncoder();
const UTF8_NAME = 0x800;
const SIZES_FOLLOW = 0x8;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the first moment a zip can carry: equal content gives equal bytes. */
const MOMENT = 0x00210000;

/** Parts below this are stored as they are: deflating costs more than it saves. */
const WORTH_DEFLATING = 2600;

/** Packs a new part. */
export function packPart(name: string, pieces: Iterable<Uint8Array>, { deflate, crc32 }: Packing): PackedPart {
  let crc = 0;
  let size = 0;
  const counted = function* (): Generator<Uint8Array, void> {
    for (const piece of pieces) {
      crc = crc32(piece, crc);
      size += piece.length;
      yield piece;
    }
  };
  const source = counted();
  const head = source.next();
  const first = head.done === true ? new Uint8Array(0) : head.value;
  const rest = first.length < WORTH_DEFLATING ? [...source] : source;
  const stored = size < WORTH_DEFLATING;
  const packed = stored ? [first, ...rest] : [...deflate(chain(first, rest))];
  const method = stored ? STORED : DEFLATED;
  return { name: utf8.encode(name), flags: UTF8_NAME, method, moment: MOMENT, crc, size, packed };
}

function* chain(first: Uint8Array, rest: Iterable<Uint8Array>): Generator<Uint8Array> {
  yield first;
  yield* rest;
}

/** Packs a part that is there whole, its checksum known. */
export function packWhole(name: string, bytes: Uint8Array, crc: number, { deflate }: Packing): PackedPart {
  const stored = bytes.length < WORTH_DEFLATING;
  return {
    name: utf8.encode(name),
    flags: UTF8_NAME,
    method: stored ? STORED : DEFLATED,
    moment: MOMENT,
    crc,
    size: bytes.length,
    packed: stored ? [bytes] : [...deflate([bytes])],
  };
}

/** Takes a part over from a container as it stands: name, time and deflated bytes untouched. */
export function copyPart(
  container: Uint8Array,
  { offset, crc, size, packedSize, method, flags }: ZipEntry,
): PackedPart {
  const view = new DataView(container.buffer, container.byteOffset, container.byteLength);
  const nameLength = view.getUint16(offset + 26, true);
  const start = offset + 30 + nameLength + view.getUint16(offset + 28, true);
  return {
    name: container.subarray(offset + 30, offset + 30 + nameLength),
    // Sizes now stand in the header itself.
    flags: flags & ~SIZES_FOLLOW,
    method,
    moment: view.getUint32(offset + 10, true),
    crc,
    size,
    packed: [container.subarray(start, start + packedSize)],
  };
}

const LOCAL = 30;
const ENTRY = 46;
const END = 22;

/** Joins parts to a zip container. */
export function joinZip(parts: readonly PackedPart[]): Uint8Array {
  const lengths = parts.map(({ packed }) => packed.reduce((sum, piece) => sum + piece.length, 0));
  const content = parts.reduce((sum, { name }, index) => sum + LOCAL + name.length + (lengths[index] ?? 0), 0);
  const directory = parts.reduce((sum, { name }) => sum + ENTRY + name.length, 0);
  const bytes = new Uint8Array(content + directory + END);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let entry = content;
  parts.forEach((part, index) => {
    const { name, packed } = part;
    const length = lengths[index] ?? 0;
    view.setUint32(entry, 0x02014b50, true);
    view.setUint16(entry + 4, 20, true);
    writeShared(view, entry + 6, part, length);
    view.setUint32(entry + 42, at, true);
    bytes.set(name, entry + ENTRY);
    entry += ENTRY + name.length;
    view.setUint32(at, 0x04034b50, true);
    writeShared(view, at + 4, part, length);
    bytes.set(name, at + LOCAL);
    at += LOCAL + name.length;
    for (const piece of packed) {
      bytes.set(piece, at);
      at += piece.length;
    }
  });
  view.setUint32(entry, 0x06054b50, true);
  view.setUint16(entry + 8, parts.length, true);
  view.setUint16(entry + 10, parts.length, true);
  view.setUint32(entry + 12, directory, true);
  view.setUint32(entry + 16, content, true);
  return bytes;
}

/** The fields both headers share, from `version needed` to `name length`. */
function writeShared(
  view: DataView,
  at: number,
  { flags, method, moment, crc, size, name }: PackedPart,
  length: number,
): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, moment, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
