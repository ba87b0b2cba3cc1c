import { type GridCell, readDocument } from '@jibiao/layout';
import { check, defaultProfile } from '@jibiao/schema';
import { describe, expect, it } from 'vitest';

const rows = [
  ['项目名称', '河道清淤', '年度金额（万元）', '=SUM(A1:A2)'],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '清淤长度', '=1+1'],
  ['产出指标', '质量指标', '验收合格率', ''],
];
const cells = rows.flatMap((texts, at) =>
  texts.flatMap((text, column): GridCell[] => {
    const place = { row: at + 1, column: column + 1 };
    if (text === '') return [];
    return [
      text.startsWith('=')
        ? { ...place, text: '', type: 'uncached', formula: text.slice(1) }
        : { ...place, text, type: 'text' },
    ];
  }),
);

describe('a formula without a result', () => {
  it('is told once, and not taken for a blank cell', () => {
    const rest = { visibility: 'visible', merges: [], hiddenRows: [], hiddenColumns: [], comments: [] } as const;
    const { findings } = check([readDocument('表', [{ sheet: '表', cells, ...rest }])], defaultProfile);
    const at = (address: string): string[] =>
      findings.filter((finding) => finding.at?.address === address).map(({ rule }) => rule);
    expect(at('D1')).toEqual(['S12']);
    expect(at('D3')).toEqual(['S12']);
    expect(at('D4')).toContain('V01');
  });
});
