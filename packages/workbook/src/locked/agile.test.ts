import { createCipheriv, createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { agileLock } from './agile.ts';

interface Make {
  readonly hash: string;
  readonly named: string;
  readonly bits: number;
}

const SALT = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
const PLAIN = Buffer.alloc(10_000, '一份表格');
const VERIFIER = Buffer.alloc(16, 7);

function locked({ hash, named, bits }: Make): { readonly xml: string; readonly packed: Uint8Array } {
  const sum = (...parts: readonly Uint8Array[]): Buffer => createHash(hash).update(Buffer.concat(parts)).digest();
  const number = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);
  const fit = (bytes: Buffer, length: number): Buffer =>
    Buffer.concat([bytes, Buffer.alloc(64, 0x36)]).subarray(0, length);
  const cipher = (key: Buffer, iv: Buffer, bytes: Buffer): Buffer => {
    const filled = Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)]);
    return createCipheriv(`aes-${bits}-cbc`, key, iv).setAutoPadding(false).update(filled);
  };
  let spun = sum(SALT, Buffer.from('口令', 'utf16le'));
  for (let round = 0; round < 10; round += 1) spun = sum(number(round), spun);
  const own = (purpose: string, bytes: Buffer): string =>
    cipher(fit(sum(spun, Buffer.from(purpose, 'hex')), bits / 8), SALT, bytes).toString('base64');
  const key = Buffer.alloc(bits / 8, 9);
  const how = `saltSize="16" blockSize="16" keyBits="${bits}" hashSize="20" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${named}" saltValue="${SALT.toString('base64')}"`;
  const pieces = [0, 1, 2].map((index) =>
    cipher(key, fit(sum(SALT, number(index)), 16), PLAIN.subarray(index * 4096, (index + 1) * 4096)),
  );
  return {
    xml: `<encryption><keyData ${how}/><keyEncryptors><keyEncryptor><p:encryptedKey spinCount="10" ${how} encryptedVerifierHashInput="${own('fea7d2763b4b9e79', VERIFIER)}" encryptedVerifierHashValue="${own('d7aa0f6d3061344e', sum(VERIFIER))}" encryptedKeyValue="${own('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`,
    packed: Buffer.concat(pieces),
  };
}

describe('a lock described in XML', () => {
  it.each([
    { hash: 'sha1', named: 'SHA1', bits: 128 },
    { hash: 'sha1', named: 'SHA-1', bits: 256 },
    { hash: 'sha256', named: 'SHA256', bits: 256 },
    { hash: 'sha384', named: 'SHA384', bits: 192 },
    { hash: 'sha512', named: 'SHA512', bits: 256 },
  ])('opens with $named and $bits bits', (make) => {
    const { xml, packed } = locked(make);
    const lock = agileLock(xml);
    expect(lock.keyFor('别的')).toBeUndefined();
    const key = lock.keyFor('口令') ?? new Uint8Array();
    expect(Buffer.from(lock.decrypt(packed, key)).subarray(0, PLAIN.length).equals(PLAIN)).toBe(true);
  });

  it.each([
    ['another cipher', 'AES"', 'RC2"', 'encrypted'],
    ['another chaining', 'ChainingModeCBC', 'ChainingModeCFB', 'encrypted'],
    ['an unknown digest', 'SHA1', 'WHIRL', 'encrypted'],
    ['rounds without end', 'spinCount="10"', 'spinCount="4000000000"', 'damaged'],
  ])('refuses %s', (_, from, to, code) => {
    const { xml } = locked({ hash: 'sha1', named: 'SHA1', bits: 128 });
    expect(() => agileLock(xml.replaceAll(from, to))).toThrow(code);
  });
});
