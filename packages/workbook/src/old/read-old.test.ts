import { type BookType, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readOld } from './read-old.ts';

/** A workbook with what old formats must keep: formats, merges, hidden parts, booleans, errors. */
function oldWorkbook(bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['项目名称', '科技创新', ''],
    ['合格率', 0.98, true],
    ['日期', 45_700, 988],
  ]);
  Object.assign(sheet['B2'] as object, { z: '0%' });
  Object.assign(sheet['B3'] as object, { z: 'yyyy/m/d' });
  sheet['!merges'] = [{ s: { r: 0, c: 1 }, e: { r: 0, c: 2 } }];
  sheet['!cols'] = [{}, {}, { hidden: true }];
  sheet['!rows'] = [{}, {}, { hidden: true }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '目标表');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['甲']]), '字典');
  book.Workbook = { Sheets: [{}, { Hidden: 1 }] };
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

describe('old formats', () => {
  it.each(['biff8', 'xlsb', 'xlml'] as const)('%s keeps what a person sees', async (bookType) => {
    const bytes = oldWorkbook(bookType);
    const content = bookType === 'xlml' ? new TextDecoder().decode(bytes) : bytes;
    const { sheets } = await readOld(content);
    const [grid, dictionary] = sheets;
    expect(grid?.cells.map(({ row, column, text, value }) => [row, column, text, value])).toEqual([
      [1, 1, '项目名称', undefined],
      [1, 2, '科技创新', undefined],
      [2, 1, '合格率', undefined],
      [2, 2, '98%', '0.98'],
      [2, 3, 'TRUE', 'true'],
      [3, 1, '日期', undefined],
      [3, 2, '2025/2/12', '2025-02-12'],
      [3, 3, '988', '988'],
    ]);
    expect(grid?.merges).toEqual([{ top: 1, left: 2, bottom: 1, right: 3 }]);
    expect(grid?.hiddenColumns).toEqual([[3, 3]]);
    expect(dictionary?.visibility).toBe('hidden');
  });
});
