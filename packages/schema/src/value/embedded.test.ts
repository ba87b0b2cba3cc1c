import { describe, expect, it } from 'vitest';
import { parseTarget } from './parse-target.ts';

const LABELS =
  '培训 购置 补助 覆盖 完成 新增 受益 总投资 全年 其中 省级 一级 二类 三农 A类 LED灯 5G基站 2024年 十四五期间 前期 内部 签约 彩超 行为 节约用水 中央 小学 百姓'.split(
    ' ',
  );
/** Figures that also are hotlines, years, dates, round numbers. */
const FIGURES =
  '1 2 9 10 12 31 99 100 110 119 120 365 1949 2000 2024 2025 10000 12315 12345 20231215 0.5 1.25 12.5 1998.5 2025.12'.split(
    ' ',
  );
const UNITS = '个 人 万元 元 % 台 公里 亩 户 套 人次 平方米 mg/L dB'.split(' ');

function figureOf(text: string): unknown {
  const target = parseTarget(text);
  return target.kind === 'number' ? [target.cmp, target.value, target.unit] : target;
}

describe('a figure', () => {
  it.each(UNITS)('stays what it is whatever number it is: %s', (unit) => {
    for (const figure of FIGURES) {
      expect(figureOf(`${figure}${unit}`), figure).toEqual(['eq?', figure, unit]);
      expect(figureOf(`≥${figure}${unit}`), figure).toEqual(['ge', figure, unit]);
      expect(figureOf(`${figure}${unit}以内`), figure).toEqual(['le', figure, unit]);
    }
  });

  it.each(LABELS)('stays what it is behind %s', (label) => {
    for (const figure of FIGURES)
      for (const unit of UNITS) {
        expect(figureOf(`${label}${figure}${unit}`)).toEqual(['eq?', figure, unit]);
        expect(figureOf(`${label}≤${figure}${unit}`)).toEqual(['le', figure, unit]);
      }
  });

  it.each(LABELS)('stays what it is before %s', (label) => {
    for (const figure of ['1', '12', '110', '2024', '1.25'])
      for (const unit of ['个', '名', '台', '公里', '项', '万元'])
        expect(figureOf(`${figure}${unit}${label}`)).toEqual(['eq?', figure, unit]);
  });

  it.each([
    ['2025.12', { name: '项目总成本', level2: '14' }, { value: '2025.12' }],
    ['20231215', { name: '项目总成本', unit: '元' }, { value: '20231215', unit: '元' }],
    ['2025.12', { level2: '数量指标', unit: '万元' }, { value: '2025.12', unit: '万元' }],
  ])('is no date where the indicator is not about time: %s %j', (text, context, figure) => {
    expect(parseTarget(text, context)).toEqual({ kind: 'number', cmp: 'eq?', ...figure });
  });
});
