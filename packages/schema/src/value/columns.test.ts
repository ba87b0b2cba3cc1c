import { expect, it } from 'vitest';
import { parseTarget } from './parse-target.ts';
import { renderTarget } from './render.ts';
import type { ValueContext } from './target.ts';

it.each<[string, ValueContext, string]>([
  ['12', { unit: '级' }, '12级'],
  ['III', { unit: '级' }, 'III级'],
  ['III', { unit: '类' }, 'III类'],
  ['Ⅱ型', { unit: '类' }, 'Ⅱ型'],
  ['共Ⅱ', { unit: '类' }, '共Ⅱ'],
  ['Ⅱ', { unit: '类别' }, 'Ⅱ'],
  ['3', { unit: '县级' }, '3县级'],
  ['12', { unit: '月底' }, '12月底前'],
  ['12', { unit: '月前' }, '12月前'],
  ['12', { unit: '个月前' }, '12个月前'],
  ['13', { unit: '月底前' }, '13月底前'],
  ['5', { unit: '定性' }, '5'],
  ['5', { unit: '定量' }, '5'],
  ['5', { unit: '文字' }, '5'],
  ['5', { unit: '其他' }, '5'],
  ['5', { unit: '(万)元' }, '5(万)元'],
  ['5', { unit: '台（套）' }, '5台(套)'],
  ['5', { unit: '个单位:人' }, '5个单位:人'],
  ['增长5', { unit: '元/人' }, '提高5元/人'],
  ['5羊单位', { unit: '万元' }, '5羊单位'],
  ['5', { unit: '（羊单位）' }, '5羊单位'],
  ['5', { unit: '羊≥羊' }, '5羊≥羊'],
  ['5/株', { unit: '万元/亩' }, '5万元/株'],
  ['3', { unit: '季度', name: '完成时间' }, '3个季度'],
  ['A', { unit: '月', name: '完成时间' }, 'A'],
  ['12', { unit: '月底前开展' }, '12月底前开展'],
  ['Ⅱ', { unit: '门类' }, 'Ⅱ'],
  ['24', { unit: '小时内' }, '≤24小时'],
  ['95', { unit: '%以上' }, '≥95%'],
  ['95', { unit: '%以上', operator: '≤' }, '≤95%'],
  ['≥95', { unit: '%以内' }, '≥95%'],
  ['2', { unit: '次/月以上' }, '每月≥2次'],
  ['每月1', { unit: '次' }, '每月1次'],
  ['每人每年2', { unit: '次', operator: '≥' }, '每人每年≥2次'],
  ['每周2-3', { unit: '次' }, '2-3次/周'],
])('%s with %j reads %s', (text, context, expected) => {
  expect(renderTarget(parseTarget(text, context))).toBe(expected);
});
