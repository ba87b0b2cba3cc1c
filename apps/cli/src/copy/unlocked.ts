import type { Locale } from '../command.ts';

/** The sentence about a copy that lost the lock of its original; none when there was no lock. */
export function aboutLock(received: Uint8Array, opened: Uint8Array, locale: Locale): string[] {
  if (received === opened) return [];
  return [
    locale === 'zh'
      ? '收到的文件是加密的；副本没有加密，不用密码就能打开。'
      : 'The received file is encrypted; the copy is not, and opens without a password.',
  ];
}
