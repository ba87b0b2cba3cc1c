import { describeTarget } from './describe.ts';
import type { ReadTarget } from './parse-target.ts';
import type { TargetValue } from './target.ts';
import { findUnit } from './unit.ts';

type Locale = 'zh' | 'en';

/** Says in a sentence how a value was read: what was put in order, what it means, and what it leaves open. */
export function explainTarget({ raw, text, target }: ReadTarget, locale: Locale): string {
  const meaning = describeTarget(target, locale);
  const open = openPoints(target).map((point) => OPEN[point][locale]);
  if (locale === 'zh') {
    const tidied = text === raw || text === '' ? '' : `整理为“${text}”，`;
    return `“${raw}”${tidied}读作：${[meaning, ...open].join('；')}。`;
  }
  const tidied = text === raw || text === '' ? '' : `, tidied to "${text}",`;
  return `"${raw}"${tidied} is read as: ${[meaning, ...open].join('; ')}.`;
}

const OPEN = {
  comparator: { zh: '没有写比较符号', en: 'no comparator is written' },
  myriad: { zh: '“万”后面没有写单位', en: 'no unit is written behind 万' },
  year: { zh: '没有写年份', en: 'no year is written' },
} as const;

/** What a person must still decide; wholly plain values (100%, 0) leave nothing open. */
function openPoints(target: TargetValue): (keyof typeof OPEN)[] {
  if (target.kind === 'deadline') return target.year === undefined ? ['year'] : [];
  const points: (keyof typeof OPEN)[] = [];
  if ('cmp' in target && target.cmp === 'eq?' && target.kind !== 'grade' && !isPlain(target)) points.push('comparator');
  if ('unit' in target && target.unit !== undefined && findUnit(target.unit)?.dimension === 'myriad')
    points.push('myriad');
  return points;
}

function isPlain(target: TargetValue): boolean {
  return target.kind === 'number' && (target.value === '0' || (target.value === '100' && target.unit === '%'));
}
