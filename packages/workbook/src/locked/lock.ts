/** How a workbook was locked. */
export interface Lock {
  /** The key that a password gives; `undefined` for a password that is not the one. */
  readonly keyFor: (password: string) => Uint8Array | undefined;
  /** The bytes that were locked up, with what fills their last block. */
  readonly decrypt: (packed: Uint8Array, key: Uint8Array) => Uint8Array;
}
