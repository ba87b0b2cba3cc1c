import { ToolError } from '../tool-error.ts';
import { readCryptoHeader } from './crypto-header.ts';
import { digest, fitted, fourBytes, passwordBytes, sameStart } from './key-material.ts';
import { rc4Stream } from './rc4.ts';

/** Gives the key of each block of an .xls file under a password. */
export type BlockKey = (block: number) => Uint8Array;

/** How an .xls file was locked. */
export interface Rc4Lock {
  /** `undefined` for a password that is not the one. */
  readonly keysFor: (password: string) => BlockKey | undefined;
}

const RC4 = 0x6801;

/** Reads the record that says how an .xls file was locked. Throws `ToolError` for ways we do not know. */
export function rc4Lock(record: Uint8Array): Rc4Lock {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  if (record.length < 54 || view.getUint16(0, true) !== 1) throw new ToolError('encrypted');
  const [major, minor] = [view.getUint16(2, true), view.getUint16(4, true)];
  if (major === 1 && minor === 1) return plainRc4(record.subarray(6));
  if (minor === 2) return strongRc4(record.subarray(10));
  throw new ToolError('encrypted');
}

/** Of Excel 97: MD5 and 40 bits. */
function plainRc4(bytes: Uint8Array): Rc4Lock {
  const salt = bytes.subarray(0, 16);
  const verifier = bytes.subarray(16, 48);
  return lockOf('md5', verifier, (password) => {
    const start = digest('md5', passwordBytes(password)).subarray(0, 5);
    const mixed = Array.from({ length: 16 }, () => [start, salt]).flat();
    const base = digest('md5', ...mixed).subarray(0, 5);
    return (block) => digest('md5', base, fourBytes(block));
  });
}

/** Of Excel 2002 and later: SHA-1 and up to 128 bits. */
function strongRc4(bytes: Uint8Array): Rc4Lock {
  const { algorithm, keyBytes, salt, verifier, verifierHash } = readCryptoHeader(bytes);
  if (algorithm !== RC4 || keyBytes > 16) throw new ToolError('encrypted');
  return lockOf('sha1', Buffer.concat([verifier, verifierHash]), (password) => {
    const base = digest('sha1', salt, passwordBytes(password));
    return (block) => {
      const key = digest('sha1', base, fourBytes(block)).subarray(0, keyBytes);
      return keyBytes === 5 ? fitted(key, 16, 0) : key;
    };
  });
}

/** A lock that keeps 16 random bytes and their digest, so that a password can be told from others. */
function lockOf(hash: 'md5' | 'sha1', check: Uint8Array, derive: (password: string) => BlockKey): Rc4Lock {
  const length = hash === 'md5' ? 16 : 20;
  return {
    keysFor: (password) => {
      const keys = derive(password);
      const mask = rc4Stream(keys(0), 16 + length);
      const plain = mask.map((byte, index) => byte ^ (check[index] ?? 0));
      return sameStart(digest(hash, plain.subarray(0, 16)), plain.subarray(16), length) ? keys : undefined;
    },
  };
}
