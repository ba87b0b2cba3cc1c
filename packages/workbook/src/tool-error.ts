import type { Bilingual } from '@jibiao/schema';

/** Why a file could not be read, as a code. */
export type ToolErrorCode =
  | 'not-found'
  | 'is-folder'
  | 'no-permission'
  | 'empty-file'
  | 'not-a-workbook'
  | 'pdf'
  | 'word-document'
  | 'image'
  | 'archive'
  | 'encrypted'
  | 'truncated'
  | 'damaged'
  | 'too-large'
  | 'too-slow'
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

const SENTENCES: Readonly<Record<ToolErrorCode, Bilingual>> = {
  'not-found': { zh: '找不到这个文件。', en: 'The file does not exist.' },
  'is-folder': { zh: '这是文件夹，不是文件。', en: 'This is a folder, not a file.' },
  'no-permission': { zh: '没有权限读取这个文件。', en: 'There is no permission to read this file.' },
  'empty-file': { zh: '文件是空的（0 字节），请重新导出或重新接收。', en: 'The file is empty (0 bytes).' },
  'not-a-workbook': {
    zh: '这不是表格文件。可以读取 xlsx、xls、et、ods、csv、docx。',
    en: 'This is no workbook. xlsx, xls, et, ods, csv and docx can be read.',
  },
  pdf: { zh: '这是 PDF，不是表格。请报送原始的 Excel 或 WPS 表格。', en: 'This is a PDF, not a workbook.' },
  'word-document': {
    zh: '这是旧版 Word 文档（.doc）。另存为 .docx 或 .xlsx 后再检查。',
    en: 'This is an old Word document (.doc). Save it as .docx or .xlsx.',
  },
  image: {
    zh: '这是图片，读不出表格内容。请报送原始的 Excel 或 WPS 表格。',
    en: 'This is a picture; no table can be read from it.',
  },
  archive: {
    zh: '这是压缩包，不是表格。解压后再检查里面的文件。',
    en: 'This is an archive. Unpack it and check the files inside.',
  },
  encrypted: { zh: '文件设有打开密码。解除密码后再检查。', en: 'The file is protected by a password to open it.' },
  truncated: {
    zh: '文件不完整，像是没有传完。请重新接收。',
    en: 'The file is incomplete, as if the transfer had stopped.',
  },
  damaged: {
    zh: '文件内部已损坏（{part}）。用 Excel 或 WPS 打开并另存后再检查。',
    en: 'The file is damaged inside ({part}).',
  },
  'too-large': {
    zh: '文件超出上限：{what}为 {actual}，上限 {limit}。',
    en: 'The file is above a limit: {what} {actual}, limit {limit}.',
  },
  'too-slow': {
    zh: '文件在 {limit} 秒内没有读完，已停止。',
    en: 'Reading did not end within {limit} seconds and was stopped.',
  },
  unreadable: { zh: '文件读不了：{reason}', en: 'The file cannot be read: {reason}' },
};

/** The one sentence that tells a person why a file could not be read. */
export function renderToolError(error: ToolError, locale: keyof Bilingual): string {
  return SENTENCES[error.code][locale].replaceAll(/\{(\w+)\}/gu, (_, name: string) => error.data[name] ?? '');
}
