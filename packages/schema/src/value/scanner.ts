import { Big } from 'big.js';
import { isNumeralSign, parseChineseNumber } from './chinese-number.ts';
import { type WordTree, wordAt } from './word-tree.ts';

/** A reading position in a normalised value. What takes something moves it on, or leaves it where it was. */
export interface Scanner {
  readonly text: string;
  at: number;
}

export function scan(text: string, at = 0): Scanner {
  return { text, at };
}

export function atEnd(scanner: Scanner): boolean {
  return scanner.at >= scanner.text.length;
}

export function rest(scanner: Scanner): string {
  return scanner.text.slice(scanner.at);
}

/** Takes the longest of the words that stands here, and says what it means. */
export function take<T>(scanner: Scanner, tree: WordTree<T>): T | undefined {
  const found = wordAt(tree, scanner.text, scanner.at);
  if (found === undefined) return undefined;
  scanner.at += found.word.length;
  return found.meaning;
}

/** Takes one character if it is among the given ones. */
export function takeSign(scanner: Scanner, signs: string): boolean {
  if (atEnd(scanner) || !signs.includes(scanner.text.charAt(scanner.at))) return false;
  scanner.at += 1;
  return true;
}

/** Takes a number, Arabic with thousands separators or Chinese; returns a plain decimal string. */
export function takeNumber(scanner: Scanner): string | undefined {
  return takeArabic(scanner) ?? takeChinese(scanner);
}

export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** Whether a code is that of a Chinese character. */
export function isChineseWord(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fa5;
}

/** Where the digits that stand at a place end. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigitAt(text, end)) end += 1;
  return end;
}

function takeArabic(scanner: Scanner): string | undefined {
  const { text, at: start } = scanner;
  const whole = groupsEnd(text, digitsEnd(text, start), start);
  const fraction = text.charCodeAt(whole) === 0x2e ? digitsEnd(text, whole + 1) : whole;
  const end = fraction > whole + 1 ? fraction : whole;
  if (end === start) return undefined;
  scanner.at = end;
  const written = text.slice(start, end);
  const isPlain = end === whole && text.charCodeAt(start) !== 0x30 && end - start < 4;
  const value = isPlain ? written : canonicalDecimal(written.replaceAll(/[, ]/gu, ''));
  const power = text.charCodeAt(end) === 0x45 ? takePower(scanner) : undefined;
  return power === undefined ? value : new Big(value + power).toFixed();
}

const POWER = /E[+-]\d{1,2}(?!\d)/uy;

/** Spreadsheets show long numbers as 1.2E+04. */
function takePower(scanner: Scanner): string | undefined {
  POWER.lastIndex = scanner.at;
  const power = POWER.exec(scanner.text)?.[0];
  if (power !== undefined) scanner.at += power.length;
  return power;
}

/** Goes on over `,200,000`: groups of exactly three digits after one to three. */
function groupsEnd(text: string, first: number, start: number): number {
  if (first === start || first - start > 3) return first;
  let end = first;
  while ((text.charCodeAt(end) === 0x2c || text.charCodeAt(end) === 0x20) && digitsEnd(text, end + 1) === end + 4)
    end += 4;
  return end;
}

const HALF_UNITS = /[年天日月个小]/u;

function takeChinese(scanner: Scanner): string | undefined {
  const { text, at: start } = scanner;
  if (text.charAt(start) === '半' && HALF_UNITS.test(text.charAt(start + 1))) {
    scanner.at += 1;
    return '0.5';
  }
  let end = start;
  while (isNumeralSign(text.charCodeAt(end))) end += 1;
  const word = text.slice(start, end);
  // 七八个 is a range of two digits, and a scale alone (万元, 千米) belongs to a unit.
  if (word === '' || /^[零〇一二两三四五六七八九]{2,3}$/u.test(word)) return undefined;
  if ('万亿千'.includes(word.charAt(0)) && !/[余多]/u.test(text.charAt(end))) return undefined;
  const value = parseChineseNumber(word);
  if (value === undefined) return undefined;
  scanner.at = end;
  return String(value);
}

/** `007.50` → `7.5`; `.5` → `0.5`. */
export function canonicalDecimal(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  const kept = fraction.replace(/0+$/u, '');
  const head = whole.replace(/^0+(?=\d)/u, '');
  return `${head === '' ? '0' : head}${kept === '' ? '' : `.${kept}`}`;
}
