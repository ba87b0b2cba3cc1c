import { expect, it } from 'vitest';
import { movedFormula } from './shared-formula.ts';

it.each([
  ['A1+1', 'B2+1'],
  ['SUM(A1:B9)*$C$1', 'SUM(B2:C10)*$C$1'],
  ['$A1&"A1"&A$1', '$A2&"A1"&B$1'],
  ["'A1 表'!A1+表2!Z9", "'A1 表'!B2+表2!AA10"],
  ['LOG10(A1)+A1B', 'LOG10(B2)+A1B'],
])('%s one down and one right is %s', (formula, moved) => {
  expect(movedFormula({ row: 1, column: 1, formula }, { row: 2, column: 2 })).toBe(moved);
});

it('leaves the sheet no more than Excel does', () => {
  expect(movedFormula({ row: 2, column: 2, formula: 'A1' }, { row: 1, column: 2 })).toBe('#REF!');
});
