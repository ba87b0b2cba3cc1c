import { Big } from 'big.js';
import { withNote } from './bracket.ts';
import { type Comparison, takeAfter, takeBefore } from './comparator.ts';
import { defined } from './defined.ts';
import { isDigitAt, type Scanner, takeNumber, takeSign } from './scanner.ts';
import type { RatioTarget } from './target.ts';
import { unitAt } from './unit.ts';

/** Takes `1:3`, `≥1:2`, `1/3`, `1比2`, `三分之二`. A slash is a ratio only between two bare numbers. */
export function takeRatio(scanner: Scanner): RatioTarget | undefined {
  const { text, at: start } = scanner;
  if (!/[:/比分]/u.test(text)) return undefined;
  const before = takeBefore(scanner);
  const parts = takeFraction(scanner) ?? takeColon(scanner);
  if (parts !== undefined) return build(scanner, parts, before);
  scanner.at = start;
  return undefined;
}

type Parts = readonly [a: string, b: string, c?: string | undefined];

function build(scanner: Scanner, [a, b, c]: Parts, before: Comparison | undefined): RatioTarget {
  const cmp = before?.cmp ?? takeAfter(scanner)?.cmp;
  return withNote(scanner, defined<RatioTarget>({ kind: 'ratio', a, b, c, cmp }));
}

function takeColon(scanner: Scanner): Parts | undefined {
  const { text } = scanner;
  CLOCK.lastIndex = scanner.at;
  const a = isDigitAt(text, scanner.at) && !CLOCK.test(text) ? takeNumber(scanner) : undefined;
  const slash = text.charAt(scanner.at) === '/';
  if (a === undefined || !takeSign(scanner, ':/比') || !isDigitAt(text, scanner.at)) return undefined;
  const b = takeNumber(scanner);
  // 20/100人 is a rate.
  if (b === undefined || (slash && unitAt(text, scanner.at) !== undefined)) return undefined;
  const parts = slash ? ([a, b] as const) : takeFurther(scanner, a, b);
  return /[\d:/.]/u.test(text.charAt(scanner.at)) ? undefined : parts;
}

/** 6:2:2 and 6比2比2 share among three, while 1:1万 is a scale. */
function takeFurther(scanner: Scanner, a: string, b: string): Parts | undefined {
  if (!takeSign(scanner, ':比')) return [a, takeSign(scanner, '万') ? new Big(b).times(MYRIAD).toFixed() : b];
  const c = takeNumber(scanner);
  return c === undefined ? undefined : [a, b, c];
}

/** 8:30:00 and 9:00 tell the time. */
const CLOCK = /(?:[01]?\d|2[0-4]):(?:0\d|[0-5]\d:[0-5]\d)(?![\d:.])/uy;

const MYRIAD = 10_000;

const OF = '分之';

/** 三分之二; 百分之, 千分之 and 万分之 name units instead. */
function takeFraction(scanner: Scanner): Parts | undefined {
  const start = scanner.at;
  const b = takeNumber(scanner);
  if (b !== undefined && b !== '100' && scanner.text.startsWith(OF, scanner.at)) {
    scanner.at += OF.length;
    const a = takeNumber(scanner);
    if (a !== undefined) return [a, b];
  }
  scanner.at = start;
  return undefined;
}
