import { type Comparator, type Indicator, renderTarget } from '@jibiao/schema';

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

/** Takes a value apart where that loses nothing; else the text stays whole under a sign that says so. */
export function systemColumns({
  target,
  value,
  extras,
}: Pick<Indicator, 'target' | 'value' | 'extras'>): SystemColumns {
  const apart = (extras.operator?.text ?? '') !== '' || (extras.unit?.text ?? '') !== '';
  const text = apart ? renderTarget(target) : value.text;
  const explanation = extras.explanation?.text ?? '';
  switch (target.kind) {
    case 'number':
      if (target.approx === true) break;
      return {
        sign: SIGNS[target.cmp],
        value: target.value,
        unit: [target.unit ?? '', ...(target.per ?? [])].join('/'),
        note: join(target.note, explanation),
      };
    case 'empty':
      return { sign: '', value: '', unit: '', note: explanation };
    case 'boolean':
    case 'grade':
    case 'qualitative':
    case 'unmeasurable':
    case 'placeholder':
    case 'deadline':
    case 'budgetRef':
      return { sign: QUALITATIVE, value: text, unit: '', note: explanation };
    case 'range':
    case 'change':
    case 'frequency':
    case 'period':
    case 'ratio':
    case 'composite':
    case 'unparsed':
  }
  return { sign: OTHER_QUANTITY, value: text, unit: '', note: explanation };
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('；');
}
