import { renderTarget } from './render.ts';
import type { Comparator, TargetValue } from './target.ts';

/** 计算符号 of the integrated budget system: 1 ≥, 2 ＞, 3 ＝, 4 ＜, 5 ≤, 6 定性, 9 定量（其他）, 10 不适用. */
export type SignCode = '1' | '2' | '3' | '4' | '5' | '6' | '9' | '10';

/** A target in the columns of the integrated budget system. */
export interface TargetColumns {
  readonly sign: SignCode;
  readonly value: string;
  readonly unit: string;
  /** What the other columns cannot hold; code 9 requires it. */
  readonly note: string;
}

const SIGN_CODES: Readonly<Record<Comparator, SignCode>> = { ge: '1', gt: '2', eq: '3', 'eq?': '3', lt: '4', le: '5' };

/** Writes a target into operator, value, unit and note; `parseTarget` reads the columns back to the same meaning. */
export function serializeTarget(target: TargetValue): TargetColumns {
  switch (target.kind) {
    case 'number': {
      const { cmp, value, unit, per, approx, note } = target;
      return { sign: SIGN_CODES[cmp], value, unit: unitColumn(unit, per), note: notes(approx, note) };
    }
    case 'frequency': {
      const { cmp, value, unit, per = [], every = '', period, approx, note } = target;
      return {
        sign: SIGN_CODES[cmp],
        value,
        unit: unitColumn(unit, [...per, every + period]),
        note: notes(approx, note),
      };
    }
    case 'range':
      return {
        sign: '9',
        value: `${target.lo}至${target.hi}`,
        unit: unitColumn(target.unit, target.per),
        note: renderTarget(target),
      };
    case 'boolean':
    case 'budgetRef':
    case 'grade':
    case 'placeholder':
    case 'qualitative':
    case 'unmeasurable':
      return { sign: '6', value: target.text, unit: '', note: '' };
    case 'empty':
      return { sign: '10', value: '', unit: '', note: '' };
    default: {
      const text = renderTarget(target);
      return { sign: '9', value: text, unit: '', note: text };
    }
  }
}

function unitColumn(unit: string | undefined, per: readonly string[] = []): string {
  return per.length === 0 ? (unit ?? '') : `${unit ?? ''}/${per.join('·')}`;
}

function notes(approx: true | undefined, note: string | undefined): string {
  return [...(approx === true ? ['约'] : []), ...(note === undefined ? [] : [note])].join('、');
}
