import { describe, expect, it } from 'vitest';
import type { CellText } from '../form/cell.ts';
import type { Form, Indicator } from '../form/form.ts';
import { formCells } from './form-cells.ts';

const cell = (raw: string, text = raw.trim(), address = 'B3'): CellText => ({
  raw,
  text,
  at: { sheet: '表', address },
});
const TWO = '培训人数500人以上；取证率90%以上';
const row = (index: number, name: CellText, value: CellText): Indicator =>
  ({ index, name, value, level1: cell('', '', 'A1'), level2: cell('', '', 'A1'), extras: {} }) as unknown as Indicator;
const form = (...indicators: readonly Indicator[]): Form =>
  ({ fields: {}, amounts: {}, indicators }) as unknown as Form;

describe('how a fix changes a cell', () => {
  it.each([
    ['all of it', cell(' 90%以上 '), '≥90%'],
    ['all of it where markup stands around', cell('<p>90%以上</p>', '90%以上'), '≥90%'],
    ['all of it where the text was read out of formulas', cell(String.raw`$\geq90\%$`, '≥90%'), '≥90%'],
    ['only the part that is meant', cell(TWO, '90%以上'), '培训人数500人以上；取证率≥90%'],
    ['not at all where the part stands twice', cell('90%以上；90%以上', '90%以上'), undefined],
  ])('%s', (_, value, to) => {
    const cells = formCells(form(row(0, cell('取证率', '取证率', 'C3'), value)));
    expect(cells.changeAt(value.at, '≥90%')).toEqual({ from: value.raw, to });
  });

  it('by the very value that is meant, however many share its cell', () => {
    const [first, second] = [cell(TWO, '500人以上'), cell(TWO, '90%以上')];
    const { changeAt, rowAt } = formCells(
      form(row(0, cell(TWO, '培训人数'), first), row(1, cell(TWO, '取证率'), second)),
    );
    // Often enough that the form is indexed.
    for (let times = 0; times < 10; times += 1) {
      expect(changeAt(first.at, '≥500人')?.to).toBe('培训人数≥500人；取证率90%以上');
      expect(changeAt(second.at, '≥90%')?.to).toBe('培训人数500人以上；取证率≥90%');
      expect(rowAt(second.at)).toBe(1);
    }
    expect(changeAt({ sheet: '表', address: 'Z9' }, '≥90%')).toBeUndefined();
  });
});
