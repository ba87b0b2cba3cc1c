import { createDecipheriv, getHashes } from 'node:crypto';
import { ToolError } from '../tool-error.ts';
import { attribute } from '../xml/attribute.ts';
import { attributesAt, walkTags } from '../xml/walk-tags.ts';
import { digest, fitted, fourBytes, sameStart, spin } from './key-material.ts';
import type { Lock } from './lock.ts';

/** Rounds of digesting that are still waited for; Office writes 100,000. */
const MOST_ROUNDS = 2_000_000;
const SEGMENT = 4096;

/** What each derived key is for, by the eight bytes that the format mixes in. */
const PURPOSE = {
  verifier: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  verifierHash: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  key: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
} as const;

interface Cipher {
  readonly hash: string;
  readonly salt: Uint8Array;
  readonly keyBytes: number;
  readonly blockBytes: number;
}

interface PasswordKey extends Cipher {
  readonly rounds: number;
  readonly verifier: Uint8Array;
  readonly verifierHash: Uint8Array;
  readonly key: Uint8Array;
}

/** The lock of Office 2010 and later: AES in chained blocks, described in XML. Throws `ToolError` for ciphers we do not know. */
export function agileLock(xml: string): Lock {
  const content = tagAttributes(xml, 'keyData');
  const own = tagAttributes(xml, 'encryptedKey');
  const data = cipherOf(content);
  const password: PasswordKey = {
    ...cipherOf(own),
    rounds: numberOf(own, 'spinCount', MOST_ROUNDS),
    verifier: bytesOf(own, 'encryptedVerifierHashInput'),
    verifierHash: bytesOf(own, 'encryptedVerifierHashValue'),
    key: bytesOf(own, 'encryptedKeyValue'),
  };
  return {
    keyFor: (text) => keyFor(text, password),
    decrypt: (packed, key) => {
      const pieces: Uint8Array[] = [];
      for (let at = 0, index = 0; at < packed.length; at += SEGMENT, index += 1) {
        const iv = fitted(digest(data.hash, data.salt, fourBytes(index)), data.blockBytes, 0x36);
        const whole = packed.length - (packed.length % data.blockBytes);
        pieces.push(decipher(key.subarray(0, data.keyBytes), iv, packed.subarray(at, Math.min(at + SEGMENT, whole))));
      }
      return Buffer.concat(pieces);
    },
  };
}

function keyFor(password: string, own: PasswordKey): Uint8Array | undefined {
  const { hash, salt, keyBytes, blockBytes, rounds } = own;
  const spun = spin(hash, { salt, password, rounds });
  const iv = fitted(salt, blockBytes, 0x36);
  const open = (purpose: keyof typeof PURPOSE): Uint8Array => {
    const key = fitted(digest(hash, spun, Uint8Array.from(PURPOSE[purpose])), keyBytes, 0x36);
    return decipher(key, iv, own[purpose]);
  };
  const expected = digest(hash, open('verifier').subarray(0, salt.length));
  return sameStart(expected, open('verifierHash'), expected.length) ? open('key') : undefined;
}

function decipher(key: Uint8Array, iv: Uint8Array, content: Uint8Array): Uint8Array {
  const cipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(content), cipher.final()]);
}

function cipherOf(attributes: string): Cipher {
  const hash = (attribute(attributes, 'hashAlgorithm') ?? '').replace('-', '').toLowerCase();
  const chained = attribute(attributes, 'cipherChaining') === 'ChainingModeCBC';
  if (attribute(attributes, 'cipherAlgorithm') !== 'AES' || !chained || !getHashes().includes(hash))
    throw new ToolError('encrypted');
  return {
    hash,
    salt: bytesOf(attributes, 'saltValue'),
    keyBytes: numberOf(attributes, 'keyBits', 256) / 8,
    blockBytes: numberOf(attributes, 'blockSize', 16),
  };
}

function tagAttributes(xml: string, name: string): string {
  let attributes = '';
  walkTags(xml, (tag) => {
    if (tag.name === name && tag.kind !== 'close' && attributes === '') attributes = attributesAt(xml, tag);
  });
  return attributes;
}

function bytesOf(attributes: string, name: string): Uint8Array {
  return Buffer.from(attribute(attributes, name) ?? '', 'base64');
}

function numberOf(attributes: string, name: string, most: number): number {
  const value = Number(attribute(attributes, name));
  if (!Number.isInteger(value) || value < 0 || value > most) throw new ToolError('damaged', { part: 'EncryptionInfo' });
  return value;
}
