import { ToolError } from '../tool-error.ts';

/** What the binary description of a lock says, the same for workbooks of 2007 and for .xls files. */
export interface CryptoHeader {
  readonly algorithm: number;
  readonly keyBytes: number;
  readonly salt: Uint8Array;
  readonly verifier: Uint8Array;
  readonly verifierHash: Uint8Array;
}

/** Reads the description that begins behind the version and the flags. Throws `ToolError` when it is cut short. */
export function readCryptoHeader(bytes: Uint8Array): CryptoHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 + 32 + 60) throw damaged();
  const behind = 4 + view.getUint32(0, true);
  if (behind + 60 > bytes.length) throw damaged();
  const stated = view.getUint32(20, true);
  return {
    algorithm: view.getUint32(12, true),
    // Not stated means 40 bits.
    keyBytes: stated === 0 ? 5 : stated / 8,
    salt: bytes.subarray(behind + 4, behind + 20),
    verifier: bytes.subarray(behind + 20, behind + 36),
    verifierHash: bytes.subarray(behind + 40, behind + 72),
  };
}

function damaged(): ToolError {
  return new ToolError('damaged', { part: 'EncryptionInfo' });
}
