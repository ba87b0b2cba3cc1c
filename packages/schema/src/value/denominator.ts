import { AFTER, BEFORE } from './comparator.ts';
import { takePattern } from './date.ts';
import { isChineseWord, isDigitAt, type Scanner, takeNumber, takeSign } from './scanner.ts';
import { unitAt } from './unit.ts';
import { wordAt } from './word-tree.ts';

/** Denominators: `/人·天`, `每平方米`, `/(人·月)`, `/2年`. */
export function takeDenominators(scanner: Scanner): string[] | undefined {
  const start = scanner.at;
  const found: string[] = [];
  while (takeSeparator(scanner, found.length > 0)) {
    const each = takeBracketed(scanner) ?? takeDenominator(scanner);
    if (each === undefined) {
      scanner.at = start;
      return undefined;
    }
    found.push(...each);
  }
  return found;
}

function takeBracketed(scanner: Scanner): string[] | undefined {
  const start = scanner.at;
  if (!takeSign(scanner, '(')) return undefined;
  const found: string[] = [];
  do {
    const each = takeDenominator(scanner);
    if (each !== undefined) found.push(...each);
  } while (takeSign(scanner, '·*./、'));
  if (found.length > 0 && takeSign(scanner, ')')) return found;
  scanner.at = start;
  return undefined;
}

/** 元/人、天. */
const LISTED = /、(?=[人天日月年次期户](?:$|[、,;()]))/uy;

function takeSeparator(scanner: Scanner, further: boolean): boolean {
  const { text, at } = scanner;
  if (takeSign(scanner, '/')) {
    takeSign(scanner, '每');
    return true;
  }
  if (takeSign(scanner, '每')) return true;
  if (!further || isDigitAt(text, at + 1)) return false;
  return takeSign(scanner, '·*.×') || takePattern(scanner, LISTED) !== undefined;
}

const LONGEST_DENOMINATOR = 4;

const COUNTED = /[\d一两二三四五六半十百千万]/u;

/** One denominator: a unit, `2年`, `10万人`, or any short word that is counted (元/生, 元/标段). */
export function takeDenominator(scanner: Scanner): string[] | undefined {
  const start = scanner.at;
  const count = COUNTED.test(scanner.text.charAt(start)) ? takeNumber(scanner) : undefined;
  const found = unitAt(scanner.text, scanner.at);
  if (found !== undefined) {
    scanner.at += found.length;
    const whole = found.unit.id.replace(/^个(?=月|季度)/u, '');
    const id = count === '0.5' ? `半${whole}` : whole;
    // 元/人天 has two denominators, 人 and 天.
    return count === undefined || count === '1' || count === '0.5' ? id.split('·') : [count + id];
  }
  scanner.at = start;
  return takeCounted(scanner);
}

function takeCounted(scanner: Scanner): string[] | undefined {
  const { text, at } = scanner;
  if (text.charAt(at) === '每') return undefined;
  for (let length = 1; length <= LONGEST_DENOMINATOR && isChineseWord(text.charCodeAt(at + length - 1)); length += 1) {
    if (!endsDenominator(text, at + length)) continue;
    scanner.at += length;
    return [text.slice(at, at + length)];
  }
  return undefined;
}

function endsDenominator(text: string, at: number): boolean {
  if (at >= text.length || isDigitAt(text, at) || '/·*.×()每,;'.includes(text.charAt(at))) return true;
  return wordAt(AFTER, text, at) !== undefined || wordAt(BEFORE, text, at) !== undefined;
}
