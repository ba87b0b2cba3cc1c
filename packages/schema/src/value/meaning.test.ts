import { describe, expect, it } from 'vitest';
import type { Direction } from './direction.ts';
import { resolveMyriad, toBaseUnit } from './measure.ts';
import { parseTarget } from './parse-target.ts';
import { compare, contradicts, satisfies } from './satisfies.ts';
import { serializeTarget } from './serialize.ts';

describe('toBaseUnit', () => {
  it.each([
    ['80', '万元', '800000', '元'],
    ['10606.7522', '万元', '106067522', '元'],
    ['1.2', '亿元', '120000000', '元'],
    ['0.1', '元', '0.1', '元'],
    ['5', '‰', '0.5', '%'],
    ['9', '成', '90', '%'],
    ['2', '公里', '2000', '米'],
    ['3', '亩', '2000.0001', '平方米'],
    ['1.5', '万平方米', '15000', '平方米'],
    ['2', '吨', '2000', '千克'],
    ['30', '分钟', '1800', '秒'],
    ['2', '天', '172800', '秒'],
    ['3', '工作日', '3', '工作日'],
    ['2', '季度', '6', '月'],
    ['3', '万人次', '30000', '人次'],
    ['2', 'GB', '2000000000', 'B'],
    ['3', '套', '3', '套'],
    ['3', '万株', '30000', '株'],
    ['3', '台(套)', '3', '台(套)'],
    ['5', '户次', '5', '户次'],
  ])('%s %s is %s %s', (value, unit, base, baseUnit) => {
    expect(toBaseUnit(value, unit)).toMatchObject({ value: base, unit: baseUnit });
  });

  it.each(['美元', '羊单位', '级', '万美元', 'dB'])('does not guess for %s', (unit) => {
    expect(toBaseUnit('1', unit)).toBeUndefined();
  });
});

describe('a bare 万', () => {
  it.each([
    ['万', { name: '科技项目管理经费' }, { reading: 'money', unit: '万元' }],
    ['万', { level2: '14' }, { reading: 'money', unit: '万元' }],
    ['亿', { name: '带动社会投资' }, { reading: 'money', unit: '亿元' }],
    ['万', { name: '接待游客人次' }, { reading: 'count', unit: '万人次' }],
    ['万', { name: '惠及群众人数（人）' }, { reading: 'count', unit: '万人' }],
    ['万', { name: '绿化面积' }, { reading: 'count' }],
    ['万', { name: '图书' }, { reading: 'unknown' }],
    ['万', {}, { reading: 'unknown' }],
    ['万元', { name: '成本' }, undefined],
  ])('%s under %o reads %o', (unit, context, reading) => {
    expect(resolveMyriad(unit, context)).toEqual(reading);
  });
});

