import type { CellRef, CellText } from '../../form/cell.ts';
import type { Indicator } from '../../form/form.ts';
import { parseTarget } from '../../value/parse-target.ts';
import { renderTarget } from '../../value/render.ts';
import type { Comparator, TargetValue } from '../../value/target.ts';

/** How a value is written instead: in its own cell, or in the operator or unit column of a split form. */
export interface Rewriting {
  /** The whole value as it then reads. */
  readonly fixed: string;
  readonly fix: string;
  readonly fixAt: CellText;
}

type Row = Pick<Indicator, 'name' | 'value' | 'extras' | 'level2' | 'target'>;

const SIGN = { ge: '≥', gt: '>', eq: '=', le: '≤', lt: '<' } as const;
const CODE = { ge: '1', gt: '2', eq: '3', lt: '4', le: '5' } as const;
const WORD = { ge: '大于等于', gt: '大于', eq: '等于', lt: '小于', le: '小于等于' } as const;

/** The value as read from its own cell, without what other columns say. */
export function ownTarget({ name, value, level2, extras, target }: Row): TargetValue {
  if (extras.operator === undefined && extras.unit === undefined) return target;
  return parseTarget(value.text, { name: name.text, level2: level2.code ?? level2.label });
}

/** The cell where a row's comparator stands or belongs. */
export function comparatorCell(row: Row): CellRef {
  return row.extras.operator !== undefined && comparatorIn(ownTarget(row)) === undefined
    ? row.extras.operator.at
    : row.value.at;
}

/** Writes a row's value with another comparator. */
export function withComparator(row: Row, cmp: keyof typeof SIGN): Rewriting | undefined {
  const own = ownTarget(row);
  if (!('cmp' in own) || own.kind === 'grade' || own.kind === 'budgetRef' || own.kind === 'ratio') return undefined;
  const { operator } = row.extras;
  if (operator !== undefined && comparatorIn(own) === undefined) {
    const fix = inStyleOf(operator.text, cmp);
    return {
      fixed: `${SIGN[cmp]}${row.value.text}${unitColumn(row, own)}`,
      fix,
      fixAt: operator,
    };
  }
  const { approx: _approx, ...exact } = own;
  const wanted = renderTarget({ ...exact, cmp });
  return rewriteValue(row, inOwnWords(row, SIGN[cmp], wanted) ?? wanted, own);
}

/** A value without white space and marks that take no room. */
export function flatValue(text: string): string {
  return text.replaceAll(/[\s\p{Cf}]/gu, '');
}

/** The clerk's own text with the sign put in or exchanged, where that reads as what is wanted: `≤5个工作日`. */
function inOwnWords({ name, value, level2, target }: Row, sign: string, wanted: string): string | undefined {
  const flat = flatValue(value.text);
  const signed = /[≥≤><=]/u.test(flat);
  // 控制在…以内 compares in words: a sign beside them would say it twice.
  if (!signed && comparatorIn(target) !== undefined) return undefined;
  const texts = signed ? [flat.replace(/[≥≤><=]/u, sign)] : signedAnywhere(flat, sign);
  const context = { name: name.text, level2: level2.code ?? level2.label };
  // What reads back as itself need not be read.
  return texts.find((text) => text === wanted || renderTarget(parseTarget(text, context)) === wanted);
}

const NUMERALS = /(?<![\d.,])\d|(?<![一二两三四五六七八九十百千万半])[一二两三四五六七八九十百半]/gu;
const MOST_NUMERALS = 6;

/** The sign before each numeral in turn: in 由85%提升到90% it belongs before the second. */
function signedAnywhere(text: string, sign: string): string[] {
  const places = [...text.matchAll(NUMERALS)].slice(0, MOST_NUMERALS);
  return places.map(({ index }) => text.slice(0, index) + sign + text.slice(index));
}

/** Writes a row's value cell anew. */
export function rewriteValue(row: Row, text: string, own: TargetValue = ownTarget(row)): Rewriting {
  const sign = /^[≥≤><=]/u.test(text) ? '' : operatorColumn(row, own);
  return { fixed: `${sign}${text}${unitColumn(row, own)}`, fix: text, fixAt: row.value };
}

/** The value as a reader puts it together from its columns. */
export function wholeValue(row: Row): string {
  const own = ownTarget(row);
  return `${operatorColumn(row, own)}${row.value.text}${unitColumn(row, own)}`;
}

function operatorColumn({ extras }: Row, own: TargetValue): string {
  const operator = comparatorIn(own) === undefined ? (extras.operator?.text ?? '') : '';
  return /^\d+$|^定/u.test(operator) ? '' : operator;
}

function comparatorIn(own: TargetValue): Comparator | undefined {
  return 'cmp' in own && own.cmp !== 'eq?' ? own.cmp : undefined;
}

function unitColumn({ extras }: Row, own: TargetValue): string {
  // A date has no unit, whatever the column says of it (年月日).
  if (own.kind === 'deadline' || own.kind === 'period') return '';
  return 'unit' in own && own.unit !== undefined ? '' : (extras.unit?.text ?? '');
}

function inStyleOf(written: string, cmp: keyof typeof SIGN): string {
  if (/^\d$/u.test(written)) return CODE[cmp];
  return /[\u4E00-\u9FA5]/u.test(written) && !written.startsWith('定') ? WORD[cmp] : SIGN[cmp];
}
