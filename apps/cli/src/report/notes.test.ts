import { readDocument } from '@jibiao/layout';
import { expect, it } from 'vitest';
import { describeNote, describeSheets } from './notes.ts';

const named = (...names: readonly string[]): Parameters<typeof describeNote>[0] =>
  readDocument(
    '表.xlsx',
    names.map((sheet) => ({
      sheet,
      visibility: 'visible',
      cells: [],
      merges: [],
      comments: [],
      hiddenRows: [],
      hiddenColumns: [],
    })),
  );

it('tells a few sheets one by one', () => {
  expect(describeSheets(named('Sheet2', 'Sheet3'), 'zh')).toEqual(['工作表“Sheet2”是空的。', '工作表“Sheet3”是空的。']);
});

it('tells many sheets of a kind together', () => {
  const document = named('附1', '附2', '附3', '附4', '附5');
  expect(describeNote(document, 'zh')).toEqual(['工作表“附1”、“附2”、“附3”等 5 张是空的，没有检查。']);
  expect(describeNote(document, 'en')).toEqual(['Each of 5 sheets ("附1", "附2", "附3" …) is empty; not checked.']);
});
