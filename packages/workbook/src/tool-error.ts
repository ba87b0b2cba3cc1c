import type { Bilingual } from '@jibiao/schema';
import { LIMIT_WORDS, SENTENCES } from './tool-sentences.data.ts';

/** Why a file could not be read, as a code. */
export type ToolErrorCode =
  | 'not-found'
  | 'is-folder'
  | 'no-permission'
  | 'empty-file'
  | 'not-a-workbook'
  | 'pdf'
  | 'fixed-layout'
  | 'word-document'
  | 'image'
  | 'archive'
  | 'encrypted'
  | 'wrong-password'
  | 'encrypted-archive'
  | 'truncated'
  | 'damaged'
  | 'too-large'
  | 'too-slow'
  | 'unpatchable'
  | 'unreadable';

/** Trouble with a file, never with what a clerk wrote in it: a code and the figures its sentence needs. */
export class ToolError extends Error {
  readonly code: ToolErrorCode;
  readonly data: Readonly<Record<string, string>>;

  constructor(code: ToolErrorCode, data: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'ToolError';
    this.code = code;
    this.data = data;
  }
}

/** The one sentence that tells a person why a file could not be read. */
export function renderToolError(error: ToolError, locale: keyof Bilingual): string {
  const { data } = error;
  const words = LIMIT_WORDS[data['limit'] ?? ''];
  const slots: Readonly<Record<string, string>> =
    words === undefined
      ? data
      : {
          what: words[locale],
          actual: figure(data['actual'], words.bytes),
          most: figure(data['most'], words.bytes),
        };
  return SENTENCES[error.code][locale].replaceAll(/\{(\w+)\}/gu, (_, name: string) => slots[name] ?? '');
}

function figure(text: string | undefined, bytes: boolean): string {
  const number = Number(text);
  if (bytes) return `${Math.ceil(number / 1024 / 1024)} MB`;
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}
