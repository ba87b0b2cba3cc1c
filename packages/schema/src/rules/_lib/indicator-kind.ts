import type { Form, Indicator } from '../../form/form.ts';
import { keepLast } from './keep-last.ts';

/** Rows that say something: a level printed beside blank cells is no indicator. */
export function isFilled({ name, value }: Indicator): boolean {
  return name.text !== '' || value.text !== '';
}

/** The set that is judged for this year: the annual one, or the only one there is. */
export const yearRows = keepLast(({ indicators }: Form): readonly Indicator[] => {
  const annual = indicators.filter(({ set }) => set === 'annual');
  return (annual.length === 0 ? indicators : annual).filter(isFilled);
});

/** Level-1 code of a row, told by its level-2 kind where level 1 is not printed; satisfaction is 3 wherever it stands. */
export function levelOne({ level1, level2 }: Indicator): string | undefined {
  return level2.code?.startsWith('3') === true ? '3' : (level1.code ?? level2.code?.charAt(0));
}

/** 成本, whether a kind of output (2015) or a level of its own (2021). */
export function isCostKind(code: string | undefined): boolean {
  return code === '14' || code?.startsWith('4') === true;
}

/** Output kinds other than cost: 数量, 质量, 时效. */
export function isOutputKind(code: string | undefined): boolean {
  return code === '11' || code === '12' || code === '13';
}
