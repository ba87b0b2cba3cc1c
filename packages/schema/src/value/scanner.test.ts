import { describe, expect, it } from 'vitest';
import { bracketEnd } from './bracket.ts';
import { takeDenominators } from './denominator.ts';
import { compareGrades } from './grade-order.ts';
import { canonicalDecimal, scan, takeNumber, takeSign } from './scanner.ts';
import { growTree, wordAt } from './word-tree.ts';

describe('takeNumber', () => {
  it.each<[string, string | undefined, number]>([
    ['95%', '95', 2],
    ['0', '0', 1],
    ['007', '7', 3],
    ['0.50', '0.5', 4],
    ['100.00', '100', 6],
    ['.5', '0.5', 2],
    ['5.', '5', 1],
    ['.', undefined, 0],
    ['1,200', '1200', 5],
    ['1,200,300.5', '1200300.5', 11],
    ['12 345', '12345', 6],
    ['1234,567', '1234', 4],
    ['1,2000', '1', 1],
    ['1,20', '1', 1],
    [',200', undefined, 0],
    ['12345', '12345', 5],
    ['三十人', '30', 2],
    ['半年', '0.5', 1],
    ['半数', undefined, 0],
    ['半数年', undefined, 0],
    ['千五百', undefined, 0],
    ['123,456', '123456', 7],
    ['半', undefined, 0],
    ['万元', undefined, 0],
    ['百家', '100', 1],
    ['七八个', undefined, 0],
    ['一', '1', 1],
    ['二〇二五年', '2025', 4],
    ['二三十', undefined, 0],
    ['x', undefined, 0],
    ['', undefined, 0],
  ])('of %j is %s, %i long', (text, value, end) => {
    const scanner = scan(text);
    expect([takeNumber(scanner), scanner.at]).toEqual([value, end]);
  });

  it('begins at the reading position', () => {
    const scanner = scan('≥1,200人', 1);
    expect([takeNumber(scanner), scanner.at]).toEqual(['1200', 6]);
  });
});

it.each([
  ['007.50', '7.5'],
  ['.5', '0.5'],
  ['0', '0'],
  ['00', '0'],
  ['10', '10'],
  ['1.0', '1'],
])('canonicalDecimal(%s) is %s', (text, decimal) => {
  expect(canonicalDecimal(text)).toBe(decimal);
});

it('takeSign takes one of the signs and nothing at the end', () => {
  const scanner = scan('-~');
  expect([takeSign(scanner, '~'), takeSign(scanner, '-'), takeSign(scanner, '~'), takeSign(scanner, '~')]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(scanner.at).toBe(2);
});

it.each<[string, string[] | undefined, number]>([
  ['/人', ['人'], 2],
  ['/每人', ['人'], 3],
  ['每人每月', ['人', '月'], 4],
  ['/人·天', ['人', '天'], 4],
  ['/人/天', ['人', '天'], 4],
  ['/人*月', ['人', '月'], 4],
  ['/人.月', ['人', '月'], 4],
  ['/人.5', ['人'], 2],
  ['/(人·月)', ['人', '月'], 6],
  ['/(人、月)', ['人', '月'], 6],
  ['/(人·)', ['人'], 5],
  ['/(人', undefined, 0],
  ['/()', undefined, 0],
  ['/人天', ['人', '天'], 3],
  ['/个月', ['月'], 3],
  ['/2年', ['2年'], 3],
  ['/1年', ['年'], 3],
  ['/半年', ['半年'], 3],
  ['/3个月', ['3月'], 4],
  ['/10万', ['10万'], 4],
  ['/生', ['生'], 2],
  ['/生以上', ['生'], 2],
  ['/生2', ['生'], 2],
  ['/生不低于', ['生'], 2],
  ['/标段人员类别', ['标段'], 3],
  ['/羊单位', ['羊单位'], 4],
  ['/羊单位·年', ['羊单位', '年'], 6],
  ['/羊单位的数', undefined, 0],
  ['/', undefined, 0],
  ['/人/', undefined, 0],
  ['人', [], 0],
])('denominators of %j are %j', (text, per, end) => {
  const scanner = scan(text);
  expect([takeDenominators(scanner), scanner.at]).toEqual([per, end]);
});

it.each([
  ['(a)', 0, 2],
  ['(a(b)c)d', 0, 6],
  ['x(a)', 1, 3],
  ['(a', 0, undefined],
])('the bracket of %j at %i closes at %s', (text, at, end) => {
  expect(bracketEnd(text, at)).toBe(end);
});

it.each([
  ['一级', '二级', 1],
  ['二级', '一级', -1],
  ['一级', '一级', 0],
  ['Ⅰ类', 'Ⅲ类', 2],
  ['I类', 'III类', 2],
  ['1级', '3级', 2],
  ['甲级', '乙级', 1],
  ['A级', 'B级', 1],
  ['AAA级', 'A级', 2],
  ['AAA', 'AA级', 1],
  ['5A', '3A', 2],
  ['5A级', '3A级', 2],
  ['三星级', '四星', -1],
  ['5星级', '3星级', 2],
  ['第一等', '二等', 1],
  ['国家级', '县级', 3],
  ['优秀', '合格', 3],
  ['优', '差', 3],
  ['优', '一级', undefined],
  ['三星级', '二级', undefined],
  ['羊级', '羊', undefined],
  ['一级第', '二级第', undefined],
])('%s against %s: %s', (one, other, order) => {
  expect(compareGrades(one, other)).toBe(order);
});

it('wordAt finds the longest word, and of two meanings the first', () => {
  const tree = growTree([
    ['以', 1],
    ['以上', 2],
    ['以上', 3],
    ['以上的人', 4],
  ]);
  expect(wordAt(tree, '以上', 0)).toEqual({ word: '以上', meaning: 2 });
  expect(wordAt(tree, '以上的', 0)).toEqual({ word: '以上', meaning: 2 });
  expect(wordAt(tree, '5以x', 1)).toEqual({ word: '以', meaning: 1 });
  expect(wordAt(tree, '上', 0)).toBeUndefined();
  expect(wordAt(tree, '', 0)).toBeUndefined();
});
