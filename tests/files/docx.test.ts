import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../packages/workbook/src/index.ts';
import { attempt, cellsOf } from './show.ts';
import { zip } from './zip.ts';

const line = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : line(content)}</w:tc>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(one))).join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const REPORT = line(
  '根据预算管理的有关规定，结合本单位职责，现将本年度各项目的绩效目标公开如下，公开内容包括项目概况、年度总体目标以及各项绩效指标，供社会各界监督，如有疑问可以向办公室反映，联系方式见文末。',
);

async function read(body: string): Promise<Workbook['sheets']> {
  const document = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  const outcome = await attempt(zip([{ name: 'word/document.xml', content: document }]));
  if (!('sheets' in outcome)) throw new Error(outcome.zh);
  return outcome.sheets;
}

describe('tables of Word documents', () => {
  it('are sheets named after their place, under their headings', async () => {
    const sheets = await read(
      [
        REPORT,
        line('附件1'),
        line('目标表'),
        table(row('项目', '甲')),
        line('乙项目'),
        table(row('项目', '乙')),
        REPORT,
        table(row('项目', '丙')),
      ].join(''),
    );
    expect(sheets.map((grid) => [grid.sheet, cellsOf(grid)])).toEqual([
      ['表1', { A1: '附件1', A2: '目标表', A3: '项目', B3: '甲' }],
      ['表2', { A1: '乙项目', A2: '项目', B2: '乙' }],
      ['表3', { A1: '项目', B1: '丙' }],
    ]);
  });

  it('go on over blank lines and “续表”', async () => {
    const [grid, ...rest] = await read(
      table(row('一', '二')) + line('') + table(row('三', '四')) + line('（续表）') + table(row('五')),
    );
    expect(cellsOf(grid!)).toEqual({ A1: '一', B1: '二', A2: '三', B2: '四', A3: '五' });
    expect(rest).toEqual([]);
  });

  it('keep what spans columns and rows', async () => {
    const [grid] = await read(
      table(
        row(cell('标题', '<w:gridSpan w:val="3"/>')),
        row(cell('产出指标', '<w:vMerge w:val="restart"/>'), '数量', '≥5'),
        row(cell('', '<w:vMerge/>'), '质量', '98%'),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('时效')}${cell('12月')}</w:tr>`,
      ),
    );
    expect(cellsOf(grid!)).toEqual({
      A1: '标题',
      A2: '产出指标',
      B2: '数量',
      C2: '≥5',
      B3: '质量',
      C3: '98%',
      B4: '时效',
      C4: '12月',
    });
    expect(grid?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 2, left: 1, bottom: 3, right: 1 },
    ]);
  });

  it('inside a frame stand for themselves, small ones belong to their cell', async () => {
    const inner = table(row('一', '二'), row('三', cell(table(row('四', '五')))), row('六', '七'));
    const [grid, ...rest] = await read(table(row(cell(inner))));
    expect(cellsOf(grid!)).toEqual({ A1: '一', B1: '二', A2: '三', B2: '四 五', A3: '六', B3: '七' });
    expect(rest).toEqual([]);
  });

  it('show what a reader sees: lines, symbols, equations, no deleted text, no drawing twice', async () => {
    const [grid] = await read(
      table(
        row(
          cell(line('第一行') + line('第二行')),
          cell('<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>98%</w:t></w:r></w:p>'),
          cell('<w:p><m:oMath><m:r><m:t>≤</m:t></m:r></m:oMath><w:r><w:t>3天</w:t><w:br/><w:t>内</w:t></w:r></w:p>'),
          cell(
            '<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom></w:p>',
          ),
          cell(
            '<w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>',
          ),
        ),
      ),
    );
    expect(cellsOf(grid!)).toEqual({ A1: '第一行\n第二行', B1: '≥98%', C1: '≤3天\n内', D1: '新', E1: '框' });
  });

  it('are not missed in silence when there is none', async () => {
    const [grid, ...rest] = await read(line('通知') + line('正文'));
    expect([grid?.sheet, cellsOf(grid!), rest]).toEqual(['正文', { A1: '通知', A2: '正文' }, []]);
  });
});
