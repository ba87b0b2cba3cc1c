import { expect, it } from 'vitest';
import { comparatorBegins, comparatorOf, opposed } from './comparator.ts';
import type { Comparator } from './target.ts';

it.each<[Comparator, string]>([
  ['ge', '≥ >= => ≧ ⩾ 1 01 001 大于等于 大于等于(≥) ≥大于等于 "≥" “≥” 以上 至少 ≥约'],
  ['gt', '> ＞ 2 02 大于 超过'],
  ['eq', '= ＝ 3 等于'],
  ['lt', '< 4 小于'],
  ['le', '<= =< ≦ ⩽ ≤ 5 05 小于等于 以内 不超过'],
])('the operators of %s', (cmp, operators) => {
  for (const operator of operators.split(' ')) expect([operator, comparatorOf(operator)]).toEqual([operator, cmp]);
});

it.each(['0', '6', '9', '10', '11', '12', '50', '105', '定性', '正向', '大于等于x', '≥5', '', '左右', '约'])(
  '%j compares nothing',
  (operator) => {
    expect(comparatorOf(operator)).toBeUndefined();
  },
);

it('spaces in an operator do not count', () => {
  expect([comparatorOf(' = '), comparatorOf('大于 等于')]).toEqual(['eq', 'ge']);
});

it('floors and ceilings are opposed, and nothing else', () => {
  const [floors, ceilings, points] = [
    ['ge', 'gt'],
    ['le', 'lt'],
    ['eq', 'eq?'],
  ] as const;
  for (const floor of floors)
    for (const ceiling of ceilings) expect([opposed(floor, ceiling), opposed(ceiling, floor)]).toEqual([true, true]);
  for (const one of [...floors, ...points])
    for (const other of [...floors, ...points]) expect(opposed(one, other)).toBe(false);
  for (const one of [...ceilings, ...points])
    for (const other of [...ceilings, ...points]) expect(opposed(one, other)).toBe(false);
});

it.each([
  ['约3', 0, true],
  ['签约3', 1, false],
  ['在约3', 1, true],
  ['不低于3', 0, true],
  ['签不低于3', 1, true],
  ['行为3', 1, false],
  ['x≥3', 1, true],
  ['甲乙', 0, false],
])('of %s at %i a comparator begins: %s', (text, at, expected) => {
  expect(comparatorBegins(text, at)).toBe(expected);
});
