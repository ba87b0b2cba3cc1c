import { describe, expect, it } from 'vitest';
import { hasLibreOffice, openWithLibreOffice } from '../../../../tests/libre-office.ts';
import { checkStructure } from '../../../../tests/workbook-structure.ts';
import { readWorkbook } from '../read-workbook.ts';
import { nodePacking } from '../zip/node-deflate.ts';
import type { RowDraft, SheetDraft } from './draft.ts';
import { placeOf, sheetNameFor } from './sheet-name.ts';
import { writeXlsx } from './write-xlsx.ts';

const everything: readonly SheetDraft[] = [
  {
    name: "甲'乙",
    widths: [12, 30, 12],
    frozenRows: 2,
    frozenColumns: 1,
    filter: 'A2:C4',
    merges: ['A1:C1'],
    footer: '第 &P 页，共 &N 页',
    printArea: 'A1:C9',
    landscape: true,
    locked: true,
    rows: [
      { row: 1, height: 30, cells: [{ column: 1, text: '标题', style: 'title' }] },
      { row: 2, cells: ['甲', '乙', '丙'].map((text, at) => ({ column: at + 1, text, style: 'head' })) },
      {
        row: 3,
        cells: [
          { column: 1, text: '=HYPERLINK("http://a")', style: 'text', note: '没有写明单位。\n应写明单位。' },
          { column: 2, text: '12.5', numeric: true, style: 'money' },
          { column: 3, text: '见选项', place: placeOf('字典', 'A2'), style: 'link' },
        ],
      },
      {
        row: 4,
        cells: [
          { column: 1, text: '', style: 'input' },
          { column: 2, text: '未填', formula: 'IF(A4="","未填","")', style: 'error' },
          { column: 3, text: '<&">', link: 'https://example.org/?x=1&y=2', style: 'link' },
        ],
      },
    ],
    validations: [
      { range: 'A4:A9', list: '级别', strict: true, prompt: { title: '级别', text: '从下拉表选' } },
      { range: 'B4:B9', prompt: { title: '名称', text: '一行一个' } },
    ],
    highlights: [{ range: 'A4:C9', formula: '$B4="未填"', look: 'error' }],
  },
  { name: '字典', hidden: true, widths: [], rows: [{ row: 2, cells: [{ column: 1, text: '数量指标' }] }] },
];
const extras = {
  names: { 级别: placeOf('字典', '$A$2:$A$3') },
  customXml: ['<binding xmlns="urn:jibiao:binding:1" profile="某市" version="1"/>'],
};

describe('writeXlsx', () => {
  const bytes = writeXlsx(everything, extras);

  it('writes what its own reader reads', async () => {
    const { sheets, boundProfile } = await readWorkbook(bytes);
    const [first, second] = sheets;
    expect(boundProfile).toEqual({ id: '某市', version: '1' });
    expect(first?.sheet).toBe("甲'乙");
    expect(first?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
    expect(first?.comments).toEqual([{ row: 3, column: 1, text: '没有写明单位。\n应写明单位。' }]);
    expect(first?.cells.map(({ text }) => text)).toEqual([
      '标题',
      '甲',
      '乙',
      '丙',
      '=HYPERLINK("http://a")',
      '12.50',
      '见选项',
      '未填',
      '<&">',
    ]);
    expect(first?.cells.filter(({ formula }) => formula !== undefined)).toHaveLength(1);
    expect(second?.visibility).toBe('hidden');
  });

  it('keeps to the order of the schema', () => {
    expect(checkStructure(bytes)).toEqual({ parts: 5, problems: [] });
  });

  it('gives the same bytes for the same drafts', () => {
    expect(writeXlsx(everything, extras)).toEqual(bytes);
  });

  it.runIf(hasLibreOffice)('is opened by LibreOffice, text as text and formulas calculated', () => {
    const csv = openWithLibreOffice(bytes, 'xlsx');
    expect(csv).toContain('"=HYPERLINK(""http://a"")"');
    expect(csv).toContain('未填');
  });

  it('draws a long sheet row by row, packed by Node in pieces that join', async () => {
    const rows = function* (): Generator<RowDraft> {
      for (let row = 1; row <= 20_000; row += 1) yield { row, cells: [{ column: 1, text: `第${row}行` }] };
    };
    const long = writeXlsx([{ name: '长', widths: [9], rows: rows() }], { packing: nodePacking });
    const [sheet] = (await readWorkbook(long)).sheets;
    expect(sheet?.cells).toHaveLength(20_000);
    expect(sheet?.cells.at(-1)?.text).toBe('第20000行');
  });
});

describe('sheetNameFor', () => {
  it.each([
    ['绩效目标表', [], '绩效目标表'],
    ['问题清单', ['问题清单'], '问题清单 (2)'],
    ['a', ['A', 'a (2)'], 'a (3)'],
    ["'甲/乙?[1]:*'", [], '甲 乙 1'],
    ['', [], '表'],
    ['长'.repeat(40), [], '长'.repeat(31)],
    ['长'.repeat(40), ['长'.repeat(31)], `${'长'.repeat(27)} (2)`],
    [`${'长'.repeat(30)}😀`, [], '长'.repeat(30)],
  ])('%j beside %j is %j', (wanted, taken, name) => {
    expect(sheetNameFor(wanted, taken)).toBe(name);
  });
});
