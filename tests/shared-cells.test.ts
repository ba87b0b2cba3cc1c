import { type Grid, readDocument } from '@jibiao/layout';
import { check, defaultProfile } from '@jibiao/schema';
import { describe, expect, it } from 'vitest';

const ROWS = [
  ['项目支出绩效目标表（2025年）'],
  ['项目名称', '社区矫正'],
  ['年度目标', '管理社区矫正对象260人，开展集中教育12次。'],
  ['产出', '数量指标', '1.社区矫正对象人数260人以上；2.集中教育12次；3.走访12次'],
  ['', '质量', '矫正对象脱管率1%以下'],
  ['效益指标', '社会效益指标', '群众满意度９０％以上'],
];

const grid: Grid = {
  sheet: '表',
  cells: ROWS.flatMap((row, at) =>
    row.flatMap((text, column) =>
      text === '' ? [] : [{ row: at + 1, column: column + 1, text, type: 'text' as const }],
    ),
  ),
  visibility: 'visible',
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  comments: [],
};

/** Every fix that is offered, by cell. */
function fixes(): string[] {
  const { findings } = check([readDocument('件.xlsx', [grid])], defaultProfile);
  return findings.flatMap(({ rule, fix }) => (fix === undefined ? [] : [`${rule} ${fix.at.address} ${fix.to}`]));
}

describe('a fix in a cell that holds several things', () => {
  it('changes its part and keeps the rest', () => {
    expect(fixes()).toContain('V30 C4 1.社区矫正对象人数≥260人；2.集中教育12次；3.走访12次');
    expect(fixes()).toContain('V30 C5 矫正对象脱管率≤1%');
  });

  it('is not offered where the part stands there twice', () => {
    expect(fixes().filter((fix) => /C4 .*≥12次/u.test(fix))).toEqual([]);
  });

  it('of a level goes to the label beside it', () => {
    expect(fixes()).toContain('S08 A4 产出指标');
    expect(fixes()).toContain('S08 B5 质量指标');
  });

  it('may replace the whole where it was made for the whole', () => {
    expect(fixes()).toContain('S09 C6 群众满意度90%以上');
  });
});
