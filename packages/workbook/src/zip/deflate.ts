import { Deflate, deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

/** What packing a zip needs from its host: Node has faster ways than the portable ones. */
export interface Packing {
  /** Deflates content (raw, no header) piece by piece, so that large parts never stand whole in memory. */
  readonly deflate: (pieces: Iterable<Uint8Array>) => Iterable<Uint8Array>;
  /** CRC-32, continued from the one of the bytes before. */
  readonly crc32: (bytes: Uint8Array, before?: number) => number;
}

/** Packs anywhere, browsers included; the same content gives the same bytes on every host. */
export const portablePacking: Packing = { deflate: deflatePortably, crc32 };

const LEVEL = { level: 6 } as const;

function* deflatePortably(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let held: Uint8Array | undefined;
  let stream: Deflate | undefined;
  for (const piece of pieces) {
    if (held !== undefined) {
      stream ??= new Deflate(LEVEL, (packed) => ready.push(packed));
      stream.push(held);
      yield* ready.splice(0);
    }
    held = piece;
  }
  const last = held ?? new Uint8Array(0);
  // Most parts are one small piece, for which a stream would be set up in vain.
  if (stream === undefined) yield deflateSync(last, LEVEL);
  else {
    stream.push(last, true);
    yield* ready;
  }
}
