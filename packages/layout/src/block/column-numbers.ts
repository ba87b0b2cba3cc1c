import type { Spot } from '../grid/sheet.ts';

/** Fewer could be figures of an indicator. */
const FEWEST = 4;

/** Whether a row only numbers the columns (1 2 3 4…, 甲 乙 1 2…, 栏次 1 2…), as tables of the budget system do below their header. */
export function numbersColumns(spots: readonly Spot[]): boolean {
  const marks = spots
    .map(({ flat }) => flat.replaceAll(/[()]/gu, ''))
    .filter((mark) => !/^(?:栏次|[甲乙丙丁])$/u.test(mark));
  return marks.length >= FEWEST && marks.every((mark, index) => mark === String(index + 1));
}
