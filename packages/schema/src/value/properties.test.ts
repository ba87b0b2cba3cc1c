import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeValue } from './normalize.ts';
import { parseTarget, readTarget } from './parse-target.ts';
import { renderTarget } from './render.ts';
import { serializeTarget } from './serialize.ts';

/** Pieces that values are made of, so that random texts come close to real ones. */
const PIECES =
  '0 1 2 5 9 10 12 31 95 98 100 0.5 1,200 2024 2025年 12月 31日 底 末 前 内 第三季度 上半年 一 二 三 十 百 千 万 亿 半 两 零 ≥ ≤ > < = 不低于 不超过 达到 控制在 约 近 以上 以下 以内 及以上 左右 余 多 + % ‰ 元 万元 人 人次 次 个 项 家 户 台 套 天 日 小时 年 月 个月 季度 周 级 等 类 星 A M km ㎡ m2 / · * . - ~ 至 到 : 比 分之 每 人均 年均 全年 累计 同比 较 上年 增长 提高 下降 降低 完成 率 培训 满意度 优 良 是 否 无 零 事故 预算 据实 ; ； ， 、 。 ( ) （ ） “ ” $ \\geq \\% { } <br> &ge; &nbsp; ** XX __ … 5G PM2.5 E+04 E-1 个亿 w 前三 每周五 110 由 提升到 的 × 《 》 1、 ① \n 　'.split(
    ' ',
  );
const valueLike = fc.array(fc.constantFrom(...PIECES, ' '), { maxLength: 12 }).map((parts) => parts.join(''));
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }), valueLike);
/** More with `PROPERTY_RUNS=50000`. */
const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1500) };

const KINDS = new Set(
  'number range change frequency deadline period ratio budgetRef boolean grade qualitative unmeasurable placeholder composite unparsed empty'.split(
    ' ',
  ),
);

function widened(text: string): string {
  return [...text]
    .map((sign) => (/[!-~]/u.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign))
    .join('');
}

describe('reading a value', () => {
  it('gives a tree for any text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(KINDS).toContain(parseTarget(text).kind);
      }),
      RUNS,
    );
  });

  it('writes back what it read', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const target = parseTarget(text);
        expect(parseTarget(renderTarget(target))).toEqual(target);
      }),
      RUNS,
    );
  });

  it('does not mind full-width signs', () => {
    fc.assert(
      fc.property(valueLike, (text) => {
        expect(parseTarget(widened(text))).toEqual(parseTarget(text));
      }),
      RUNS,
    );
  });

  it('reads from columns what it reads from the joined text', () => {
    const sign = fc.constantFrom(['1', '≥'], ['2', '＞'], ['3', '='], ['4', '<'], ['5', '小于等于'], ['>=', '≥']);
    const unit = fc.constantFrom('%', '万元', '人次', '元/人·天', '次/年', '台（套）', '个月', '平方米', 'km');
    const figure = fc.oneof(
      fc.nat(99999).map(String),
      fc.nat(9999).map((value) => `${value / 10}`),
    );
    fc.assert(
      fc.property(sign, figure, unit, ([operator = '', written = ''], value, column) => {
        const joined = parseTarget(`${written}${value}${column}`);
        expect(parseTarget(value, { operator, unit: column })).toEqual(joined);
        const { sign: code, value: cell, unit: word } = serializeTarget(joined);
        expect(parseTarget(cell, { operator: code, unit: word })).toEqual(joined);
      }),
    );
  });
});

describe('normalising a value', () => {
  it('twice is normalising once', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = normalizeValue(text).text;
        expect(normalizeValue(once).text).toBe(once);
      }),
      RUNS,
    );
  });

  it('records steps that lie inside the text as written', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { raw, steps, text: after } = readTarget(text);
        expect(raw).toBe(text);
        for (const { start, end } of steps) expect(start < end && end <= text.length).toBe(true);
        if (steps.length === 0) expect(after).toBe(text);
      }),
      RUNS,
    );
  });
});
