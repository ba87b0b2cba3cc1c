import { describe, expect, it } from 'vitest';
import { mayStandIn } from './may-stand-in.ts';

describe('mayStandIn', () => {
  it.each([
    [[], ['一轮/甲.xlsx'], []],
    [['二轮/甲.xlsx'], ['一轮/甲.xls', '一轮/乙.xlsx'], ['一轮/甲.xls']],
    [['二轮/丙.xlsx'], ['一轮/甲.xlsx', '一轮/乙.xlsx'], ['一轮/甲.xlsx', '一轮/乙.xlsx']],
    [['二轮/收件.zip'], ['一轮/收件.zip/甲.xlsx'], ['一轮/收件.zip/甲.xlsx']],
  ])('%j and %j', (broken, files, expected) => {
    expect(files.filter(mayStandIn(broken, files))).toEqual(expected);
  });
});
