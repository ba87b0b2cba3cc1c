import { describe, expect, it } from 'vitest';
import { HINT, hintsOf } from './hint.ts';
import { parseTarget } from './parse-target.ts';
import {
  parseBudgetReference,
  parsePlaceholder,
  parseQualitative,
  parseUnmeasurable,
  parseWithinYear,
} from './words.ts';

/** Words apart by blanks, each given to a reader with the hints of its own characters. */
function all<T>(words: string, read: (text: string, signs: number) => T): (readonly [string, T])[] {
  return words.split(' ').map((word) => [word, read(word, hintsOf(word))] as const);
}

describe('parsePlaceholder', () => {
  it('finds slots that nobody filled', () => {
    const slots =
      '≥**% XX人 __ _ * x人 x N% N ≥X ≥xx % ≥% ≥ ≥≤ () A() 指标 指标1: 指标值12: 目标值 目标12 … ... .. 人 次 万元 xX ≥_ x年 xx <=% 培训XX人 X+';
    for (const [word, target] of all(slots, parsePlaceholder))
      expect([word, target?.kind]).toEqual([word, 'placeholder']);
  });

  it('leaves alone what only looks like one', () => {
    const others =
      '3x 人x人 a≥ 我的目标1 目标1的 个/项 级 元/人 工作日 × 次x% 95%≥ 5≥ x5 5% a% 人N% 某N 一_ ≥%的 人≥ 次≤ 二B 整年度';
    for (const [word, target] of all(others, parsePlaceholder)) expect([word, target]).toEqual([word, undefined]);
  });
});

describe('parseUnmeasurable', () => {
  it('finds what depends on something else', () => {
    const words =
      '由实际申报数决定 由区里确定 视情况 视天气情况 依情况而定 根据申报情况 根据要求确定 按照文件核定 按文件为准 以结算为准 据实结算 依据合同而定';
    for (const [word, target] of all(words, parseUnmeasurable))
      expect([word, target?.kind]).toEqual([word, 'unmeasurable']);
  });

  it('needs all of it in one clause and at its end', () => {
    const words =
      '根据要求 按文件为准则 以结算为准则 以合同,发票为准 视甲,乙情况 按照合同,发票而定 由甲;乙决定 明情况 按情况 核定 视各乡镇上一年度项目实施和资金拨付以及验收等情况';
    for (const [word, target] of all(words, parseUnmeasurable)) expect([word, target]).toEqual([word, undefined]);
  });
});

describe('parseBudgetReference', () => {
  it.each([
    [
      'le',
      '不超预算 不超项目预算 不超过预算 ≤预算数 小于等于预算 控制在预算范围内 严格按预算执行 严格按照预算执行 按预算执行 未超概算 未超过预算 概算 财政评审价 财政评审 成本等于预算 总成本低于预算 合同价款以内 合同价 预算内 项目成本控制在预算内',
    ],
    ['lt', '<预算 低于预算 小于预算'],
    ['eq', '=预算数 等于预算数'],
  ])('%s', (cmp, words) => {
    for (const [word, target] of all(words, parseBudgetReference)) expect([word, target?.cmp]).toEqual([word, cmp]);
  });

  it('knows no other words', () => {
    for (const [word, target] of all('我不超预算 5预算 预算=批复 预算编制 预算执行率', parseBudgetReference))
      expect([word, target]).toEqual([word, undefined]);
  });
});

describe('times in words', () => {
  it('reads the end of the budget year', () => {
    const words =
      '当年 当年度 当年内 在当年完成 本年 本年度 本年内完成 本年之内完成 年度 年度内 年内 年内全部完成 今年 今年内拨付 年内完成率 年度内到位';
    for (const [word, target] of all(words, parseWithinYear)) expect([word, target?.part]).toEqual([word, '底']);
    for (const [word, target] of all('每当年度 年内做完 年内完成任务', parseWithinYear))
      expect([word, target]).toEqual([word, undefined]);
  });

  it('reads the whole year', () => {
    for (const word of ['全年', '全年度', '全年内', '整年'])
      expect(parseTarget(word)).toEqual({ kind: 'period', from: { month: 1 }, to: { month: 12 } });
  });

  it.each([
    ['按月', '月'],
    ['按月安排', '月'],
    ['每季度开展', '季度'],
    ['逐月提高', '月'],
    ['每天', '日'],
    ['按月安排人员巡查', '月'],
    ['按月安排人员去巡查', undefined],
    ['逐年提高', undefined],
    ['每小时巡查', undefined],
    ['每户', undefined],
    ['按时', undefined],
    ['按台账', undefined],
    ['我按月', undefined],
  ])('%s: %s', (text, period) => {
    expect(parseQualitative(text).period).toBe(period);
  });
});

it.each([
  ['有所提升', 'change'],
  ['优良率提升', 'change'],
  ['按规定', 'compliance'],
  ['符合要求且稳步提升', 'change'],
  ['良好', 'level'],
  ['健全', 'level'],
  ['花木', 'other'],
])('%s claims a %s', (text, family) => {
  expect(parseQualitative(text).family).toBe(family);
});

it.each([
  ['5', HINT.numeral],
  ['级', HINT.grade],
  ['年', HINT.date],
  ['批', HINT.budget],
  ['中', HINT.grade | HINT.budget],
  ['视', HINT.depends],
  ['根', HINT.depends],
  ['一日', HINT.numeral | HINT.date],
  ['人', 0],
])('the hints of %s are %i', (text, hints) => {
  expect(hintsOf(text)).toBe(hints);
});
