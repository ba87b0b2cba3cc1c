import { keepNames } from './keep-names.ts';

/** Names without signs and spaces, which is most of them; numbering begins with a digit, or one of three words. */
const PLAIN = /^(?!其中|指标|目标|任务)[\u4E00-\u9FA5][\u4E00-\u9FA5\dA-Za-z]*$/u;
const LEADING = /^[\s★☆*#△▲●○]+|^其中\s*[:：]?\s*/u;
const NUMBERING =
  /^(?:(?:指标|目标|任务)\s*\d{1,2}\s*[:：.、]|[(（]?\d{1,2}[)）]?[、.．)）](?=\D)|[(（][一二三四五六七八九十]{1,3}[)）]|[①-⑳])\s*/u;
const BRACKETS = /[(（][^()（）]*[)）]/gu;
const TRAILING = /[\s。；;，,、：:.]+$/u;

/** An indicator name as rules compare it: without numbering, stars, bracketed remarks, 其中, white space and end marks. */
export function bareName(text: string): string {
  return isPlainName(text) ? text : barest(text, undefined);
}

/** Whether a name is nothing but characters, letters and digits: most are, and have no slip of the pen to look for. */
export function isPlainName(text: string): boolean {
  return isPlain(text, undefined);
}

const isPlain = keepNames((text: string): boolean => PLAIN.test(text));
const barest = keepNames(strip);

function strip(text: string): string {
  const flat = text.replaceAll(/\s+/gu, '').replaceAll(BRACKETS, '');
  return withoutNumbering(flat).replace(TRAILING, '');
}

const MARKS = /^[★☆*#△▲●○]+/u;
const BREAK = /\s*[\r\n\u2028]\s*/gu;
const END = /[\s。；;，,、：:]+$/u;
const CLEAN = /^[^\d\s(（①-⑳指目任★☆*#△▲●○][^\r\n]*[^\s。；;，,、：:]$/u;

/** The name as it should be written: no numbering, line breaks or end marks; stars and 其中 stay. */
export function tidyName(text: string): string {
  if (text.length < 2 || isPlainName(text) || CLEAN.test(text)) return text;
  const [marks = ''] = MARKS.exec(text) ?? [];
  const inner = text.slice(marks.length);
  const plain = inner.startsWith('其中') ? inner : withoutNumbering(inner);
  return marks + plain.replaceAll(BREAK, '').replace(END, '');
}

/** The name without what a list or a template puts before it. */
export function withoutNumbering(text: string): string {
  return text.replace(LEADING, '').replace(NUMBERING, '').replace(LEADING, '');
}
