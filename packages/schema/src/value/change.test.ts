import { expect, it } from 'vitest';
import { parseTarget } from './parse-target.ts';

it.each<[string, object]>([
  ['同比增长5%', { dir: 'up', value: '5', unit: '%', base: '上年同期' }],
  ['较上年增长5%', { dir: 'up', base: '上年' }],
  ['比2023年底下降3%', { dir: 'down', base: '2023年底' }],
  ['与去年同期相比增长5%', { dir: 'up', base: '上年同期' }],
  ['较去年相比提高5%', { dir: 'up', base: '上年' }],
  ['较上年水平提高5%', { dir: 'up', base: '上年' }],
  ['较上年的水平提高5%', { dir: 'up', base: '上年' }],
  ['较水平年份提高5%', { dir: 'up', base: '水平年份' }],
  ['较相比基数的年份提高5%', { dir: 'up', base: '相比基数的年份' }],
  ['较甲,乙两年提高5%', { dir: 'up', base: '甲,乙两年' }],
  ['比上年,提高5%', { dir: 'up', base: '上年' }],
  ['相比上年增长5%', { dir: 'up', base: '上年' }],
  ['相较上年增长5%', { dir: 'up', base: '上年' }],
  ['较之上年增长5%', { dir: 'up', base: '上年' }],
  ['相比于上年增长5%', { dir: 'up', base: '上年' }],
  ['相较于上年增长5%', { dir: 'up', base: '上年' }],
  ['力争同比增长5%', { dir: 'up', base: '上年同期', note: '力争' }],
  ['力争较上年增长5%(不含税)', { dir: 'up', base: '上年', note: '力争、不含税' }],
  ['平均增长5%(年)', { dir: 'up', note: '平均、年' }],
  ['全年增长5%', { dir: 'up', note: '全年' }],
  ['新品增长5%', { dir: 'up', note: '新品' }],
  ['年均增长≥5%', { dir: 'up', cmp: 'ge', note: '年均' }],
  ['提高了5%', { dir: 'up', value: '5' }],
  ['提高2个点', { dir: 'up', value: '2', unit: '个百分点' }],
  ['提高2个点以上', { dir: 'up', cmp: 'ge', unit: '个百分点' }],
  ['提高2个点左右', { dir: 'up', approx: true, unit: '个百分点' }],
  ['提高2个点位', { dir: 'up', unit: '点位' }],
  ['增长了约5个百分点以上', { dir: 'up', cmp: 'ge', unit: '个百分点', approx: true }],
])('%s is a change with %j', (text, parts) => {
  expect(parseTarget(text)).toMatchObject({ kind: 'change', ...parts });
});

it('knows no baseline where none is written, and none that is as long as a sentence', () => {
  for (const text of ['提高5%', '较提高5%', '力争提高5%']) expect(parseTarget(text)).not.toHaveProperty('base');
  expect(parseTarget('较高新技术产业园区二期提高5%')).toHaveProperty('base', '高新技术产业园区二期');
  expect(parseTarget('较全市高新技术产业园区二期提高5%')).toHaveProperty('base', '全市高新技术产业园区二期');
  expect(parseTarget('较全市高新技术产业园区二期工程提高5%')).not.toHaveProperty('base');
});

it.each([
  ['提高到95%', 'number', '提高到'],
  ['提高至95%', 'number', '提高至'],
  ['增长5%/年', 'number', '增长'],
  ['增长5-10%', 'range', '增长'],
  ['增长5%至10%', 'range', '增长'],
])('%s is a %s', (text, kind, note) => {
  expect(parseTarget(text)).toMatchObject({ kind, note });
});
