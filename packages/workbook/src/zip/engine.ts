import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';

/** What a zip needs from its host: Node has faster ways than the portable ones. */
export interface ZipEngine {
  /** Inflates raw deflate data that must come to exactly `size` bytes; throws as soon as it comes to more. */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array;
  /** The same, piece by piece. */
  readonly inflatePieces: (packed: Uint8Array) => AsyncIterable<Uint8Array>;
  /** CRC-32, continued from the one of the bytes before. */
  readonly crc32: (bytes: Uint8Array, before?: number) => number;
}

/** Fed in small steps, so that data which inflates to more than it declares is noticed early. */
const STEP = 32 * 1024;

/** Inflates anywhere, browsers included. */
export const portableEngine: ZipEngine = {
  crc32,
  inflate(packed, size) {
    const content = new Uint8Array(size);
    let length = 0;
    const inflate = new Inflate((piece) => {
      if (length + piece.length > size) throw new RangeError('more than declared');
      content.set(piece, length);
      length += piece.length;
    });
    for (let at = 0; at < packed.length; at += STEP) push(inflate, packed, at);
    return content.subarray(0, length);
  },
  async *inflatePieces(packed) {
    const pieces: Uint8Array[] = [];
    const inflate = new Inflate((piece) => pieces.push(piece));
    for (let at = 0; at < packed.length; at += STEP) {
      push(inflate, packed, at);
      yield* pieces.splice(0);
    }
  },
};

function push(inflate: Inflate, packed: Uint8Array, at: number): void {
  inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
}
