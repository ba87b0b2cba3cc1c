import { createDecipheriv } from 'node:crypto';
import { ToolError } from '../tool-error.ts';
import { readCryptoHeader } from './crypto-header.ts';
import { digest, fourBytes, sameStart, spin } from './key-material.ts';
import type { Lock } from './lock.ts';

const AES: readonly number[] = [0x660e, 0x660f, 0x6610];
const ROUNDS = 50_000;

/** The lock of Office 2007: AES block by block. Throws `ToolError` for ciphers we do not know. */
export function standardLock(description: Uint8Array): Lock {
  const { algorithm, keyBytes, salt, verifier, verifierHash } = readCryptoHeader(description);
  if (!AES.includes(algorithm) || ![16, 24, 32].includes(keyBytes)) throw new ToolError('encrypted');
  return {
    keyFor: (password) => {
      const spun = digest('sha1', spin('sha1', { salt, password, rounds: ROUNDS }), fourBytes(0));
      const key = Buffer.concat([masked(spun, 0x36), masked(spun, 0x5c)]).subarray(0, keyBytes);
      const expected = digest('sha1', decipher(key, verifier));
      return sameStart(expected, decipher(key, verifierHash), expected.length) ? key : undefined;
    },
    decrypt: (packed, key) => decipher(key, packed.subarray(0, packed.length - (packed.length % 16))),
  };
}

function masked(spun: Uint8Array, mask: number): Uint8Array {
  const block = new Uint8Array(64).fill(mask);
  spun.forEach((byte, index) => {
    block[index] = byte ^ mask;
  });
  return digest('sha1', block);
}

function decipher(key: Uint8Array, content: Uint8Array): Uint8Array {
  const cipher = createDecipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
  return Buffer.concat([cipher.update(content), cipher.final()]);
}
