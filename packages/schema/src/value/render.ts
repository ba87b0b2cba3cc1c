import type { Comparator, DatePoint, NumberTarget, TargetValue } from './target.ts';

const SIGN: Readonly<Record<Comparator, string>> = { ge: '≥', gt: '>', eq: '=', 'eq?': '', lt: '<', le: '≤' };

/** Writes a target value in its canonical form; `parseTarget` reads it back to the same tree. */
export function renderTarget(target: TargetValue): string {
  switch (target.kind) {
    case 'number':
      return renderNumber(target);
    case 'range':
      return `${target.lo}-${target.hi}${target.unit ?? ''}${renderPer(target.per)}${renderNote(target.note)}`;
    case 'change':
      return renderChange(target);
    case 'frequency':
      return `每${target.every ?? ''}${target.period}${renderApprox(target.approx)}${SIGN[target.cmp]}${target.value}${target.unit}${renderNote(target.note)}`;
    case 'deadline':
      return `${renderPoint(target)}前${renderNote(target.note)}`;
    case 'period':
      return `${renderPoint(target.from)}至${renderPoint(target.to)}${renderNote(target.note)}`;
    case 'ratio':
      return `${target.a}:${target.b}${renderNote(target.note)}`;
    case 'composite':
      return target.parts.map(renderTarget).join('；');
    case 'empty':
      return '';
    case 'boolean':
    case 'budgetRef':
    case 'grade':
    case 'qualitative':
    case 'unmeasurable':
    case 'placeholder':
    case 'unparsed':
      return target.text;
  }
}

function renderNumber({ cmp, value, unit, per, approx, note }: NumberTarget): string {
  const body = `${renderApprox(approx)}${SIGN[cmp]}${value}${unit ?? ''}${renderPer(per)}`;
  return `${body}${renderNote(note)}`;
}

function renderChange(target: Extract<TargetValue, { kind: 'change' }>): string {
  const base = target.base === undefined ? '' : `较${target.base}`;
  const verb = target.dir === 'up' ? '提高' : '降低';
  const body = `${base}${verb}${renderApprox(target.approx)}${SIGN[target.cmp]}${target.value}${target.unit ?? ''}`;
  return `${body}${renderNote(target.note)}`;
}

function renderApprox(approx: true | undefined): string {
  return approx === true ? '约' : '';
}

function renderPer(per: readonly string[] | undefined): string {
  return per === undefined ? '' : `/${per.join('·')}`;
}

function renderNote(note: string | undefined): string {
  return note === undefined ? '' : `（${note}）`;
}

function renderPoint({ year, month, day, quarter, part }: DatePoint): string {
  return [
    year === undefined ? '' : `${year}年`,
    quarter === undefined ? '' : `第${quarter}季度`,
    month === undefined ? '' : `${month}月`,
    day === undefined ? '' : `${day}日`,
    part === undefined
      ? ''
      : year === undefined && month === undefined && part !== '上半年' && part !== '下半年'
        ? `年${part}`
        : part,
  ].join('');
}
