import { describe, expect, it } from 'vitest';
import { resolveMyriad, toBaseUnit } from './measure.ts';
import { parseTarget } from './parse-target.ts';
import { findUnit } from './unit.ts';

describe('findUnit', () => {
  it.each([
    ['km', '公里', 'length'],
    ['MW', 'MW', 'power'],
    ['万余人', '万人', 'person'],
    ['台/套', '台/套', 'thing'],
    ['台、套', '台/套', 'thing'],
    ['台(辆)', '台(辆)', 'thing'],
    ['户(人)', '户(人)', 'household'],
    ['家(户)', '家(户)', 'organisation'],
    ['家/户', '家/户', 'organisation'],
  ])('%s is %s', (word, id, dimension) => {
    expect(findUnit(word)).toMatchObject({ id, dimension });
  });

  it.each('台次 户次 项次 处次 家次 份次 亩次 ㎡次 万台次'.split(' '))('%s counts occasions', (word) => {
    expect(findUnit(word)?.dimension).toBe('person-time');
  });

  it.each(
    'kmx Mw 余人 多人 5km 台(人) 台(台) 台(套 辆(车) 个/县 人/户 个/项目 天次 元次 万% 万分 万倍 万级 万岁 台,套'.split(
      ' ',
    ),
  )('knows no %s', (word) => {
    expect(findUnit(word)).toBeUndefined();
  });

  it('multiplies and converts what can be', () => {
    expect(toBaseUnit('2', '万台次')).toEqual({ value: '20000', unit: '台次', dimension: 'person-time' });
    expect(toBaseUnit('3', '台/套')).toMatchObject({ value: '3', unit: '台/套' });
  });
});

it.each([
  ['5台(套)', { unit: '台(套)' }],
  ['5台/套', { unit: '台/套' }],
  ['5台/套·年', { unit: '台', per: ['套', '年'] }],
  ['3人/户', { unit: '人', per: ['户'] }],
  ['3户(人)', { unit: '户(人)' }],
  ['5人(件)', { unit: '人(件)' }],
  ['5人(套)', { unit: '人(套)' }],
  ['5人(份)', { unit: '人(份)' }],
  ['5户/家', { unit: '户/家' }],
  ['5台(套)次', { unit: '台(套)', note: '次' }],
  ['5万个百分点', { unit: '万', note: '个百分点' }],
  ['5台(辆)以上', { unit: '台(辆)', cmp: 'ge' }],
  ['5km内', { unit: '公里', cmp: 'le' }],
  ['5MWh', { unit: 'MWh' }],
  ['5kW', { unit: '千瓦' }],
  ['5m以上', { unit: '米', cmp: 'ge' }],
])('%s is read with %j', (text, target) => {
  expect(parseTarget(text)).toMatchObject(target);
});

it.each(['5kmx', '5at', '5Zt', '5kWAb', '5kma', '5kmZ', '5kmz', '5台(套'])(
  '%s has no unit that ends within a Latin word',
  (text) => {
    expect(parseTarget(text).kind).toBe('unparsed');
  },
);

describe('a bare 万 by the indicator', () => {
  it.each([
    ['人口', '万人'],
    ['学生数量', '万人'],
    ['劳动力数', '万人'],
    ['户', '万户'],
    [' 用户数 ', '万户'],
    ['接待人次', '万人次'],
    ['人次数', '万人次'],
    ['接待人数次', '万人次'],
    ['点击量', '万次'],
    ['下载量(App)', '万次'],
    ['栽植株数', '万株'],
    ['棵数', '万株'],
  ])('%s counts in %s', (name, unit) => {
    expect(resolveMyriad('万', { name })).toEqual({ reading: 'count', unit });
  });

  it.each('管理费 费用 税 税收 单价 标准 补助标准 户均收入 人次费用 人员经费 面积补贴 次数补助 株数补贴'.split(' '))(
    '%s is money',
    (name) => {
      expect(resolveMyriad('万', { name })).toEqual({ reading: 'money', unit: '万元' });
    },
  );

  it.each('标准化 (成本)数 维护（面积） 费率 户外 绿化面积数'.split(' '))('%s does not say', (name) => {
    expect(resolveMyriad('万', { name })).toEqual({ reading: 'unknown' });
  });

  it('takes the kind of cost as money and no other', () => {
    expect(resolveMyriad('千', { level2: '14' })).toEqual({ reading: 'money', unit: '千元' });
    expect(resolveMyriad('万', { level2: '经济成本' })).toEqual({ reading: 'money', unit: '万元' });
    expect(resolveMyriad('万', { level2: '114' })).toEqual({ reading: 'unknown' });
    expect(resolveMyriad('无此单位', { name: '成本' })).toBeUndefined();
  });
});
