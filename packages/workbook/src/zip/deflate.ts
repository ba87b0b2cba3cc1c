import { Deflate } from 'fflate';

/** Deflates content (raw, no header) piece by piece, so that large parts never stand whole in memory. */
export type DeflatePieces = (pieces: Iterable<Uint8Array>) => Iterable<Uint8Array>;

/** Deflates anywhere, browsers included; the same content gives the same bytes on every host. */
export function* deflatePortably(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (piece) => ready.push(piece));
  for (const piece of pieces) {
    deflate.push(piece);
    yield* ready.splice(0);
  }
  deflate.push(new Uint8Array(0), true);
  yield* ready;
}
