import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grid, readDocument } from '../index.ts';
import { canvas } from './canvas.ts';
import { words } from './pen.ts';

const TEXTS = words(
  '项目名称 公路养护 主管部门 年度目标 一级指标 二级指标 三级指标 指标值 产出指标 数量指标 14-成本指标 ≥98% 12家 单位：万元 项目资金 年度资金总额 120 绩效指标 注：说明 项目绩效目标表 定性 ≥ % 权重 实际完成值 中期指标值 项目名称：甲 $\\geq98\\%$ 合计 满意度指标 其中：财政拨款 备注',
);

/** Labels and values thrown onto a sheet anyhow, with regions merged anyhow. */
const scatter: fc.Arbitrary<Grid> = fc
  .record({
    cells: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom(...TEXTS)),
      { maxLength: 90 },
    ),
    merges: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 9 }), fc.nat({ max: 5 }), fc.nat({ max: 4 })),
      { maxLength: 6 },
    ),
  })
  .map(({ cells, merges }) => {
    const page = canvas('表');
    const taken = new Set<string>();
    for (const [row, column, text] of cells) {
      if (taken.has(`${row} ${column}`)) continue;
      taken.add(`${row} ${column}`);
      page.put(row, column, text);
    }
    const areas = merges.map(([top, left, tall, wide]) => ({ top, left, bottom: top + tall, right: left + wide }));
    return { ...page.grid(), merges: areas };
  });

describe('any sheet', () => {
  it('is read without an exception, and every value is one the sheet shows', () => {
    fc.assert(
      fc.property(scatter, (grid) => {
        const shown = new Set(grid.cells.map(({ text }) => text));
        for (const { indicators } of readDocument('件', [grid]).forms)
          for (const { name, value } of indicators)
            for (const { raw } of [name, value]) expect(raw === '' || shown.has(raw)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('may be as long or as wide as sheets get', () => {
    const page = canvas('表');
    for (let row = 1; row <= 130_000; row += 1) page.put(row, 1, '流水');
    ['项目名称', '甲'].forEach((text, at) => page.put(130_001, at + 1, text));
    ['一级指标', '二级指标', '三级指标', '指标值'].forEach((text, at) => page.put(130_002, at + 1, text));
    ['产出指标', '数量指标', '里程', '≥5公里'].forEach((text, at) => page.put(130_003, at + 1, text));
    for (let column = 6; column <= 9_000; column += 1)
      for (let row = 130_003; row < 130_018; row += 1) page.put(row, column, '1');
    const [form] = readDocument('件', [page.grid()]).forms;
    expect(form?.indicators.map(({ value }) => value.at.address)).toEqual(['D130003']);
  });
});
