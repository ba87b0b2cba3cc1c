import { Big } from 'big.js';
import { type Dimension, findUnit } from './unit.ts';

/** A figure in the first unit of its dimension. */
export interface Measure {
  /** Plain decimal string. */
  readonly value: string;
  readonly unit: string;
  readonly dimension: Dimension;
}

/** Converts to the dimension's first unit (80 万元 → 800000 元); `undefined` where that would be a guess, as from 台 or 工作日 to 天. */
export function toBaseUnit(value: string, unit: string): Measure | undefined {
  const known = findUnit(unit);
  if (known?.factor === undefined) return undefined;
  return {
    value: new Big(value).times(known.factor).toFixed(),
    unit: known.base,
    dimension: known.dimension,
  };
}

/** What a bare 万 (or 亿, 千) counts, judged by what stands around it. */
export interface MyriadReading {
  readonly reading: 'money' | 'count' | 'unknown';
  /** The unit in full, where it can be told: `万元`, `万人次`. */
  readonly unit?: string;
}

const MONEY =
  /成本|费用?$|费用|经费|资金|金额|投入|投资|产值|收入|支出|造价|单价|价格|补贴|补助|补偿|奖补|救助金|税收?|利润|营收|销售额|交易额|贷款|债|融资|募集|筹资|标准$|预算|总额/u;
const COUNTED: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/人次(?:数)?$|人数次$/u, '人次'],
  [/(?:人数|人口|人员|学生|群众|农民|劳动力)(?:数量?)?$/u, '人'],
  [/户数?$/u, '户'],
  [/面积$/u, '平方米'],
  [/(?:次数|场次|频次|点击量|访问量|浏览量|下载量)$/u, '次'],
  [/(?:株|棵)数$/u, '株'],
];

/** Resolves a bare 万 by the indicator's name and level-2 kind; `unknown` must be reported, never guessed. */
export function resolveMyriad(
  unit: string,
  { name = '', level2 = '' }: { readonly name?: string; readonly level2?: string },
): MyriadReading | undefined {
  if (findUnit(unit)?.dimension !== 'myriad') return undefined;
  const bare = name.replaceAll(/[(（][^()（）]*[)）]/gu, '').trim();
  const counted = COUNTED.find(([pattern]) => pattern.test(bare))?.[1];
  // 面积 may be in 亩 as well: that it is counted is certain, the unit is not.
  if (counted === '平方米') return { reading: 'count' };
  if (counted !== undefined) return { reading: 'count', unit: unit + counted };
  return /^14|成本/u.test(level2) || MONEY.test(bare)
    ? { reading: 'money', unit: `${unit}元` }
    : { reading: 'unknown' };
}