describe('satisfies', () => {
  it.each<[string, string, Direction, boolean | undefined]>([
    ['≥95%', '97%', 'unknown', true],
    ['≥95%', '95%', 'unknown', true],
    ['≥95%', '94.99%', 'unknown', false],
    ['>95%', '95%', 'unknown', false],
    ['>95%', '>95%', 'unknown', true],
    ['>95%', '≥95%', 'unknown', undefined],
    ['≤3%', '2%', 'unknown', true],
    ['≤3%', '3.1%', 'unknown', false],
    ['<3%', '3%', 'unknown', false],
    ['<3%', '<3%', 'unknown', true],
    ['<3%', '≤3%', 'unknown', undefined],
    ['≥5%', '≤7%', 'unknown', undefined],
    ['≤5%', '≥3%', 'unknown', undefined],
    ['3月-11月', '5月底', 'unknown', true],
    ['=3次', '3次', 'unknown', true],
    ['=3次', '4次', 'positive', false],
    ['95%', '97%', 'positive', true],
    ['3%', '2%', 'negative', true],
    ['3%', '4%', 'negative', false],
    ['4次', '5次', 'unknown', false],
    ['约50人', '60人', 'unknown', undefined],
    ['约50人', '60人', 'positive', true],
    ['约=50人', '50人', 'unknown', undefined],
    ['70余家', '70家', 'unknown', true],
    ['70余家', '69家', 'unknown', false],
    ['≤90万元', '899999元', 'unknown', true],
    ['≤90万元', '1000人', 'unknown', undefined],
    ['≤5', '4', 'unknown', true],
    ['≥2台(套)', '3台(套)', 'unknown', true],
    ['≤100元/人·天', '99元/人·日', 'unknown', true],
    ['≤100元/人', '0.01万元/人', 'unknown', true],
    ['3-5次', '4次', 'unknown', true],
    ['3-5次', '6次', 'unknown', false],
    ['3-5次', '2次', 'unknown', false],
    ['3-5次/年', '每年4次', 'unknown', true],
    ['≤5次左右', '6次', 'unknown', false],
    ['提高5%', '提高5人', 'unknown', undefined],
    ['11月至3月', '12月底', 'unknown', undefined],
    ['3-5次', '6次', 'positive', true],
    ['3-5次', '2次', 'negative', true],
    ['3-5次', '3-4次', 'unknown', true],
    ['3-5次', '4-6次', 'unknown', undefined],
    ['增长5%以上', '增长6%', 'unknown', true],
    ['增长5%以上', '下降6%', 'unknown', false],
    ['增长5%以上', '6%', 'unknown', undefined],
    ['下降5%以上', '下降6%', 'unknown', true],
    ['下降5%以上', '下降4%', 'unknown', false],
    ['下降<5%', '下降4%', 'unknown', true],
    ['下降>5%', '下降5%', 'unknown', false],
    ['下降5%', '下降6%', 'negative', true],
    ['提高约5%', '提高5%', 'unknown', undefined],
    ['每月4次', '48次/年', 'unknown', true],
    ['每月≥4次', '每年40次', 'unknown', false],
    ['每2年1次', '每2年1次', 'unknown', true],
    ['每2年1次', '每3年1次', 'unknown', undefined],
    ['每小时≥1次', '每小时2次', 'unknown', true],
    ['≥1:20', '1:15', 'unknown', true],
    ['1:20', '1:25', 'positive', false],
    ['1:0', '1:5', 'unknown', undefined],
    ['6:2:2', '6:2', 'positive', undefined],
    ['6:2', '6:2:2', 'positive', undefined],
    ['2025年12月底前', '2025-11-30', 'unknown', true],
    ['2025年12月底前', '2026年1月', 'unknown', false],
    ['2025年11月20日前', '2025年11月', 'unknown', undefined],
    ['12月底前', '11月中旬', 'unknown', true],
    ['12月底前', '2025年11月', 'unknown', undefined],
    ['第三季度前', '8月底', 'unknown', true],
    ['第三季度末', '10月底', 'unknown', false],
    ['上半年', '7月底', 'unknown', false],
    ['3月-11月', '2025年5月', 'unknown', undefined],
    ['2025年3月-2026年2月', '2026年1月', 'unknown', true],
    ['下降≤5%', '下降4%', 'unknown', true],
    ['下降≤5%', '下降6%', 'unknown', false],
    ['下降<5%', '下降5%', 'unknown', false],
    ['下降>5%', '下降6%', 'unknown', true],
    ['增长>5%', '增长5%', 'unknown', false],
    ['增长5%', '增长6%', 'unknown', false],
    ['增长5%', '增长6%', 'positive', true],
    ['增长5%', '增长6%', 'negative', true],
    ['增长5次', '5次', 'unknown', undefined],
    ['超过70家', '70家', 'unknown', false],
    ['3-5次', '5次', 'unknown', true],
    ['3-5次', '3次', 'unknown', true],
    ['≥50元/人·天', '60元/人', 'unknown', undefined],
    ['每2月1次', '每年6次', 'unknown', true],
    ['每人每月≥1次', '每人每年12次', 'unknown', true],
    ['每人每月1次', '每月1次', 'unknown', undefined],
    ['每月4次', '4次', 'unknown', undefined],
    ['≥1:20', '5', 'unknown', undefined],
    ['≥5', '5元', 'unknown', undefined],
    ['年底前', '12月31日', 'unknown', true],
    ['2025年', '2025年6月上旬', 'unknown', true],
    ['2025年3月-11月', '2025年4月-5月', 'unknown', true],
    ['2025年3月-11月', '2025年12月', 'unknown', false],
    ['2025年11月-次年3月', '2026年2月', 'unknown', true],
    ['11月-次年3月', '2月', 'unknown', undefined],
    ['2024年-2026年', '2025年', 'unknown', true],
    ['是', '是', 'unknown', true],
    ['是', '否', 'unknown', false],
    ['二级以上', '一级', 'unknown', true],
    ['二级以上', '三级', 'unknown', false],
    ['二级', '一级', 'unknown', true],
    ['=二级', '一级', 'unknown', false],
    ['>二级', '二级', 'unknown', false],
    ['<二级', '三级', 'unknown', true],
    ['≤二级', '二级', 'unknown', true],
    ['三星级以上', '四星级', 'unknown', true],
    ['AA级以上', 'AAA级', 'unknown', true],
    ['3A级以上', '5A级', 'unknown', true],
    ['省级以上', '国家级', 'unknown', true],
    ['优', '二级', 'unknown', undefined],
    ['三级甲等', '三级甲等', 'unknown', true],
    ['优', '良好以上', 'unknown', undefined],
    ['≥3篇；≥2项', '4篇；2项', 'unknown', true],
    ['≥3篇；≥2项', '4篇；1项', 'unknown', false],
    ['≥3篇；逐步提升', '4篇；提升', 'unknown', undefined],
    ['≥3篇；≥2项', '4篇', 'unknown', undefined],
    ['有所提升', '有所提升', 'unknown', undefined],
    ['二级以上', '3次', 'unknown', undefined],
    ['3次', '二级', 'unknown', undefined],
    ['是', '3次', 'unknown', undefined],
    ['3次', '是', 'unknown', undefined],
    ['是', '优', 'unknown', undefined],
    ['≥5次', '有所提升', 'unknown', undefined],
    ['有所提升', '5次', 'unknown', undefined],
    ['≥3篇；≥2项', '4篇；2项；1个', 'unknown', undefined],
    ['>二级', '一级', 'unknown', true],
    ['≤二级', '一级', 'unknown', false],
    ['<二级', '二级', 'unknown', false],
    ['<二级', '一级', 'unknown', false],
    ['=二级', '二级', 'unknown', true],
    ['=二级', '三级', 'unknown', false],
  ])('%s, reached %s, %s: %s', (target, actual, direction, expected) => {
    expect(satisfies(parseTarget(target), parseTarget(actual), direction)).toBe(expected);
  });

  it('asks for a figure by default', () => {
    expect(satisfies(parseTarget('4次'), parseTarget('5次'))).toBe(false);
  });
});

