import { CHINESE_NUMERAL, parseChineseNumber } from './chinese-number.ts';
import { type Unit, unitAt } from './unit.ts';

/** A reading position in a normalised value. The parsers below move it on, or leave it where it was. */
export interface Scanner {
  readonly text: string;
  at: number;
}

export function scan(text: string): Scanner {
  return { text, at: 0 };
}

export function atEnd(scanner: Scanner): boolean {
  return scanner.at >= scanner.text.length;
}

export function rest(scanner: Scanner): string {
  return scanner.text.slice(scanner.at);
}

/** Takes the first of the words that stands here; order them longest first. */
export function takeWord(scanner: Scanner, words: readonly string[]): string | undefined {
  const word = words.find((candidate) => scanner.text.startsWith(candidate, scanner.at));
  if (word !== undefined) scanner.at += word.length;
  return word;
}

const ARABIC = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?|^\d+(?:\.\d+)?|^\.\d+/u;

/** Takes a number, Arabic with thousands separators or Chinese; returns a plain decimal string. */
export function takeNumber(scanner: Scanner): string | undefined {
  const ahead = scanner.text.slice(scanner.at, scanner.at + 40);
  const arabic = ARABIC.exec(ahead)?.[0];
  if (arabic !== undefined) {
    scanner.at += arabic.length;
    return canonicalDecimal(arabic.replaceAll(',', ''));
  }
  return takeChineseNumber(scanner, ahead);
}

function takeChineseNumber(scanner: Scanner, ahead: string): string | undefined {
  const percent = /^百分之/u.exec(ahead)?.[0] ?? '';
  const word = CHINESE_NUMERAL.exec(ahead.slice(percent.length))?.[0] ?? '';
  // 万 and 亿 at the end belong to the unit (二百万元 is 2000000 元, 三万人 is 3 万人 in effect): keep them with the number.
  const value = parseChineseNumber(word);
  if (value === undefined || /^[万亿千百]/u.test(word)) return undefined;
  scanner.at += percent.length + word.length;
  return String(value);
}

/** `007.50` → `7.5`; `.5` → `0.5`. */
export function canonicalDecimal(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  const kept = fraction.replace(/0+$/u, '');
  const head = whole.replace(/^0+(?=\d)/u, '');
  return `${head === '' ? '0' : head}${kept === '' ? '' : `.${kept}`}`;
}

/** Takes the longest unit word. */
export function takeUnit(scanner: Scanner): Unit | undefined {
  const found = unitAt(scanner.text, scanner.at);
  if (found !== undefined) scanner.at += found.length;
  return found?.unit;
}

/** Takes denominators: `/人·天`, `每平方米`, `/每人`. */
export function takePer(scanner: Scanner): string[] | undefined {
  const start = scanner.at;
  const per: string[] = [];
  while (takeWord(scanner, per.length === 0 ? ['/每', '/', '每'] : ['/', '·', '每']) !== undefined) {
    const word = takePerUnit(scanner);
    if (word === undefined) {
      scanner.at = start;
      return undefined;
    }
    per.push(word);
  }
  return per.length === 0 ? undefined : per;
}

function takePerUnit(scanner: Scanner): string | undefined {
  const unit = takeUnit(scanner);
  if (unit !== undefined) {
    // 人·天 is one unit of work before the slash, and two denominators after it.
    const word = scanner.text.slice(scanner.at - unit.id.length, scanner.at);
    if (word.includes('·')) scanner.at -= word.length - word.indexOf('·');
    return word.includes('·') ? word.slice(0, word.indexOf('·')) : unit.id;
  }
  // Denominators name anything that is counted: 元/生·年, 元/课, 元/标段.
  const word = /^[\u4E00-\u9FA5]{1,4}(?=$|[/·()（])/u.exec(rest(scanner))?.[0];
  if (word === undefined || /以上|以下|以内|左右/u.test(word)) return undefined;
  scanner.at += word.length;
  return word;
}
