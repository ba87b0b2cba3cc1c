import type { Bilingual } from '@jibiao/schema';
import type { ToolErrorCode } from './tool-error.ts';

/** One sentence per code: what it is, then what to do. */
export const SENTENCES: Readonly<Record<ToolErrorCode, Bilingual>> = {
  'not-found': { zh: '找不到这个文件。', en: 'The file does not exist.' },
  'is-folder': { zh: '这是文件夹，不是文件。', en: 'This is a folder, not a file.' },
  'no-permission': { zh: '没有权限读取这个文件。', en: 'There is no permission to read this file.' },
  'empty-file': {
    zh: '文件是空的（0 字节）。重新导出或重新接收后再检查。',
    en: 'The file is empty (0 bytes). Export or receive it again.',
  },
  'not-a-workbook': {
    zh: '这不是表格文件。可以读取 xlsx、xls、et、ods、csv、docx。',
    en: 'This is no workbook. xlsx, xls, et, ods, csv and docx can be read.',
  },
  pdf: {
    zh: '这是 PDF，不是表格。改用报送前的 Excel 或 WPS 表格检查。',
    en: 'This is a PDF, not a workbook. Check the Excel or WPS workbook it was made from.',
  },
  'fixed-layout': {
    zh: '这是 OFD 版式文件，不是表格。改用报送前的 Excel 或 WPS 表格检查。',
    en: 'This is an OFD document, not a workbook. Check the Excel or WPS workbook it was made from.',
  },
  'word-document': {
    zh: '这是旧版 Word 文档（.doc、.wps 或 .rtf）。另存为 .docx 或 .xlsx 后再检查。',
    en: 'This is an old Word document (.doc, .wps or .rtf). Save it as .docx or .xlsx.',
  },
  image: {
    zh: '这是图片，读不出表格内容。改用报送前的 Excel 或 WPS 表格检查。',
    en: 'This is a picture; no table can be read from it. Check the Excel or WPS workbook it shows.',
  },
  archive: {
    zh: '这是压缩包，不是表格。解压后再检查里面的文件。',
    en: 'This is an archive. Unpack it and check the files inside.',
  },
  encrypted: {
    zh: '文件设有打开密码。用 Excel 或 WPS 打开，取消密码并保存后再检查。',
    en: 'The file is protected by a password. Open it in Excel or WPS, remove the password and save it.',
  },
  'wrong-password': {
    zh: '写明的密码打不开这个文件。核对密码后再检查。',
    en: 'No password given opens this file. Check the password.',
  },
  'encrypted-archive': {
    zh: '压缩包设有密码。解压后再检查里面的文件。',
    en: 'The archive is protected by a password. Unpack it and check the files inside.',
  },
  truncated: {
    zh: '文件不完整，像是没有传完。重新接收后再检查。',
    en: 'The file is incomplete, as if the transfer had stopped. Receive it again.',
  },
  damaged: {
    zh: '文件内部已损坏（{part}）。用 Excel 或 WPS 打开并另存后再检查。',
    en: 'The file is damaged inside ({part}). Open it in Excel or WPS and save it anew.',
  },
  'too-large': {
    zh: '文件超出上限：{what}为 {actual}，上限 {most}。删去多余的工作表、行或图片后再检查。',
    en: 'The file is above a limit: {what} {actual}, limit {most}. Remove sheets, rows or pictures it does not need.',
  },
  'too-slow': {
    zh: '文件在 {seconds} 秒内没有读完，已停止。用 Excel 或 WPS 另存为 .xlsx 后再检查。',
    en: 'Reading did not end within {seconds} seconds and was stopped. Save the file as .xlsx in Excel or WPS.',
  },
  unpatchable: {
    zh: '文件内部的 {part} 不是 UTF-8 或 UTF-16 编码，原样修改会损坏它。用 Excel 或 WPS 另存为 .xlsx 后再做。',
    en: 'The part {part} is neither UTF-8 nor UTF-16, so the file cannot be changed without harm. Save it as .xlsx in Excel or WPS.',
  },
  unreadable: { zh: '系统不让读取这个文件（{reason}）。', en: 'The system refuses to read this file ({reason}).' },
};

/** What a limit counts, by its name. */
export const LIMIT_WORDS: Readonly<Record<string, Bilingual & { readonly bytes: boolean }>> = {
  fileBytes: { zh: '文件大小', en: 'file size', bytes: true },
  entries: { zh: '内部的文件数', en: 'number of files inside', bytes: false },
  partBytes: { zh: '解压后一个部分的大小', en: 'size of one part after unpacking', bytes: true },
  wholePartBytes: { zh: '解压后一个部分的大小', en: 'size of one part after unpacking', bytes: true },
  totalBytes: { zh: '解压后的大小', en: 'size after unpacking', bytes: true },
  ratio: { zh: '压缩倍数', en: 'compression ratio', bytes: false },
  sheets: { zh: '工作表数', en: 'number of sheets', bytes: false },
  cells: { zh: '有内容的单元格数', en: 'number of cells with content', bytes: false },
  merges: { zh: '合并区域数', en: 'number of merged areas', bytes: false },
  mergedSquares: { zh: '合并区域的范围', en: 'extent of merged areas', bytes: false },
  memory: { zh: '读取所需的内存', en: 'memory needed to read it', bytes: true },
  nesting: { zh: '元素嵌套层数', en: 'nesting depth', bytes: false },
};
