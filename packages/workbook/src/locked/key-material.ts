import { createHash } from 'node:crypto';

/** A number as four bytes, low byte first, as every derivation of keys wants it. */
export function fourBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

/** Digest of pieces one behind the other. */
export function digest(algorithm: string, ...pieces: readonly Uint8Array[]): Uint8Array {
  const hash = createHash(algorithm);
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

/** A password as the bytes that are digested. */
export function passwordBytes(password: string): Uint8Array {
  return Buffer.from(password, 'utf16le');
}

/** Digests salt and password, then the digest again and again with a counter before it, which makes guessing slow. */
export function spin(
  algorithm: string,
  { salt, password, rounds }: { readonly salt: Uint8Array; readonly password: string; readonly rounds: number },
): Uint8Array {
  let result = digest(algorithm, salt, passwordBytes(password));
  const input = new Uint8Array(4 + result.length);
  const view = new DataView(input.buffer);
  for (let round = 0; round < rounds; round += 1) {
    view.setUint32(0, round, true);
    input.set(result, 4);
    result = digest(algorithm, input);
  }
  return result;
}

/** Bytes cut to a length, or filled up to it. */
export function fitted(bytes: Uint8Array, length: number, filler: number): Uint8Array {
  const result = new Uint8Array(length).fill(filler);
  result.set(bytes.subarray(0, length));
  return result;
}

/** Whether the first bytes of both are the same. */
export function sameStart(one: Uint8Array, other: Uint8Array, length: number): boolean {
  return Buffer.from(one.subarray(0, length)).equals(other.subarray(0, length));
}
