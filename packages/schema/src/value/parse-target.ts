import { type NormalizedValue, normalizeValue } from './normalize.ts';
import { parseDeadline, parsePeriod } from './parse-date.ts';
import { parseNumber } from './parse-number.ts';
import { parseChange, parseFrequency, parseRange, parseRatio } from './parse-span.ts';
import {
  parseBoolean,
  parseBudgetReference,
  parseGrade,
  parsePlaceholder,
  parseQualitative,
  parseUnmeasurable,
} from './parse-words.ts';
import { fromStored } from './stored.ts';
import type { TargetValue, ValueContext } from './target.ts';

/** A target value with everything between the cell and its meaning. */
export interface ReadTarget extends NormalizedValue {
  readonly target: TargetValue;
}

/** Reads a target value (指标值). Total: any string gives a tree, at worst `unparsed`. Linear in the length of the text. */
export function parseTarget(text: string, context: ValueContext = {}): TargetValue {
  return readTarget(text, context).target;
}

/** Reads a target value and keeps the normalised text and the steps that led to it. */
export function readTarget(text: string, context: ValueContext = {}): ReadTarget {
  const normalized = normalizeValue(text);
  const stored = fromStored(normalized.text, context);
  return { ...normalized, target: stored ?? parse(normalized.text, context) };
}

type Parser = (text: string, context: ValueContext) => TargetValue | undefined;

/** Readings that are tried in this order; the first that explains the whole text wins. */
const PARSERS: readonly Parser[] = [
  parsePlaceholder,
  parseRatio,
  parsePeriod,
  parseDeadline,
  parseFrequency,
  parseRange,
  parseChange,
  parseGrade,
  parseNumber,
  parseBudgetReference,
  parseComposite,
  parseUnmeasurable,
  parseBoolean,
];

/** Nobody writes a target this long: beyond it the text is prose. */
const LONGEST_TARGET = 200;

function parse(text: string, context: ValueContext): TargetValue {
  if (text === '') return { kind: 'empty' };
  if (text.length > LONGEST_TARGET)
    return /\d/u.test(text) ? { kind: 'unparsed', text } : parseQualitative(text.slice(0, LONGEST_TARGET));
  for (const parser of PARSERS) {
    const target = parser(text, context);
    if (target !== undefined) return target;
  }
  return /\d/u.test(text) ? parseLabelled(text, context) : parseQualitative(text);
}

const SEPARATORS: readonly RegExp[] = [/[;；]/u, /[、,，。]/u];

/** Several targets in one cell: two or more parts that carry figures, each readable by itself. */
function parseComposite(text: string, context: ValueContext): TargetValue | undefined {
  for (const separator of SEPARATORS) {
    const texts = text.split(separator).filter((part) => part !== '');
    if (texts.length < 2 || texts.filter((part) => /\d/u.test(part)).length < 2) continue;
    const parts = texts.map((part) => parse(part.replace(/^(?:\d+[.、)]|[(（]\d+[)）]|[①-⑨])(?=\D)/u, ''), context));
    if (parts.some(({ kind }) => kind === 'unparsed')) continue;
    return { kind: 'composite', parts };
  }
  return undefined;
}

const LABEL =
  /^([^\d≥≤><=%]{1,30}?)[:：]?((?:不低于|不少于|不超过|不高于|达到|达|至少|超过|大于|小于|[≥≤><=约第])?[\d一二三四五六七八九十百].*)$/u;

/** A value that brings its own label (`培训4次`): read what follows the label, keep the label as a note. */
function parseLabelled(text: string, context: ValueContext): TargetValue {
  const found = LABEL.exec(text);
  const label = found?.[1];
  const value = found?.[2];
  if (label === undefined || value === undefined) return { kind: 'unparsed', text };
  const target =
    parseNumber(value, context) ?? parseChange(value) ?? parseDeadline(value, { ...context, name: '时间' });
  if (target === undefined) return { kind: 'unparsed', text };
  const note = 'note' in target && target.note !== undefined ? `${label} ${target.note}` : label;
  return { ...target, note };
}
