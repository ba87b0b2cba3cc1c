import { constants, deflateRawSync } from 'node:zlib';

/** Node's own deflate. Each piece is packed for itself and ends on a byte, so that the pieces join to one stream. */
export function* deflateWithZlib(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let held: Uint8Array | undefined;
  for (const piece of pieces) {
    if (held !== undefined) yield deflateRawSync(held, { finishFlush: constants.Z_SYNC_FLUSH });
    held = piece;
  }
  yield deflateRawSync(held ?? new Uint8Array(0));
}
