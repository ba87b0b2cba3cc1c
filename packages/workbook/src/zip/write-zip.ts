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
const WORTH_DEFLATING = 1500;

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

/** Joins parts to a zip container. */
export function joinZip(parts: readonly PackedPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let length = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const part of parts) {
    directory.push(directoryHeader(part, length), part.name);
    put(localHeader(part));
    put(part.name);
    for (const piece of part.packed) put(piece);
  }
  const start = length;
  for (const piece of directory) put(piece);
  put(endRecord(parts.length, start, length - start));
  return join(pieces, length);
}

/** The fields both headers share, from `version needed` to `extra length`. */
function shared(view: DataView, at: number, { flags, method, moment, crc, size, packed, name }: PackedPart): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, moment, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(
    at + 14,
    packed.reduce((sum, piece) => sum + piece.length, 0),
    true,
  );
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

function localHeader(part: PackedPart): Uint8Array {
  const { bytes, view } = header(30, 0x04034b50);
  shared(view, 4, part);
  return bytes;
}

function directoryHeader(part: PackedPart, offset: number): Uint8Array {
  const { bytes, view } = header(46, 0x02014b50);
  view.setUint16(4, 20, true);
  shared(view, 6, part);
  view.setUint32(42, offset, true);
  return bytes;
}

function endRecord(count: number, start: number, size: number): Uint8Array {
  const { bytes, view } = header(22, 0x06054b50);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return bytes;
}

function header(size: number, signature: number): { readonly bytes: Uint8Array; readonly view: DataView } {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  return { bytes, view };
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
