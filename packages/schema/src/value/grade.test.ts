import { describe, expect, it } from 'vitest';
import { parseGrade, parseLateGrade } from './grade.ts';

describe('parseGrade', () => {
  it.each([
    [
      '级',
      '国家级 省部级 县级 二级 第二级 劣Ⅴ类 III类 五星 五星级 2类 三级甲等 三甲 二甲等 一等奖 一等 一级奖 一级A 等保三级 三级等保 二级水质',
    ],
    ['A级', 'A B A级 A+级 A-级 d档 AA AAA级 AAA级景区 5A 5A级景区'],
    ['优良中差', '优 优秀 良 中 中等 差 合格 不合格 优秀等次 优秀等级 优秀档次 优秀档 合格水平 良好以上'],
  ])('of the scale %s', (scale, grades) => {
    for (const grade of grades.split(' ')) expect([grade, parseGrade(grade)?.scale]).toEqual([grade, scale]);
  });

  it.each(
    '全国家级 二级达标 二级以上资质的 IIII类 AB级 Ax级 aA级 A级的 的5A级 5A级的 最三甲 三甲医院 特一等奖 一等奖励 县一级A 一级A类 三级等保测评 信息系统等保三级 信息系统三级等保 等保三级测评 良好等 优良水平 优秀的 优良 良好 一般 较差 E'.split(
      ' ',
    ),
  )('%s is none', (text) => {
    expect(parseGrade(text)).toBeUndefined();
  });

  it.each([
    ['二级标准', '二级', 'eq?'],
    ['二级水质标准', '二级', 'eq?'],
    ['二级以内', '二级', 'eq?'],
    ['二级及以上标准', '二级', 'ge'],
    ['国家级及以上水质标准', '国家级', 'ge'],
    ['达到二级', '二级', 'ge'],
    ['三级以下(含)', '三级', 'le'],
    ['三级(含)以下', '三级', 'le'],
    ['优良以上', '优良', 'ge'],
    ['较差以上', '较差', 'ge'],
  ])('%s is %s, %s', (text, grade, cmp) => {
    expect(parseGrade(text)).toMatchObject({ grade, cmp, text });
  });
});

describe('parseLateGrade', () => {
  it.each([
    ['空气质量达到二级标准', '二级', 'ge'],
    ['空气质量达到二级以上标准', '二级', 'ge'],
    ['建成示范达到省级', '省级', 'ge'],
    ['水质不低于Ⅲ类', 'Ⅲ类', 'ge'],
    ['本年度辖区内主要河流断面的水质全部达到国家二级标准', '国家二级', 'ge'],
  ])('%s: %s, %s', (text, grade, cmp) => {
    expect(parseLateGrade(text)).toMatchObject({ grade, cmp, text });
  });

  it.each(['完成二级', '水质达到很好', '达到优秀', '达到二级'])('%s ends with none', (text) => {
    expect(parseLateGrade(text)).toBeUndefined();
  });
});
