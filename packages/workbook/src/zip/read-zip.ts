import { checkLimit, LIMITS } from '../limits.ts';
import { ToolError } from '../tool-error.ts';
import { readDirectory, type ZipEntry } from './directory.ts';
import { portableEngine, type ZipEngine } from './engine.ts';

/** A zip container: parts are inflated only when asked for, within limits. */
export interface Zip {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Entry of a part, without regard to case as the packaging standard asks. */
  find(name: string): ZipEntry | undefined;
  /** Content of a part; `undefined` when there is none of this name. Throws `ToolError` for damage and bombs. */
  read(name: string): Uint8Array | undefined;
  /** A part as it is stored, after all that can be told without inflating it. Throws `ToolError`. */
  packed(entry: ZipEntry): Uint8Array;
  /** Content of a part piece by piece, for parts too large to be held whole. Throws as `read` does, at the latest after the last piece. */
  readPieces(entry: ZipEntry): AsyncIterable<Uint8Array>;
}

const LOCAL = 0x04034b50;
const ENCRYPTED = 1;

/** Opens a zip container from its central directory. Throws `ToolError` when it is truncated or beyond the limits. */
export function openZip(bytes: Uint8Array, engine: ZipEngine = portableEngine): Zip {
  const entries = readDirectory(bytes);
  let byLowerName: ReadonlyMap<string, ZipEntry> | undefined;
  const find = (name: string): ZipEntry | undefined => {
    const exact = entries.get(name);
    if (exact !== undefined) return exact;
    byLowerName ??= new Map([...entries.values()].map((entry) => [entry.name.toLowerCase(), entry]));
    return byLowerName.get(name.toLowerCase());
  };
  return {
    bytes,
    entries,
    find,
    read: (name) => {
      const entry = find(name);
      return entry === undefined ? undefined : readWhole(entry, bytes, engine);
    },
    packed: (entry) => packedBytes(entry, bytes),
    readPieces: (entry) => readPieces(entry, bytes, engine),
  };
}

function readWhole(entry: ZipEntry, bytes: Uint8Array, engine: ZipEngine): Uint8Array {
  checkLimit('wholePartBytes', entry.size);
  const packed = packedBytes(entry, bytes);
  const content = entry.method === 0 ? packed : inflate(entry, packed, engine);
  if (content.length !== entry.size || engine.crc32(content) !== entry.crc) throw damaged(entry);
  return content;
}

function inflate(entry: ZipEntry, packed: Uint8Array, engine: ZipEngine): Uint8Array {
  try {
    return engine.inflate(packed, entry.size);
  } catch {
    throw damaged(entry);
  }
}

async function* readPieces(entry: ZipEntry, bytes: Uint8Array, engine: ZipEngine): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(entry, bytes);
  const pieces = entry.method === 0 ? [packed] : engine.inflatePieces(packed);
  const step = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* pieces;
    } catch {
      throw damaged(entry);
    }
  };
  let length = 0;
  let crc = 0;
  for await (const piece of step()) {
    length += piece.length;
    if (length > entry.size) throw damaged(entry);
    crc = engine.crc32(piece, crc);
    yield piece;
  }
  if (length !== entry.size || crc !== entry.crc) throw damaged(entry);
}

/** Stored bytes of a part, after all that can be told without inflating it. */
function packedBytes(entry: ZipEntry, bytes: Uint8Array): Uint8Array {
  const { offset, packedSize, size } = entry;
  checkLimit('partBytes', size);
  if (size > 1024 * 1024 && size > packedSize * LIMITS.ratio)
    checkLimit('ratio', Math.round(size / Math.max(packedSize, 1)));
  if ((entry.flags & ENCRYPTED) !== 0) throw new ToolError('encrypted');
  if (entry.method !== 0 && entry.method !== 8) throw damaged(entry);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw new ToolError('truncated');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new ToolError('truncated');
  return bytes.subarray(start, start + packedSize);
}

function damaged({ name }: ZipEntry): ToolError {
  return new ToolError('damaged', { part: name });
}
