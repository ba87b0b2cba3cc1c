import { parseBounds } from './bounds.ts';
import { bracketEnd } from './bracket.ts';
import { splitClauses, withoutNumbering } from './clauses.ts';
import { applyColumns, withColumn } from './columns.ts';
import { takeFigure } from './figure.ts';
import { parseGrade, parseLateGrade } from './grade.ts';
import { groupsOf } from './groups.ts';
import { HINT, hintsOf } from './hint.ts';
import { computed, joined, raised, timed, wordsBeside } from './joined.ts';
import { parseMonthList, parseQuarterList, parseYearList } from './month-list.ts';
import { type NormalizedValue, normalizeValue } from './normalize.ts';
import { renderTarget } from './render.ts';
import { atEnd, canonicalDecimal, scan } from './scanner.ts';
import { readSentence, type Sentence } from './sentence.ts';
import { readStored } from './stored.ts';
import type { ChangeTarget, NumberTarget, TargetValue, ValueContext } from './target.ts';
import { NO_HINTS, parseTime, type TimeHints, timeHints } from './time.ts';
import { findUnit } from './unit.ts';
import {
  parseBoolean,
  parseBudgetReference,
  parsePlaceholder,
  parseQualitative,
  parseUnmeasurable,
  parseWholeYear,
  parseWithinYear,
  parseZero,
} from './words.ts';

/** A target value with everything between the cell and its meaning. */
export interface ReadTarget extends NormalizedValue {
  readonly target: TargetValue;
}

/** Reads a target value (指标值). Total: any string gives a tree, at worst `unparsed`. Linear in the length of the text. */
export function parseTarget(text: string, context: ValueContext = NO_CONTEXT): TargetValue {
  return readNormalized(normalizeValue(text).text, context);
}

/** Reads a target value and keeps the normalised text and the steps that led to it. */
export function readTarget(text: string, context: ValueContext = NO_CONTEXT): ReadTarget {
  const normalized = normalizeValue(text);
  return { ...normalized, target: readNormalized(normalized.text, context) };
}

const NO_CONTEXT: ValueContext = {};

function readNormalized(text: string, context: ValueContext): TargetValue {
  const stored = readStored(text, context);
  if (stored !== undefined && 'target' in stored) return stored.target;
  const written = stored === undefined ? text : normalizeValue(stored.text).text;
  const target = parse(withColumn(written, context), timeHints(context));
  return applyColumns(target, context);
}

/** Nobody writes a target this long: beyond it the text is prose. */
const LONGEST_TARGET = 200;

function parse(text: string, hints: TimeHints): TargetValue {
  if (text === '') return { kind: 'empty' };
  if (text.length > LONGEST_TARGET)
    return /\d/u.test(text) ? { kind: 'unparsed', text } : { ...parseQualitative(text.slice(0, LONGEST_TARGET)), text };
  const target = parseShort(text, hints);
  if (!(isComposed(target, text) || (isDateLike(target) && !hints.plain)) || readsBack(target)) return target;
  return /\d/u.test(text) ? { kind: 'unparsed', text } : parseQualitative(text);
}

/** Readings put together from a sentence; all others write back what they read by construction. */
function isComposed(target: TargetValue, text: string): boolean {
  if (target.kind === 'composite' || noteOf(target) !== undefined) return true;
  return 'text' in target && target.text !== text;
}

/** 2024.100 is no date, but 2024.1 is one; 控制在2024底 counts no 底. */
function isDateLike(target: TargetValue): boolean {
  return (
    target.kind === 'number' && /^\d{4}(?:\.\d{1,2})?$/u.test(target.value) && findUnit(target.unit ?? '') === undefined
  );
}

function noteOf(target: TargetValue): string | undefined {
  return (target as { readonly note?: string }).note;
}

/** We claim only a reading that we can write down and read again. */
function readsBack(target: TargetValue): boolean {
  const again = parseShort(normalizeValue(renderTarget(target)).text, NO_HINTS);
  return JSON.stringify(again) === JSON.stringify(target);
}

