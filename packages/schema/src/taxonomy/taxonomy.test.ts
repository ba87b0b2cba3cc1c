import { describe, expect, it } from 'vitest';
import { migrateLevel } from './migrate-level.ts';
import { detectTaxonomy, resolveLevel } from './resolve-level.ts';
import { taxonomies } from './taxonomies.data.ts';

describe('taxonomies', () => {
  it.each(taxonomies.map((taxonomy) => [taxonomy.id, taxonomy] as const))(
    '%s gives every kind one code',
    (_, { levels }) => {
      const codes = levels.flatMap(({ code, children }) => [code, ...children.map((child) => child.code)]);
      expect(new Set(codes).size).toBe(codes.length);
    },
  );

  it.each(taxonomies.map((taxonomy) => [taxonomy.id, taxonomy] as const))(
    '%s finds every kind by name and by each alias under its own level 1',
    (id, { levels }) => {
      for (const { code, children } of levels)
        for (const child of children)
          for (const label of [child.name, ...child.aliases])
            expect([label, resolveLevel(id, label, code).code]).toEqual([label, child.code]);
    },
  );

  it.each([
    ['11-数量指标', '11'],
    ['12 质量指标', '12'],
    ['产出\n数量', '11'],
    ['★时效指标', '13'],
    ['生态环境效益指标', '23'],
    ['受益群众满意度', '31'],
    ['数量', '11'],
  ])('reads %s as %s', (text, code) => {
    expect(resolveLevel('mof-2015', text, 'any').code).toBe(code);
  });

  it.each([['服务对象'], ['受益对象指标'], ['社会公众']])(
    'takes %s below 满意度 for whose satisfaction it is',
    (text) => {
      expect(resolveLevel('mof-2015', text, '3').code).toBe('31');
      expect(resolveLevel('mof-2015', text, '1').code).toBeUndefined();
    },
  );

  it.each([['产生指标'], ['完成情况'], ['']])('does not guess at %j', (text) => {
    expect(resolveLevel('mof-2015', text, 'any').code).toBeUndefined();
  });

  it.each([
    [['产出指标', '效益指标', '满意度指标'], ['数量指标', '成本指标', '可持续影响指标'], 'mof-2015'],
    [['成本指标', '产出指标', '效益指标'], ['经济成本指标', '数量指标'], 'mof-2021'],
    [['产出指标', '效益指标'], ['数量指标', '环境效益指标', '社会公众或服务对象满意度指标'], 'mof-2011'],
    [['管理效率', '履职效能'], ['预算管理', '数量指标'], 'dept-local'],
    [[], [], 'mof-2015'],
  ])('tells the frame of %j %j', (ones, twos, id) => {
    expect(detectTaxonomy(ones, twos)).toBe(id);
  });

  it.each([
    ['14', 'mof-2015', 'mof-2021', { level1: '4', code: '41', name: '经济成本指标', ask: false }],
    ['24', 'mof-2015', 'mof-2021', { level1: '2', code: '22', name: '社会效益指标', ask: true }],
    ['11', 'mof-2015', 'mof-2021', { level1: '1', code: '11', name: '数量指标', ask: false }],
    ['41', 'mof-2021', 'mof-2015', { level1: '1', code: '14', name: '成本指标', ask: false }],
    ['31', 'mof-2011', 'mof-2015', { level1: '3', code: '31', name: '服务对象满意度指标', ask: false }],
    ['99', 'mof-2015', 'mof-2021', undefined],
  ])('carries %s from %s to %s', (code, from, to, expected) => {
    expect(migrateLevel(code, from, to)).toEqual(expected);
  });
});
