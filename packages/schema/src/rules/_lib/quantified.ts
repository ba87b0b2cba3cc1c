import type { TargetValue } from '../../value/target.ts';

/** Whether a target can be checked against a figure or a date. What could not be read counts as one: it carries digits. */
export function isQuantified(target: TargetValue): boolean {
  switch (target.kind) {
    case 'number':
    case 'range':
    case 'change':
    case 'frequency':
    case 'deadline':
    case 'period':
    case 'ratio':
    case 'budgetRef':
    case 'unparsed':
      return true;
    case 'composite':
      return target.parts.some(isQuantified);
    default:
      return false;
  }
}

/** Words on a named scale (优, 二级以上, 是): no figure, yet it can be told whether they were reached. */
export function isGraded({ kind }: TargetValue): boolean {
  return kind === 'grade' || kind === 'boolean';
}

/** Nothing was filled in: other rules say so. */
export function isUnfilled({ kind }: TargetValue): boolean {
  return kind === 'empty' || kind === 'placeholder';
}
