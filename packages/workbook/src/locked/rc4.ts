/** The first bytes of the RC4 key stream of a key. Node does not offer RC4 any more. */
export function rc4Stream(key: Uint8Array, length: number): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number): void => {
    const kept = state[one] ?? 0;
    state[one] = state[other] ?? 0;
    state[other] = kept;
  };
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, other);
  }
  const stream = new Uint8Array(length);
  for (let index = 0, one = 0, other = 0; index < length; index += 1) {
    one = (one + 1) & 255;
    other = (other + (state[one] ?? 0)) & 255;
    swap(one, other);
    stream[index] = state[((state[one] ?? 0) + (state[other] ?? 0)) & 255] ?? 0;
  }
  return stream;
}
