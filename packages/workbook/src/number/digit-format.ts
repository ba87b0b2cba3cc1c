import type { NumberFormat } from './number-format.ts';
import { type FormatSection, type FormatToken, parseSection, splitSections } from './parse-section.ts';
import { general, roundDecimal } from './plain-decimal.ts';

/** A format of digits, separators, percent signs and words (`#,##0.00`, `0"%"`, `≥0.0`); `undefined` for any other. */
export function digitFormat(code: string): NumberFormat | undefined {
  const sections: FormatSection[] = [];
  for (const text of splitSections(code).slice(0, 3)) {
    const section = parseSection(text);
    if (section === undefined) return undefined;
    sections.push(section);
  }
  const [positive, negative, zero = positive] = sections;
  if (positive === undefined || zero === undefined) return undefined;
  return {
    code,
    isDate: false,
    show(decimal) {
      if (!decimal.startsWith('-')) return fill(decimal === '0' ? zero : positive, decimal);
      const size = decimal.slice(1);
      if (negative !== undefined) return fill(negative, size);
      const shown = fill(positive, size);
      // A number that rounds to nothing loses its sign.
      return /[1-9]/u.test(shown) ? `-${shown}` : shown;
    },
  };
}

function fill(section: FormatSection, decimal: string): string {
  if (section.whole.some(({ kind }) => kind === 'general')) return fillGeneral(section.whole, decimal);
  const { whole, fraction } = roundDecimal(decimal, section.shift, section.places);
  const digits = section.grouped ? whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  const left = fillWhole(section, digits);
  if (section.fraction.length === 0) return left.trim();
  return `${left}.${fillFraction(section.fraction, fraction)}`.trim();
}

function fillGeneral(tokens: readonly FormatToken[], decimal: string): string {
  return tokens
    .map((token) => (token.kind === 'literal' ? token.text : token.kind === 'general' ? general(decimal) : ''))
    .join('')
    .trim();
}

/** From the right, as places are counted; the leftmost place takes all digits that are left. */
function fillWhole({ whole, fraction, grouped }: FormatSection, digits: string): string {
  let rest = digits;
  let shown = '';
  const first = whole.findIndex(({ kind }) => kind === 'digit');
  for (let at = whole.length - 1; at >= 0; at -= 1) {
    const token = whole[at];
    if (token?.kind === 'literal') shown = token.text + shown;
    if (token?.kind !== 'digit') continue;
    const end = at === first ? 0 : lastDigit(rest);
    shown = (rest === '' ? token.filler : rest.slice(end)) + shown;
    rest = rest.slice(0, end);
  }
  // `.00` has no place for whole digits and shows them all the same.
  if (first === -1 && fraction.length > 0) shown += rest;
  return grouped ? groupZeros(shown) : shown;
}

/** Where the last digit starts, its separator included. */
function lastDigit(text: string): number {
  const end = Math.max(0, text.length - 1);
  return text[end - 1] === ',' ? end - 1 : end;
}

/** Leading zeros of `0,000` are grouped like any other digits. */
function groupZeros(text: string): string {
  return /^0\d+$/u.test(text) ? text.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',') : text;
}

function fillFraction(tokens: readonly FormatToken[], digits: string): string {
  const kept = digits.replace(/0+$/u, '').length;
  let place = 0;
  return tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind !== 'digit') return '';
      const digit = place < kept || token.filler === '0' ? (digits[place] ?? '') : token.filler;
      place += 1;
      return digit;
    })
    .join('');
}
