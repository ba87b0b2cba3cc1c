/** One sign of a number format. */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly filler: '' | '0' | ' ' }
  | { readonly kind: 'point' | 'comma' | 'general' };

/** One section of a number format, such as the one for negative numbers. */
export interface FormatSection {
  /** Up to the decimal point. */
  readonly whole: readonly FormatToken[];
  readonly fraction: readonly FormatToken[];
  readonly places: number;
  readonly grouped: boolean;
  /** Power of ten the number is multiplied by: 2 for a percent sign, -3 for a trailing comma. */
  readonly shift: number;
}

const TOKEN =
  /"(?<quoted>[^"]*)"|[\\!](?<escaped>.)|_.|\*.|\[(?<bracket>[^\]]*)\]|(?<general>General)|(?<digit>[0#?])|(?<sign>[.,%])|(?<other>.)/giu;
const COLOUR = /^(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|[黑蓝青绿红白黄]色|洋红色|颜色 ?\d+)$/iu;
const FILLERS: Readonly<Record<string, '' | '0' | ' '>> = { '0': '0', '#': '', '?': ' ' };

/** Splits a format code at the semicolons that are not quoted. */
export function splitSections(code: string): string[] {
  const parts = code.match(/(?:"[^"]*"|[\\!_*].|\[[^\]]*\]|[^;])+|;/gu) ?? [];
  const sections = [''];
  for (const part of parts) {
    if (part === ';') sections.push('');
    else sections.push(`${sections.pop() ?? ''}${part}`);
  }
  return sections;
}

/** Reads a section of digits and words; `undefined` for what it does not know: fractions, exponents, conditions, dates. */
export function parseSection(text: string): FormatSection | undefined {
  const tokens: FormatToken[] = [];
  let percents = 0;
  for (const { groups = {} } of text.matchAll(TOKEN)) {
    const token = tokenOf(groups);
    if (token === undefined) return undefined;
    if (token === 'nothing') continue;
    if (groups['sign'] === '%') percents += 1;
    tokens.push(token);
  }
  return arrange(tokens, percents);
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): FormatToken | 'nothing' | undefined {
  const { quoted, escaped, bracket, general, digit, sign, other } = groups;
  const literal = quoted ?? escaped;
  if (literal !== undefined) return { kind: 'literal', text: literal };
  if (bracket !== undefined) return bracketToken(bracket);
  if (general !== undefined) return { kind: 'general' };
  if (digit !== undefined) return { kind: 'digit', filler: FILLERS[digit] ?? '' };
  if (sign === '.') return { kind: 'point' };
  if (sign === ',') return { kind: 'comma' };
  if (sign === '%') return { kind: 'literal', text: '%' };
  if (other === undefined) return 'nothing';
  return /[A-Za-z/@]/u.test(other) ? undefined : { kind: 'literal', text: other };
}

function bracketToken(bracket: string): FormatToken | 'nothing' | undefined {
  if (COLOUR.test(bracket)) return 'nothing';
  const currency = /^\$(?<sign>[^-]*)/u.exec(bracket)?.groups?.['sign'];
  return currency === undefined ? undefined : { kind: 'literal', text: currency };
}

function arrange(tokens: readonly FormatToken[], percents: number): FormatSection {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const whole = point === -1 ? tokens : tokens.slice(0, point);
  const fraction = point === -1 ? [] : tokens.slice(point + 1);
  const lastDigit = whole.findLastIndex(({ kind }) => kind === 'digit');
  const firstDigit = whole.findIndex(({ kind }) => kind === 'digit');
  const isComma = ({ kind }: FormatToken): boolean => kind === 'comma';
  const trailing = whole.slice(lastDigit + 1).filter(isComma).length + fraction.filter(isComma).length;
  return {
    whole,
    fraction: point === -1 ? [] : fraction,
    places: fraction.filter(({ kind }) => kind === 'digit').length,
    grouped: firstDigit !== -1 && whole.slice(firstDigit, lastDigit).some(isComma),
    shift: percents * 2 - trailing * 3,
  };
}
