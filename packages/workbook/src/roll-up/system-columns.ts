import {
  type Indicator,
  parseTarget,
  renderTarget,
  type SignCode,
  serializeTarget,
  type TargetColumns,
  type TargetValue,
} from '@jibiao/schema';

/** A target value in the columns of the integrated budget system (计算符号, 指标值, 计量单位, 说明), its sign in the words of the system's dictionary. */
export interface SystemColumns extends Omit<TargetColumns, 'sign'> {
  readonly sign: string;
}

const SIGNS: Readonly<Record<SignCode, string>> = {
  1: '≥',
  2: '＞',
  3: '＝',
  4: '＜',
  5: '≤',
  6: '定性',
  9: '定量(其他)',
  10: '',
};

/**
 * Takes a value apart where reading the columns back gives the same meaning; else the clerk's text stands whole. The
 * sign is never the clerk's: quantities the system cannot compare, and words, say so.
 */
export function systemColumns(row: Valued): SystemColumns {
  const { target, extras } = row;
  const columns = serializeTarget(target);
  const sign = SIGNS[columns.sign];
  const explanation = extras.explanation?.text ?? '';
  if (columns.sign === '10') return { sign, value: '', unit: '', note: explanation };
  if (COMES_APART.has(target.kind) && meaningOf(readBack(columns)) === meaningOf(target))
    return { ...columns, sign, note: joinNotes(columns.note, explanation) };
  const value = wholeText(row);
  if (columns.sign === '6') return { sign, value, unit: '', note: explanation };
  // The system asks for a note beside a quantity it cannot compare.
  return { sign: SIGNS[9], value, unit: '', note: explanation || value };
}

type Valued = Pick<Indicator, 'target' | 'value' | 'extras'>;

/** Where sign and unit already had columns of their own, the value cell alone is not the whole. */
function wholeText({ target, value, extras: { operator, unit } }: Valued): string {
  return `${operator?.text ?? ''}${unit?.text ?? ''}` === '' ? value.text : renderTarget(target);
}

/** Targets that are figures with a unit. */
const COMES_APART: ReadonlySet<TargetValue['kind']> = new Set(['number', 'frequency', 'range']);

function readBack({ sign, value, unit }: TargetColumns): TargetValue {
  return parseTarget(value, { operator: sign, unit });
}

/** A target without its note, which has a column of its own; a bare number is an equality in the columns. */
function meaningOf(target: TargetValue): string {
  const same = (part: unknown): unknown => (part === 'eq?' ? 'eq' : part);
  const parts = Object.entries(target).flatMap(([name, part]) =>
    name === 'note' ? [] : [`${name}=${JSON.stringify(same(part))}`],
  );
  return parts.sort().join();
}

function joinNotes(...notes: readonly string[]): string {
  return notes.filter((note) => note !== '').join('；');
}
