import { type Comparator, type Indicator, renderTarget, type TargetValue } from '@jibiao/schema';

/** A target value in the columns of the integrated budget system (计算符号, 指标值, 计量单位, 说明). */
export interface SystemColumns {
  readonly sign: string;
  readonly value: string;
  readonly unit: string;
  readonly note: string;
}

/** Signs as the system's dictionary names them; a bare number is an equality there. */
const SIGNS: Readonly<Record<Comparator, string>> = { ge: '≥', gt: '＞', eq: '＝', 'eq?': '＝', lt: '＜', le: '≤' };
const QUALITATIVE = '定性';
/** Quantities that are no plain number with a unit: the text stands as it is. */
const OTHER_QUANTITY = '定量(其他)';

/** Targets that are words, dates or references: no quantity the system could compare. */
const WORDS: ReadonlySet<TargetValue['kind']> = new Set([
  'boolean',
  'grade',
  'qualitative',
  'unmeasurable',
  'placeholder',
  'deadline',
  'budgetRef',
]);

/** Takes a value apart where that loses nothing; else the text stays whole under a sign that says so. */
export function systemColumns(row: Pick<Indicator, 'target' | 'value' | 'extras'>): SystemColumns {
  const { target, extras } = row;
  const explanation = extras.explanation?.text ?? '';
  if (target.kind === 'empty') return { sign: '', value: '', unit: '', note: explanation };
  if (target.kind === 'number' && target.approx !== true) {
    const { cmp, value, unit = '', per = [], note } = target;
    return { sign: SIGNS[cmp], value, unit: [unit, ...per].join('/'), note: join(note, explanation) };
  }
  const sign = WORDS.has(target.kind) ? QUALITATIVE : OTHER_QUANTITY;
  return { sign, value: wholeText(row), unit: '', note: explanation };
}

/** Where sign and unit already had columns of their own, the value cell alone is not the whole. */
function wholeText({ target, value, extras }: Pick<Indicator, 'target' | 'value' | 'extras'>): string {
  const apart = (extras.operator?.text ?? '') !== '' || (extras.unit?.text ?? '') !== '';
  return apart ? renderTarget(target) : value.text;
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('；');
}
