import { describe, expect, it } from 'vitest';
import { readStored } from './stored.ts';

function readNumber(value: string, format: string | undefined, name = ''): unknown {
  const stored = format === undefined ? { type: 'number' as const, value } : { type: 'number' as const, value, format };
  return readStored(value, { name, stored });
}

describe('a stored number', () => {
  it.each([
    ['0.95', '[Red]0%', '95%'],
    ['0.95', '"≥"0.00%;-0%', '≥95%'],
    ['12', '#,##0.00"万元"', '12万元'],
    ['12', '[>100]0"高";0"低"', '12高'],
    ['12', '0\\ "次"', '12次'],
    ['12', '_ * #,##0_ ', '12'],
    ['12', '0.00E+00', '12'],
    ['12', '0"比"0', '12'],
    ['12', '@', '12'],
    ['12', '', '12'],
    ['12', undefined, '12'],
    ['45000', '0.00', '45000'],
    ['45000', '0"天"', '45000天'],
    ['45000', '0"年"', '45000年'],
  ])('%s under %j shows %s', (value, format, text) => {
    expect(readNumber(value, format)).toEqual({ text });
  });

  it.each([
    ['45000', 'yyyy-mm-dd', '2023-3-15'],
    ['45000', '[$-804]yyyy"年"m"月"', '2023-3-15'],
    ['45000.5', 'yyyy/m/d h:mm', '2023-3-15'],
  ])('%s under %j is the day %s', (value, format, day) => {
    expect(readNumber(value, format)).toEqual({ target: deadline(day) });
  });

  it.each([
    ['36526', 'General', '2000-1-1'],
    ['73050', '', '2099-12-31'],
    ['45000', undefined, '2023-3-15'],
  ])('%s under %j is the day %s where the indicator asks for a time', (value, format, day) => {
    expect(readNumber(value, format, '完成时间')).toEqual({ target: deadline(day) });
    expect(readNumber(value, format, '培训人数')).toEqual({ text: value });
  });

  it.each([
    ['36525', 'General'],
    ['73051', 'General'],
    ['450000', 'General'],
    ['45000', '0"元"'],
    ['45000', 'General"元"'],
  ])('%s under %j is no day even there', (value, format) => {
    expect(readNumber(value, format, '完成时间')).toHaveProperty('text');
  });

  it.each([
    ['12次', '12'],
    ['x12', '12'],
    ['12', '12.5'],
    ['', '12'],
  ])('the text %j beside %s speaks for itself', (text, value) => {
    expect(readStored(text, { stored: { type: 'number', value, format: '0%' } })).toBeUndefined();
  });
});

describe('a stored date', () => {
  it.each([
    ['2025-12-31', '2025-12-31'],
    ['2025-12-31T00:00:00', '2025-12-31'],
  ])('%s is a deadline', (value, day) => {
    expect(readStored('年底', { stored: { type: 'date', value } })).toEqual({ target: deadline(day) });
  });

  it.each(['12/31/2025', 'x2025-12-31', '20x5-12-31'])('%s is none', (value) => {
    expect(readStored('年底', { stored: { type: 'date', value } })).toBeUndefined();
  });

  it('adds nothing to an empty text', () => {
    expect(readStored('', { stored: { type: 'date', value: '2025-12-31' } })).toBeUndefined();
  });
});

function deadline(day: string): unknown {
  const [year, month, date] = day.split('-').map(Number);
  return { kind: 'deadline', year, month, day: date };
}
