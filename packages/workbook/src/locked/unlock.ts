import { sniff } from '../sniff/sniff.ts';
import { ToolError } from '../tool-error.ts';
import { agileLock } from './agile.ts';
import { openCompound } from './compound-file.ts';
import type { Lock } from './lock.ts';
import { NO_PASSWORD } from './no-password.data.ts';
import { standardLock } from './standard.ts';
import { lockedXls } from './unlock-xls.ts';

/**
 * The workbook inside a locked file, opened by one of some passwords or by the one that Excel itself tries; any other
 * file as it is. Throws `ToolError` when no password fits, or the lock is of an unknown make.
 */
export function unlock(bytes: Uint8Array, passwords: readonly string[] = []): Uint8Array {
  const kind = sniff(bytes);
  if (kind !== 'encrypted' && (kind !== 'biff' || bytes[0] !== 0xd0)) return bytes;
  try {
    return kind === 'encrypted' ? unlockPackage(bytes, passwords) : unlockXls(bytes, passwords);
  } catch (error) {
    throw error instanceof ToolError ? error : new ToolError('damaged', { part: 'EncryptionInfo' });
  }
}

function unlockPackage(bytes: Uint8Array, passwords: readonly string[]): Uint8Array {
  const compound = openCompound(bytes);
  const [info, content] = [compound.read('EncryptionInfo'), compound.read('EncryptedPackage')];
  // Without the description the rights to the file are kept elsewhere.
  if (info === undefined || content === undefined || content.length < 8) throw new ToolError('encrypted');
  const lock = lockOf(info);
  const key = firstThat(passwords, lock.keyFor);
  const size = new DataView(content.buffer, content.byteOffset).getUint32(0, true);
  return lock.decrypt(content.subarray(8), key).subarray(0, size);
}

function lockOf(info: Uint8Array): Lock {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  if (major === 4 && minor === 4) return agileLock(new TextDecoder().decode(info.subarray(8)));
  if (minor === 2 && major >= 2 && major <= 4) return standardLock(info.subarray(8));
  throw new ToolError('encrypted');
}

function unlockXls(bytes: Uint8Array, passwords: readonly string[]): Uint8Array {
  const locked = lockedXls(bytes);
  return locked === undefined ? bytes : firstThat(passwords, locked.open);
}

function firstThat<Result>(passwords: readonly string[], open: (password: string) => Result | undefined): Result {
  for (const password of [NO_PASSWORD, ...passwords]) {
    const result = open(password);
    if (result !== undefined) return result;
  }
  throw passwords.length === 0 ? new ToolError('encrypted', { by: 'password' }) : new ToolError('wrong-password');
}
