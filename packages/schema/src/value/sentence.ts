import { changeVerbAt, VERBS } from './change-verb.ts';
import { BEFORE, comparatorBegins } from './comparator.ts';
import { isCount, numeralBegins } from './count.ts';
import { takePattern } from './date.ts';
import { takeFigure } from './figure.ts';
import { NAMES } from './name.data.ts';
import { AVERAGES } from './period.data.ts';
import { digitsEnd, isDigitAt, type Scanner, scan } from './scanner.ts';
import type { TargetValue } from './target.ts';
import { NO_HINTS, type TimeHints } from './time.ts';
import { wordAt } from './word-tree.ts';

/** A target found inside a sentence, with the words before it. */
export interface FoundFigure {
  readonly target: TargetValue;
  readonly label: string;
  /** The figure as it stands there. */
  readonly words: string;
}

/** Figures in a sentence, and the words behind the last. */
export interface Sentence {
  readonly figures: readonly FoundFigure[];
  readonly tail: string;
  /** Whether digits remain that are neither figures nor part of a name. */
  readonly leftover: boolean;
}

const NAME = new RegExp(NAMES.map(({ source }) => source).join('|'), 'uy');

/** Looks for targets in a text that is not one by itself: `培训4次`, `按照1000元/人发放`, `年底前完成率达到95%`. */
export function readSentence(text: string, hints: TimeHints): Sentence {
  const scanner = scan(text);
  const figures: FoundFigure[] = [];
  let from = 0;
  let leftover = false;
  while (scanner.at < text.length) {
    const at = scanner.at;
    const target =
      mayBegin(text, at) && takePattern(scanner, NAME) === undefined ? figureAt(scanner, hints) : undefined;
    if (target !== undefined) {
      figures.push(withDistant({ target, label: text.slice(from, at), words: text.slice(at, scanner.at) }));
      from = scanner.at;
    } else if (scanner.at === at) {
      scanner.at = unreadEnd(text, at);
      leftover ||= isDigitAt(text, scanner.at - 1);
    }
  }
  return { figures, tail: text.slice(from), leftover };
}

/** 不低于低保标准的1.3倍: the comparator stands before what the figure is a share of. */
function withDistant(found: FoundFigure): FoundFigure {
  const { target, label } = found;
  if (target.kind !== 'number' || target.cmp !== 'eq?' || !label.endsWith('的')) return found;
  for (let at = 0; at < label.length; at += 1) {
    const word = comparatorBegins(label, at) ? wordAt(BEFORE, label, at) : undefined;
    const cmp = word?.meaning.cmp;
    if (word === undefined || cmp === undefined) continue;
    return { ...found, target: { ...target, cmp }, label: label.slice(0, at) + label.slice(at + word.word.length) };
  }
  return found;
}

/** Where to go on behind what could not be read: a comparator takes its digits along, so that 不低于3个以内 is not read from 3. */
function unreadEnd(text: string, at: number): number {
  const word = comparatorBegins(text, at) ? wordAt(BEFORE, text, at)?.word : undefined;
  return word === undefined ? at + 1 : digitsEnd(text, at + word.length);
}

const STARTERS = /[《([A-Za-z第每较比与同环年月当本明次翌]/u;
/** First characters of everything a figure or a name may begin with: one look-up settles most places. */
const STARTS = new Set([
  ...BEFORE.next.keys(),
  ...VERBS.next.keys(),
  ...[
    ...'0123456789《([ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz第每较比与同环年月当本明次翌百前半一二两三四五六七八九十',
    ...Object.keys(AVERAGES).map((word) => word.charAt(0)),
  ].map((sign) => sign.charCodeAt(0)),
]);

function mayBegin(text: string, at: number): boolean {
  if (!STARTS.has(text.charCodeAt(at))) return false;
  return (
    isDigitAt(text, at) ||
    STARTERS.test(text.charAt(at)) ||
    text.startsWith('百分之', at) ||
    comparatorBegins(text, at) ||
    changeBegins(text, at) ||
    numeralBegins(text, at) ||
    wordBegins(text, at)
  );
}

/** 新增 counts what is new, and 改造提升 what is worked on. */
const NO_CHANGES = /新$|(?:改造|修缮|整治|新建|培育)$/u;

function changeBegins(text: string, at: number): boolean {
  return changeVerbAt(text, at) !== undefined && !NO_CHANGES.test(text.slice(Math.max(0, at - 2), at));
}

/** 人均, 户均, and the 前 of a rank. */
function wordBegins(text: string, at: number): boolean {
  return text.charAt(at) === '前' || (text.charAt(at + 1) === '均' && AVERAGES[text.slice(at, at + 2)] !== undefined);
}

function figureAt(scanner: Scanner, hints: TimeHints): TargetValue | undefined {
  const { at, text } = scanner;
  const target = takeFigure(scanner, isDigitAt(text, at) || numeralBegins(text, at) ? NO_HINTS : hints);
  const words = text.slice(at, scanner.at);
  if (
    target !== undefined &&
    (isTold(target, words, scanner.at === text.length) || rises(text, at)) &&
    (/\d/u.test(words) || isSure(target, at, scanner))
  )
    return target.kind === 'grade' ? { ...target, text: words } : target;
  scanner.at = at;
  return undefined;
}

const RISING = /(?<=[由从自])[\d.]+[\u4E00-\u9FA5]{1,6}[到至为](?=\d)/uy;

/** 由85提升到90%: the number at the beginning has the unit of the one at the end. */
function rises(text: string, at: number): boolean {
  RISING.lastIndex = at;
  return RISING.test(text);
}

function isSure(target: TargetValue, from: number, { text, at }: Scanner): boolean {
  if (target.kind === 'number') return isCount(target, text, from, at);
  return target.kind !== 'grade' && target.kind !== 'range';
}

/** In a sentence a bare number is part of a name unless it closes it, and a year part of a title unless 前 or 内 makes it a date. */
function isTold(target: TargetValue, words: string, isLast: boolean): boolean {
  switch (target.kind) {
    case 'number':
      return target.unit !== undefined || target.cmp !== 'eq?' || isLast;
    case 'deadline':
      return target.year === undefined || Object.keys(target).length > 2 || /[前内]/u.test(words);
    case 'range':
      return target.unit !== undefined || isLast;
    default:
      return true;
  }
}
