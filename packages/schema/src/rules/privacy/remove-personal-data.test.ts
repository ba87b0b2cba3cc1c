import { describe, expect, it } from 'vitest';
import { removePersonalData } from './remove-personal-data.ts';

describe('removePersonalData', () => {
  it.each([
    ['全年培训4次（联系人：张三，13800138000）。', '全年培训4次。'],
    ['联系人张三 电话138 0013 8000', ''],
    ['张三13800138000', ''],
    ['推荐70余家企业，负责人李小明，0952-2012345；评审12项。', '推荐70余家企业；评审12项。'],
    ['身份证号：11010519491231002X', ''],
    ['慰问张三（身份证号110105194912310021）等10户', '慰问张三等10户'],
    ['资金拨入账号6222020000000000008。', '资金拨入。'],
    ['对公账号 29 0110 0104 0001 234，电话：2012345', '对公'],
    ['手机１３８００１３８０００', ''],
    ['发送至 kjj@example.gov.cn', '发送至'],
  ])('%s → %s', (text, expected) => {
    expect(removePersonalData(text).text).toBe(expected);
  });

  it('leaves amounts, codes and plain numbers alone', () => {
    for (const text of [
      '带动产值≥13800000000元',
      '640200250000000000001',
      '64020025Y000000000001',
      '共支付6222020000000000008元',
      '12项目科技项目',
      '张三四次培训',
    ])
      expect(removePersonalData(text)).toEqual({ text, removed: [] });
  });

  it('says what it took out', () => {
    expect(removePersonalData('联系人：张三，13800138000').removed).toEqual(['联系人：张三，13800138000']);
  });
});
