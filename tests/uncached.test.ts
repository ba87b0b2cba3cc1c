import { type GridCell, readDocument } from '@jibiao/layout';
import { check, defaultProfile, type Finding } from '@jibiao/schema';
import { describe, expect, it } from 'vitest';

const rows = [
  ['项目名称', '河道清淤', '年度金额（万元）', '=SUM(A1:A2)'],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '清淤长度', '=1+1'],
  ['产出指标', '质量指标', '验收合格率', ''],
];
const withStatus = rows.map((row, at) => [...row, at === 0 ? '填写状态' : `=IF(D${at + 1}="","未填","已填")`]);

function cellOf(text: string, row: number, column: number): GridCell[] {
  if (text === '') return [];
  return text.startsWith('=')
    ? [{ row, column, text: '', type: 'uncached', formula: text.slice(1) }]
    : [{ row, column, text, type: 'text' }];
}

function findingsOf(drawn: readonly (readonly string[])[]): readonly Finding[] {
  const cells = drawn.flatMap((texts, at) => texts.flatMap((text, column) => cellOf(text, at + 1, column + 1)));
  const rest = { visibility: 'visible', merges: [], hiddenRows: [], hiddenColumns: [], comments: [] } as const;
  return check([readDocument('表', [{ sheet: '表', cells, ...rest }])], defaultProfile).findings;
}

describe('a formula without a result', () => {
  it('is told once, and not taken for a blank cell', () => {
    const findings = findingsOf(rows);
    const at = (address: string): string[] =>
      findings.filter((finding) => finding.at?.address === address).map(({ rule }) => rule);
    expect(at('D1')).toEqual(['S12']);
    expect(at('D3')).toEqual(['S12']);
    expect(at('D4')).toContain('V01');
  });

  it('is not the value of a field left blank before it', () => {
    const blank = [['项目名称', '', '', '', '=IF(B1="","未填","已填")'], ...rows.slice(1)];
    expect(findingsOf(blank).find(({ rule }) => rule === 'H01')?.at?.address).toBe('B1');
    const money = [['年度金额（万元）', '', '', '', '=IF(B1="","未填","已填")'], ...rows.slice(1)];
    expect(findingsOf(money).filter(({ rule, at }) => rule === 'S12' && at?.address === 'E1')).toEqual([]);
  });

  it('is not missed in a column that no form reads', () => {
    const unstable = findingsOf(withStatus).filter(({ rule }) => rule === 'S12');
    expect(unstable.map(({ at }) => at?.address)).toEqual(['D1', 'D3']);
  });
});