describe('contradicts', () => {
  it.each([
    ['≥95%', '≤90%', true],
    ['≥95%', '≤95%', false],
    ['>95%', '≤95%', true],
    ['≥95%', '<95%', true],
    ['≥95%', '≥90%', false],
    ['4次', '5次', true],
    ['≥1万元', '≤9999元', true],
    ['≥1万元', '≤3人', undefined],
    ['是', '否', true],
    ['是', '是', false],
    ['有所提升', '≥5%', undefined],
    ['3台', '4头', undefined],
    ['<5%', '≥3%', false],
    ['<5%', '>3%', false],
    ['≤5%', '≥5%', false],
    ['是', '3次', undefined],
    ['3次', '否', undefined],
    ['≥5%', '有所提升', undefined],
    ['二级', '三级', undefined],
    ['每月4次', '≥50次/年', true],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(contradicts(parseTarget(one), parseTarget(other))).toBe(expected);
  });
});

describe('compare', () => {
  it.each([
    ['≥1万元', '10000元', 0],
    ['2公里', '1500米', 1],
    ['≤3%', '5%', -1],
    ['一级', '二级', 1],
    ['一级', '优', undefined],
    ['一级', '3次', undefined],
    ['3次', '一级', undefined],
    ['3人', '3次', undefined],
    ['优良', '3次', undefined],
    ['3次', '优良', undefined],
  ])('%s beside %s: %s', (one, other, expected) => {
    const order = compare(parseTarget(one), parseTarget(other));
    expect(order === undefined ? undefined : Math.sign(order)).toBe(expected);
  });
});

describe('serializeTarget', () => {
  it.each([
    ['≥98%', { sign: '1', value: '98', unit: '%', note: '' }],
    ['>98%', { sign: '2', value: '98', unit: '%', note: '' }],
    ['4次', { sign: '3', value: '4', unit: '次', note: '' }],
    ['=4', { sign: '3', value: '4', unit: '', note: '' }],
    ['<5天', { sign: '4', value: '5', unit: '天', note: '' }],
    ['≤120元/人·天', { sign: '5', value: '120', unit: '元/人·天', note: '' }],
    ['70余家（预计）', { sign: '2', value: '70', unit: '家', note: '约、预计' }],
    ['≤20/10万', { sign: '5', value: '20', unit: '/10万', note: '' }],
    ['每月≥4次', { sign: '1', value: '4', unit: '次/月', note: '' }],
    ['每人每2年约1次', { sign: '3', value: '1', unit: '次/人·2年', note: '约' }],
    ['3-5次/月', { sign: '9', value: '3至5', unit: '次/月', note: '3-5次/月' }],
    ['较上年提升≥5%', { sign: '9', value: '较上年提高≥5%', unit: '', note: '较上年提高≥5%' }],
    ['2025年12月底', { sign: '9', value: '2025年12月底前', unit: '', note: '2025年12月底前' }],
    ['有所提升', { sign: '6', value: '有所提升', unit: '', note: '' }],
    ['是', { sign: '6', value: '是', unit: '', note: '' }],
    ['二级以上', { sign: '6', value: '二级以上', unit: '', note: '' }],
    ['控制在预算内', { sign: '6', value: '控制在预算内', unit: '', note: '' }],
    ['≥__%', { sign: '6', value: '≥__%', unit: '', note: '' }],
    ['', { sign: '10', value: '', unit: '', note: '' }],
  ])('%s', (text, columns) => {
    expect(serializeTarget(parseTarget(text))).toEqual(columns);
  });
});
