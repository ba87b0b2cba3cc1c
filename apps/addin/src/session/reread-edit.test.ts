import { type Grid, readDocument } from '@jibiao/layout';
import { defaultProfile } from '@jibiao/schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formGrid } from '../host/contract/sample-form.ts';
import { createJudge } from './judge.ts';

const VALUES = [
  '≥600人次',
  '600',
  '95%以上',
  '≤3.5%',
  '2025年12月底前',
  '≤2000元/人',
  '10-20天',
  '每月4次',
  '120%',
  '＞１００ 家',
];
const OTHERS = ['', '有所提升', '三级指标', '≥**人', '一级指标', '98.5', '备注：见附件', '按合同约定'];

/** Rows enough that their numbers do not decide what the form is taken for. */
const MORE = Array.from({ length: 12 }, (_, index) => ['', '数量指标', `培训批次${index}`, '≥50批']);

/** The grid with other text in a cell; blank text takes the cell away, as a host would. */
function typed(grid: Grid, { row, column, text }: { row: number; column: number; text: string }): Grid {
  const cells = grid.cells.filter((cell) => cell.row !== row || cell.column !== column);
  const cell = text === '' ? [] : [{ row, column, text, type: 'text' as const }];
  return { ...grid, cells: [...cells, ...cell].sort((a, b) => a.row - b.row || a.column - b.column) };
}

it('a quick answer is the whole answer, whatever is typed where', () => {
  const edits = fc.array(
    fc.record({
      row: fc.integer({ min: 5, max: 24 }),
      column: fc.constantFrom(2, 3, 4, 4, 4),
      text: fc.constantFrom(...VALUES, ...VALUES, ...OTHERS),
    }),
    { minLength: 1, maxLength: 5 },
  );
  let quick = 0;
  fc.assert(
    fc.property(edits, (steps) => {
      const judge = createJudge();
      let before = formGrid('目标 表', MORE);
      let { document } = judge.whole('甲.xlsx', [before], defaultProfile);
      for (const step of steps) {
        const after = typed(before, step);
        const answer = judge.edit?.(document, { before, after }, defaultProfile);
        const whole = createJudge().whole('甲.xlsx', [after], defaultProfile);
        if (answer !== undefined) {
          quick += 1;
          expect(answer.document).toEqual(readDocument('甲.xlsx', [after]));
          expect(JSON.stringify(answer.findings)).toBe(JSON.stringify(whole.findings));
        }
        before = after;
        document = (answer ?? whole).document;
      }
    }),
    { numRuns: 40 },
  );
  expect(quick).toBeGreaterThan(15);
});
