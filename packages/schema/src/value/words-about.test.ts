import { describe, expect, it } from 'vitest';
import { describeTarget } from './describe.ts';
import { directionOf } from './direction.ts';
import { explainTarget } from './explain.ts';
import { parseTarget, readTarget } from './parse-target.ts';
import { findUnit } from './unit.ts';

describe('describeTarget', () => {
  it.each([
    ['≥98%', '不低于 98 %', 'at least 98 %'],
    ['>5', '超过 5（没有单位）', 'more than 5 (no unit)'],
    ['<5天', '低于 5 天', 'less than 5 天'],
    ['=5元/人·天', '等于 5 元/人·天', 'exactly 5 元/人·天'],
    ['≤20/10万', '不超过 20 /10万', 'at most 20 /10万'],
    ['约50人', '约 50 人', 'about 50 人'],
    ['70余家', '超过 70 家（约数）', 'more than 70 家 (a round figure)'],
    ['3-5次', '3 到 5 次', '3 to 5 次'],
    ['较上年提升≥5%', '比上年提高不低于 5 %', 'up at least 5 % on 上年'],
    ['下降约5%', '比（未写基数）降低约 5 %', 'down about 5 % on (no baseline given)'],
    ['每月4次', '每月4 次，全年 48 次', '4 次 every 月, 48 a year'],
    ['每人每2年1次', '每人每2 年1 次', '1 次 per 人 every 2 年'],
    ['2025年12月31日', '2025年12月31日之前完成', 'done by 2025年12月31日'],
    ['第三季度末', '第3季度末之前完成', 'done by 第3季度末'],
    ['年初', '年初之前完成', 'done by 年初'],
    ['3月-11月', '3月至11月', 'from 3月 to 11月'],
    ['≥1:3', '不低于 1 比 3', 'at least 1 to 3'],
    ['1:3', '1 比 3', '1 to 3'],
    ['6:2:2', '6 比 2 比 2', '6 to 2 to 2'],
    ['3次；5人', '3 次；5 人', '3 次; 5 人'],
    ['是', '是或否：“是”', 'yes or no: "是"'],
    ['有所提升', '定性表述：“有所提升”', 'words without a figure: "有所提升"'],
    ['', '空白', 'blank'],
  ])('%s', (text, zh, en) => {
    const target = parseTarget(text);
    expect([describeTarget(target, 'zh'), describeTarget(target, 'en')]).toEqual([zh, en]);
  });
});

describe('explainTarget', () => {
  it.each([
    ['≥98%', '“≥98%”读作：不低于 98 %。', '"≥98%" is read as: at least 98 %.'],
    [
      '$\\geq 98\\%$',
      '“$\\geq 98\\%$”整理为“≥98%”，读作：不低于 98 %。',
      '"$\\geq 98\\%$", tidied to "≥98%", is read as: at least 98 %.',
    ],
    ['4次', '“4次”读作：4 次；没有写比较符号。', '"4次" is read as: 4 次; no comparator is written.'],
    ['100%', '“100%”读作：100 %。', '"100%" is read as: 100 %.'],
    ['0起', '“0起”读作：0 起。', '"0起" is read as: 0 起.'],
    ['100次', '“100次”读作：100 次；没有写比较符号。', '"100次" is read as: 100 次; no comparator is written.'],
    [
      '≤10万',
      '“≤10万”读作：不超过 10 万；“万”后面没有写单位。',
      '"≤10万" is read as: at most 10 万; no unit is written behind 万.',
    ],
    [
      '12月底',
      '“12月底”读作：12月底之前完成；没有写年份。',
      '"12月底" is read as: done by 12月底; no year is written.',
    ],
    ['2025年底', '“2025年底”读作：2025年底之前完成。', '"2025年底" is read as: done by 2025年底.'],
    ['二级', '“二级”读作：等级：“二级”。', '"二级" is read as: a grade: "二级".'],
    [' ', '“ ”读作：空白。', '" " is read as: blank.'],
  ])('%j', (text, zh, en) => {
    const read = readTarget(text);
    expect([explainTarget(read, 'zh'), explainTarget(read, 'en')]).toEqual([zh, en]);
  });
});

describe('directionOf', () => {
  it.each([
    ['公路中断通行次数', 'unknown'],
    ['事故隐患排查次数', 'unknown'],
    ['群众满意度', 'positive'],
    ['投诉率', 'negative'],
    ['投诉处理率', 'positive'],
    ['事故下降率', 'positive'],
    ['成本节约率', 'positive'],
    ['预算控制率', 'negative'],
    ['培训合格率（≥95%）', 'positive'],
    ['残疾人补贴标准', 'unknown'],
    ['平均响应时间', 'negative'],
    ['新增岗位', 'unknown'],
    ['培训人数', 'positive'],
    ['投诉人数', 'unknown'],
    ['投诉率。', 'negative'],
    ['群众不满意率', 'negative'],
    ['任务未完成率', 'negative'],
    ['无投诉率', 'positive'],
    ['满意率', 'positive'],
    ['培训合格 率', 'positive'],
    ['', 'unknown'],
  ])('%s is %s', (name, direction) => {
    expect(directionOf(name)).toBe(direction);
  });
});

describe('findUnit', () => {
  it.each([
    ['平米', '平方米', 'area'],
    ['万平米', '万平方米', 'area'],
    ['万余人次', '万人次', 'person-time'],
    ['百分比', '%', 'ratio'],
    ['个标段', '标段', 'place'],
    ['千米', '公里', 'length'],
    ['台(套)', '台(套)', 'thing'],
    ['个/项', '个/项', 'item'],
    ['册次', '册次', 'person-time'],
    ['万', '万', 'myriad'],
    ['人·天', '人·天', 'person-day'],
  ])('%s is %s', (word, id, dimension) => {
    expect(findUnit(word)).toMatchObject({ id, dimension });
  });

  it.each(['', '羊单位', 'kgx', '万%', '个羊'])('knows no %j', (word) => {
    expect(findUnit(word)).toBeUndefined();
  });

  it('keeps persons and person-times apart', () => {
    expect(findUnit('人')?.dimension).not.toBe(findUnit('人次')?.dimension);
    expect(findUnit('工作日')?.dimension).not.toBe(findUnit('天')?.dimension);
  });
});
