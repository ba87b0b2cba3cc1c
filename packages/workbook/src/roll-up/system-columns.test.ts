import { parseTarget } from '@jibiao/schema';
import { describe, expect, it } from 'vitest';
import { systemColumns } from './system-columns.ts';

const OTHER = '定量(其他)';

function columnsOf(text: string, explanation = ''): readonly string[] {
  const cell = (content: string) => ({ text: content, raw: content, at: { sheet: '表', address: 'D9' } });
  const extras = explanation === '' ? {} : { explanation: cell(explanation) };
  const { sign, value, unit, note } = systemColumns({ target: parseTarget(text), value: cell(text), extras });
  return [sign, value, unit, note];
}

describe('systemColumns', () => {
  it.each([
    ['≥98%', '≥', '98', '%', ''],
    ['4次', '＝', '4', '次', ''],
    ['≥98%（含）', '≥', '98', '%', '含'],
    ['≤120元/人·天', '≤', '120', '元/人·天', ''],
    ['每月≥4次', '≥', '4', '次/月', ''],
    ['3-5次/月', OTHER, '3至5', '次/月', '3-5次/月'],
    ['约10天', OTHER, '约10天', '', '约10天'],
    ['较上年提升≥5%', OTHER, '较上年提升≥5%', '', '较上年提升≥5%'],
    ['2025年12月底前', OTHER, '2025年12月底前', '', '2025年12月底前'],
    ['有所提升', '定性', '有所提升', '', ''],
    ['控制在预算内', '定性', '控制在预算内', '', ''],
    ['', '', '', '', ''],
  ])('%s', (text, ...columns) => {
    expect(columnsOf(text)).toEqual(columns);
  });

  it('keeps what the clerk explained', () => {
    expect(columnsOf('≥98%（含）', '按季统计')).toEqual(['≥', '98', '%', '含；按季统计']);
    expect(columnsOf('1:3', '师生比')).toEqual([OTHER, '1:3', '', '师生比']);
  });
});