function parseShort(text: string, hints: TimeHints): TargetValue {
  if (text.charCodeAt(0) === 0x28 && bracketEnd(text, 0) === text.length - 1)
    return text.length === 2 ? { kind: 'placeholder', text } : parseShort(text.slice(1, -1), hints);
  const signs = hintsOf(text);
  if ((signs & HINT.numeral) === 0)
    return MISREAD.test(text) ? { kind: 'unparsed', text } : parseWords(text, signs, hints);
  const scanner = scan(text);
  const figure = takeFigure(scanner, hints);
  if (figure !== undefined && figure.kind !== 'grade' && atEnd(scanner)) return figure;
  return parseGrade(text) ?? parseMixed(text, hints);
}

/** A text without figures; each reader is tried only if the characters it needs are there. */
function parseWords(text: string, signs: number, hints: TimeHints): TargetValue {
  return (
    parsePlaceholder(text, signs) ??
    parseBoolean(text) ??
    parseZero(text) ??
    ((signs & HINT.date) === 0 ? undefined : parseTimeWords(text, hints)) ??
    ((signs & HINT.grade) === 0 ? undefined : (parseGrade(text) ?? parseLateGrade(text))) ??
    ((signs & HINT.budget) === 0 ? undefined : parseBudgetReference(text)) ??
    parseUnmeasurable(text, signs) ??
    parseQualitative(text)
  );
}

function parseTimeWords(text: string, hints: TimeHints): TargetValue | undefined {
  return parseWholeYear(text) ?? parseWithinYear(text) ?? parseTime(text, hints);
}

/** l00%, 1OO%, z95%以上, 1O件: letters that a scan puts for figures. */
const MISREAD =
  /^[≥≤><=]?(?:[\d.]{0,6}[|lIOoZzSsB][\d|lIOoZzSsB.]{0,6}%|(?:[lI][\dOo]|\d{1,6}[lI]?[Oo])[\dlIOo.]{0,6}[\u4E00-\u9FA5]{1,3})(?:以[上下内])?$/u;

