import type { Bilingual } from '@jibiao/schema';
import { Trouble } from './trouble.ts';

const IN_USE: Bilingual = {
  zh: '没有权限，或者正在别的程序里打开',
  en: 'there is no permission, or another program has it open',
};
const FULL: Bilingual = { zh: '磁盘已满', en: 'the disk is full' };
const THROUGH_FILE: Bilingual = {
  zh: '那里已有同名的文件，建不了文件夹',
  en: 'a file stands where a folder is meant',
};
const READ_ONLY: Bilingual = { zh: '这里只能读', en: 'only reading is allowed there' };

/** Why a result could not be put where it belongs, by the code of the system. */
const REASONS: Readonly<Record<string, Bilingual>> = {
  EACCES: IN_USE,
  EPERM: IN_USE,
  EBUSY: IN_USE,
  EROFS: READ_ONLY,
  ENOSPC: FULL,
  EDQUOT: FULL,
  ENOTDIR: THROUGH_FILE,
  EEXIST: THROUGH_FILE,
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  ENAMETOOLONG: { zh: '文件名或路径太长', en: 'its name or path is too long' },
};

const UNKNOWN: Bilingual = { zh: '可能没有权限或磁盘已满', en: 'permission may be missing, or the disk full' };

/** The sentence about a result that could not be written. */
export function notWritten(path: string, error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const { zh, en } = REASONS[code] ?? UNKNOWN;
  return new Trouble({ zh: `“${path}”写不进去：${zh}。`, en: `"${path}" cannot be written: ${en}.` });
}
