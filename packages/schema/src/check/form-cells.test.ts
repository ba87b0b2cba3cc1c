import { describe, expect, it } from 'vitest';
import type { CellText } from '../form/cell.ts';
import type { Form, Indicator } from '../form/form.ts';
import { formCells } from './form-cells.ts';

const TWO = '培训人数500人以上；取证率90%以上';
const cell = (text: string, address: string): CellText => ({ raw: text, text, at: { sheet: '表', address } });
const part = (text: string): CellText => ({ raw: TWO, text, at: { sheet: '表', address: 'B3' }, part: true });
const row = (index: number, name: CellText, value: CellText): Indicator =>
  ({ index, name, value, level1: cell('', 'A1'), level2: cell('', 'A1'), extras: {} }) as unknown as Indicator;
const form = (...indicators: readonly Indicator[]): Form =>
  ({ fields: {}, amounts: {}, indicators }) as unknown as Form;

describe('the cells of a form', () => {
  it('belong to the row of the very text that is meant, however many share them', () => {
    const [first, second] = [part('500人以上'), part('90%以上')];
    const { rowAt, textAt } = formCells(form(row(0, part('培训人数'), first), row(1, part('取证率'), second)));
    // Often enough that the form is indexed.
    for (let times = 0; times < 10; times += 1) {
      expect(rowAt(first.at)).toBe(0);
      expect(rowAt(second.at)).toBe(1);
      expect(textAt(second.at)).toBeUndefined();
    }
    expect(rowAt({ sheet: '表', address: 'Z9' })).toBeUndefined();
  });

  it('say their raw text where it is all one', () => {
    const value = cell(' 90%以上 ', 'B3');
    expect(formCells(form(row(0, cell('取证率', 'C3'), value))).textAt(value.at)).toBe(' 90%以上 ');
  });
});
