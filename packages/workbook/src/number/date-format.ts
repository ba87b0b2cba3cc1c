import type { NumberFormat } from './number-format.ts';
import { splitSections } from './parse-section.ts';
import { type Moment, momentOf, two } from './serial-date.ts';

type Part = string | ((moment: Moment) => string);

const TOKEN = /"[^"]*"|[\\!].|_.|\*.|\[[^\]]*\]|y+|m+|d+|h+|s+|[A-Za-z@#?%]|0|./giu;

/** Codes that stand for the date and time formats of the system, as a Chinese system shows them. */
const SYSTEM: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/^\[\$-(?:F800|x-sysdate)\]/iu, 'yyyy"年"m"月"d"日"'],
  [/^\[\$-(?:F400|x-systime)\]/iu, 'h:mm:ss'],
];

const PARTS: Readonly<Record<string, (moment: Moment) => string>> = {
  yyyy: ({ year }) => String(year),
  yyy: ({ year }) => String(year),
  yy: ({ year }) => two(year % 100),
  m: ({ month }) => String(month),
  mm: ({ month }) => two(month),
  d: ({ day }) => String(day),
  dd: ({ day }) => two(day),
  h: ({ hour }) => String(hour),
  hh: ({ hour }) => two(hour),
  minute: ({ minute }) => String(minute),
  minutes: ({ minute }) => two(minute),
  s: ({ second }) => String(second),
  ss: ({ second }) => two(second),
};

/** A date format of years, months, days, hours, minutes and seconds in figures; `undefined` for any other. */
export function dateFormat(code: string): NumberFormat | undefined {
  const system = SYSTEM.find(([pattern]) => pattern.test(code))?.[1];
  const parts = parseParts(system ?? splitSections(code)[0] ?? '');
  if (parts === undefined) return undefined;
  return {
    code,
    isDate: true,
    show(decimal) {
      const moment = momentOf(Number(decimal));
      return moment === undefined
        ? decimal
        : parts
            .map((part) => (typeof part === 'string' ? part : part(moment)))
            .join('')
            .trim();
    },
  };
}

function parseParts(section: string): Part[] | undefined {
  const tokens = section.match(TOKEN) ?? [];
  const names = tokens.map((token) => token.toLowerCase());
  const parts: Part[] = [];
  let fields = 0;
  for (const [at, token] of tokens.entries()) {
    const name = /^m{1,2}$/u.test(names[at] ?? '') && isMinute(names, at) ? minuteName(names[at]) : (names[at] ?? '');
    const part = Object.hasOwn(PARTS, name) ? PARTS[name] : literalOf(token);
    if (part === undefined) return undefined;
    if (typeof part !== 'string') fields += 1;
    parts.push(part);
  }
  return fields === 0 ? undefined : parts;
}

function minuteName(name: string | undefined): string {
  return name === 'mm' ? 'minutes' : 'minute';
}

/** `m` means minutes right after hours or right before seconds. */
function isMinute(names: readonly string[], at: number): boolean {
  const isField = (name: string): boolean => /^[ymdhs]+$/u.test(name);
  const before = names.slice(0, at).findLast(isField) ?? '';
  const after = names.slice(at + 1).find(isField) ?? '';
  return before.startsWith('h') || after.startsWith('s');
}

function literalOf(token: string): string | undefined {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (/^[\\!]./u.test(token)) return token.slice(1);
  if (/^[_*]./u.test(token)) return '';
  // A locale or a calendar; conditions, elapsed time and Chinese figures are for the full formatter.
  if (token.startsWith('[')) return /^\[\$-[\dA-F]+\]$/iu.test(token) ? '' : undefined;
  return /^[A-Za-z@#?%0]+$/u.test(token) ? undefined : token;
}
