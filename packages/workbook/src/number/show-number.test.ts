import { format as peer } from 'numfmt';
import { describe, expect, it } from 'vitest';
import { loadFormats } from './load-formats.ts';
import { numberShower } from './show-number.ts';

/** Stored number, format code, text as a person sees it. */
const SHOWN: readonly (readonly [stored: string, code: string, text: string])[] = [
  ['0.98', 'General', '0.98'],
  ['98', 'General', '98'],
  ['0.30000000000000004', 'General', '0.3'],
  ['1.2E+5', 'General', '120000'],
  ['1E-7', 'General', '0.0000001'],
  ['988.10', 'General', '988.1'],
  ['640204199001011234', 'General', '640204199001011000'],
  ['0.98', '0%', '98%'],
  ['0.985', '0%', '99%'],
  ['0.985', '0.00%', '98.50%'],
  ['98', '0"%"', '98%'],
  ['98', '0\\%', '98%'],
  ['10', '"≥"0"万元"', '≥10万元'],
  ['95', '≥0.0', '≥95.0'],
  ['3', 'General"人"', '3人'],
  ['1.005', '0.00', '1.01'],
  ['2.5', '0', '3'],
  ['-2.5', '0', '-3'],
  ['-0.001', '0.00', '0.00'],
  ['1234567.891', '#,##0.00', '1,234,567.89'],
  ['988', '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '988.00'],
  ['0', '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
  ['-988', '#,##0.00;[Red]-#,##0.00', '-988.00'],
  ['988', '[$¥-804]#,##0', '¥988'],
  ['988000', '0!.0,"万元"', '98.8万元'],
  ['12345', '#,##0,', '12'],
  ['0.5', '#.00', '.50'],
  ['12.5', '.00', '12.50'],
  ['5', '0000', '0005'],
  ['5', '0,000', '0,005'],
  ['1.5', '0.0##', '1.5'],
  ['0', ';;;', ''],
  ['45700', 'yyyy/m/d', '2025/2/12'],
  ['45700', 'yyyy-mm-dd', '2025-02-12'],
  ['45700', 'yyyy"年"m"月"d"日"', '2025年2月12日'],
  ['45700', '[$-804]yyyy"年"m"月"d"日";@', '2025年2月12日'],
  ['45700', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2025年2月12日'],
  ['45700', 'yyyy.m', '2025.2'],
  ['45700.5', 'yyyy/m/d h:mm', '2025/2/12 12:00'],
  ['0.75', 'h:mm:ss', '18:00:00'],
  ['60', 'yyyy/m/d', '1900/2/29'],
  ['0.5', '# ?/?', '1/2'],
  ['45700', '[$-804]aaaa', '星期三'],
  ['1.5', '[h]:mm', '36:00'],
  ['120000', '0.00E+00', '1.20E+05'],
];

describe('numberShower', () => {
  it.each(SHOWN)('%s under %s shows %s', async (stored, code, text) => {
    const formats = await loadFormats([code]);
    expect(numberShower(formats.get(code))(stored).text).toBe(text);
  });

  it.each([
    ['0.98', '0%', { type: 'number', value: '0.98', format: '0%' }],
    ['98', '0"%"', { type: 'number', value: '98', format: '0"%"' }],
    ['98', 'General', { type: 'number', value: '98' }],
    ['45700', 'yyyy"年"m"月"', { type: 'date', value: '2025-02-12' }],
    ['45700.5', 'yyyy/m/d h:mm', { type: 'date', value: '2025-02-12T12:00:00' }],
    ['0.75', 'h:mm', { type: 'date', value: 'T18:00:00' }],
    ['-1', 'yyyy/m/d', { type: 'number', value: '-1', text: '-1' }],
    ['98%', '0%', { type: 'text', text: '98%' }],
    ['1e999', '0%', { type: 'text', text: '1e999' }],
  ])('%s under %s keeps what is stored', async (stored, code, expected) => {
    const formats = await loadFormats([code]);
    expect(numberShower(formats.get(code))(stored)).toMatchObject(expected);
  });

  it('counts dates from 1904 where the workbook does', async () => {
    const formats = await loadFormats(['yyyy/m/d']);
    expect(numberShower(formats.get('yyyy/m/d'), true)('44238')).toMatchObject({
      text: '2025/2/12',
      value: '2025-02-12',
    });
  });

  it('agrees with the full formatter on plain patterns', async () => {
    const codes = [
      '0',
      '0.0',
      '0.00',
      '#,##0',
      '#,##0.00',
      '0%',
      '0.0%',
      '0.00;(0.00)',
      '#,##0.00;-#,##0.00',
      'yyyy/mm/dd',
    ];
    const numbers = [0, 1, 9.5, 12.345, 99.995, 1234.5, 1e6, 1234567.125, 0.001, 0.125, 45700.25];
    const formats = await loadFormats(codes);
    for (const code of codes)
      for (const number of numbers)
        expect(`${code} ${numberShower(formats.get(code))(String(number)).text}`).toBe(
          `${code} ${peer(code, number).trim()}`,
        );
  });
});
