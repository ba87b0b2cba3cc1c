import { Deflate, deflateSync } from 'fflate';

/** Deflates content (raw, no header) piece by piece, so that large parts never stand whole in memory. */
export type DeflatePieces = (pieces: Iterable<Uint8Array>) => Iterable<Uint8Array>;

const LEVEL = { level: 6 } as const;

/** Deflates anywhere, browsers included; the same content gives the same bytes on every host. */
export function* deflatePortably(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
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