/** 9 5%, 95..5%, 95,5%, 1万5千人: figures that fell apart; 20-40升以上 is open on both sides. */
const BROKEN =
  /^=[A-Z]{2,}\(|^[□?]\d|\uFFFD|\d[万亿]\d+[百千万]|\d \d{1,2}(?!\d)|\d\.\.|\d[,。]\d{1,2}%|\d(?:\D{0,3}[-~至]|、)\d[\d.,]*\D{0,6}以上(?:\(含\))?$/u;

/** 2月30日, 4月31日: no such day, and no two months and thirty days either. */
const NO_DAY = /(?<!\d)(?:0?2月30|(?:0?[2469]|11)月31)[日号]/u;

/** A text that holds numerals and is no figure by itself. */
function parseMixed(text: string, hints: TimeHints): TargetValue {
  if (MISREAD.test(text) || BROKEN.test(text) || NO_DAY.test(text)) return { kind: 'unparsed', text };
  return (
    parsePlaceholder(text, HINT.sign) ??
    parseZero(text) ??
    parseBounds(text) ??
    parseYearList(text) ??
    parseMonthList(text, (part) => parseShort(part, hints)) ??
    parseQuarterList(text, (part) => parseShort(part, hints)) ??
    parseComposite(text, hints) ??
    parseSentence(text, hints)
  );
}

/** Several targets in one cell, or targets beside words. */
function parseComposite(text: string, hints: TimeHints): TargetValue | undefined {
  const clauses = splitClauses(text);
  const [only = ''] = clauses;
  if (clauses.length < 2) return only === text || only === '' ? undefined : parseShort(only, hints);
  const parts = clauses.map((clause) => parseShort(clause, hints)).flatMap(flatten);
  return parts.some(carriesFigure) && parts.every(({ kind }) => kind !== 'unparsed') ? joined(parts) : undefined;
}

function flatten(target: TargetValue): readonly TargetValue[] {
  return target.kind === 'composite' ? target.parts : [target];
}

const FIGURES: readonly TargetValue['kind'][] = [
  'number',
  'range',
  'change',
  'frequency',
  'deadline',
  'period',
  'ratio',
];

function carriesFigure({ kind }: TargetValue): boolean {
  return FIGURES.includes(kind);
}

/** Words behind a figure that still belong to it (`100%完成`); longer ones make the figure part of a sentence. */
const LONGEST_TAIL = 8;

function parseSentence(text: string, hints: TimeHints): TargetValue {
  const sentence = readSentence(text, hints);
  const { figures, tail, leftover } = sentence;
  const [first] = figures;
  if (isGarbled(sentence)) return { kind: 'unparsed', text };
  if (leftover) return parseLeading(text) ?? { kind: 'unparsed', text };
  if (first === undefined) return parseWords(text, hintsOf(text), hints);
  if (figures.length > 1) return raised(figures) ?? computed(figures) ?? timed(figures) ?? joined(compose(sentence));
  const { target } = first;
  const label = trimmed(first.label);
  if (target.kind === 'grade') return { ...target, text };
  if (tail.length > LONGEST_TAIL && target.kind !== 'deadline')
    return { kind: 'composite', parts: [wordsOf(label + tail), target] };
  return withTail(noted(target, [label]), tail);
}

/** 4次左右多, 1OO%: what stands right behind the figure belongs to it, and cannot be told. */
function isGarbled({ figures, tail }: Sentence): boolean {
  const last = figures.at(-1)?.target;
  if (last === undefined) return false;
  return /^[余多几来]/u.test(tail) || (isOpen(last) && /^[OolIi]|^[A-Za-z].{6}/u.test(tail));
}

/** `15羊单位`: a bare number that opens the text; elsewhere it would be part of a name. */
function parseLeading(text: string): TargetValue | undefined {
  const found = groupsOf(/^(?!0\d)(\d{1,9}(?:\.\d{1,4})?)(\D+)$/u, text);
  if (found === undefined || !SHORT_WORD.test(found[2])) return undefined;
  const [, value, tail] = found;
  return withTail({ kind: 'number', cmp: 'eq?', value: canonicalDecimal(value) }, tail);
}

function isOpen(target: TargetValue): target is NumberTarget | ChangeTarget {
  if (target.kind === 'change') return target.unit === undefined;
  return target.kind === 'number' && target.unit === undefined && target.per === undefined;
}

const SHORT_WORD = /^[\u4E00-\u9FA5]{1,4}$/u;
const DONE = /^已?(?:完成|办结|到位|达标|合格)$|率$/u;

/** A short word behind a number without unit is its unit, known or not (`≥15羊单位`); `50完成` and `50完成率` have none. */
function withTail(target: TargetValue, tail: string): TargetValue {
  return isOpen(target) && SHORT_WORD.test(tail) && !DONE.test(tail)
    ? { ...target, unit: tail }
    : noted(target, [trimmed(tail)]);
}

function wordsOf(text: string): TargetValue {
  return parseWords(text, hintsOf(text), NO_HINTS);
}

function compose({ figures, tail }: Sentence): TargetValue[] {
  const beside = wordsBeside(figures, tail);
  const parts = beside.figures.map(({ target, words }) => noted(target, words.map(trimmed)));
  const rest = trimmed(beside.rest);
  return rest === '' ? parts : [...parts, wordsOf(rest)];
}

function trimmed(label: string): string {
  return withoutNumbering(label)
    .replace(/^[:,;、。)]+(?:和|且|并且|及(?![时格]))?|^(?:和(?![谐平睦解])|且|并且)/u, '')
    .replace(/[:,;、。( ]+$/u, '');
}

/** The same target with the words around it as its note. */
function noted(target: TargetValue, words: readonly string[]): TargetValue {
  const own = noteOf(target);
  const kept = [...(own === undefined ? [] : [own]), ...words.filter((word) => /[\p{L}\p{N}]/u.test(word))];
  return kept.length === 0 || !carriesFigure(target) ? target : ({ ...target, note: kept.join('、') } as TargetValue);
}
