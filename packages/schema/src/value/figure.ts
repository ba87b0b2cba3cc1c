import { withNote } from './bracket.ts';
import { takeChange } from './change.ts';
import { isNumeralSign } from './chinese-number.ts';
import { takePattern } from './date.ts';
import { isEvent, measured } from './measured.ts';
import { PERIODS } from './period.data.ts';
import { takeQuantity } from './quantity.ts';
import { comparatorIn, type Quantity } from './quantity-draft.ts';
import { takeRange, takeTwin } from './range.ts';
import { takeRatio } from './ratio.ts';
import { isDigitAt, type Scanner, takeNumber, takeSign } from './scanner.ts';
import type { NumberTarget, TargetValue } from './target.ts';
import { type TimeHints, takeTime } from './time.ts';

/** Takes one target that carries a figure; leaves what follows it to the caller. */
export function takeFigure(scanner: Scanner, hints: TimeHints): TargetValue | undefined {
  return (
    takeDated(scanner, hints) ?? takeRatio(scanner) ?? takeRank(scanner) ?? takeMeasured(scanner) ?? takeChange(scanner)
  );
}

const RANKED = /名|位|强|(?<=(?:排名|排位|排行|名列|位列|位居|位于|进入|全省|全市|全国|全县|全区)前.{1,3})$/uy;

/** 前10名 is a place no lower than the tenth, and no number of people. */
function takeRank(scanner: Scanner): NumberTarget | undefined {
  const start = scanner.at;
  const place = takeSign(scanner, '前') ? takeNumber(scanner) : undefined;
  if (place !== undefined && takePattern(scanner, RANKED) !== undefined)
    return { kind: 'number', cmp: 'le', value: place, unit: '位次' };
  scanner.at = start;
  return undefined;
}

function takeDated(scanner: Scanner, hints: TimeHints): TargetValue | undefined {
  const { text, at: start } = scanner;
  const target = takeTime(scanner, hints);
  if (target === undefined) return undefined;
  // 一季度一次 and 2025年3次 are no dates: a figure follows at once; 6月底50% is a date and a rate.
  const isWhole = target.kind === 'period' || !/[年月季度日号\d]/u.test(text.charAt(scanner.at - 1));
  if (isWhole || !goesOn(text, scanner.at)) return withNote(scanner, target);
  scanner.at = start;
  return undefined;
}

function goesOn(text: string, at: number): boolean {
  return (
    isDigitAt(text, at) ||
    '/-~至≥≤%‰'.includes(text.charAt(at) || ' ') ||
    /[一二两三四五六七八九十]/u.test(text.charAt(at))
  );
}

/** A number, or a range of two, and what its denominators make of it. */
function takeMeasured(scanner: Scanner): TargetValue | undefined {
  const twin = isNumeralSign(scanner.text.charCodeAt(scanner.at)) ? takeTwin(scanner) : undefined;
  if (twin !== undefined) return twin;
  const first = takeQuantity(scanner);
  if (first === undefined || isYear(first)) return undefined;
  if (first.unit?.dimension === 'grade' && first.per.length === 0) return gradeOf(scanner, first, first.unit.id);
  return takeRange(scanner, first) ?? takeEvery(scanner, first) ?? measured(first);
}

/** 2025年 that is no date is part of a title, never a span of 2025 years. */
function isYear({ unit, value }: Quantity): boolean {
  return unit?.id === '年' && /^(?:19|20)\d{2}$/u.test(value);
}

/** 达到二级 names a place on a scale; its words are the caller's to keep. */
function gradeOf(scanner: Scanner, quantity: Quantity, scale: string): TargetValue {
  const grade = quantity.value + scale;
  return { kind: 'grade', scale, grade, cmp: comparatorIn(quantity) ?? 'eq?', text: scanner.text };
}

/** `2年1次`, `一周两次`: a span of time right before a count of events is what the count refers to. */
function takeEvery(scanner: Scanner, span: Quantity): TargetValue | undefined {
  const start = scanner.at;
  const { unit, value } = span;
  if (unit === undefined || !PERIODS.has(unit.id) || comparatorIn(span) !== undefined || span.per.length > 0)
    return undefined;
  const count = takeQuantity(scanner);
  // 春秋两季各一次 is once in each.
  if (count?.unit === undefined || !isEvent(count.unit) || count.per.length > 0 || count.notes.includes('各')) {
    scanner.at = start;
    return undefined;
  }
  const every = value === '1' ? unit.id : value === '0.5' ? `半${unit.id}` : value + unit.id;
  count.per.push(every);
  count.notes.unshift(...span.notes);
  return measured(count);
}
