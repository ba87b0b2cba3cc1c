import type { Comparator } from './target.ts';

/** What a word or sign around a number says of it. */
export interface Comparison {
  readonly cmp?: Comparator;
  readonly approx?: true;
  /** A word that gives way to a clearer sign behind the number: 控制在85%以上 is ≥85%. */
  readonly weak?: boolean;
}

/**
 * Comparators before the number; `a,b:c,d` stands for ac, ad, bc and bd. 以上, 以下, 以内, 届满 include the figure, 超过, 不满,
 * 以外 exclude it (Civil Code of China, Art. 1259); 不超过 therefore includes it.
 */
export const WORDS_BEFORE: Readonly<Record<string, string>> = {
  ge: '≥ 大于,高于,多于,优于:或等于,等于,或者等于 不,不得,不能,应不,不应,原则上不,一般不:低于,少于,小于,短于 不下于 不早于 至少 最:少,低,小,短 下限 不低 不少 达到或优于 优于或达到 不劣于 不差于 不次于 %=',
  'ge weak': '达到 达到了 达 应达到 须达到 需达到 达成 保持在 维持在 稳定在 高达',
  le: '≤ 小于,低于,少于:或等于,等于,或者等于 不,不得,不能,应不,不应,原则上不,一般不:高于,超过,多于,大于,长于,晚于,迟于 不超出 不超 不突破 至多 最:多,高,大,长 上限 限额 ±',
  'le weak': '控制在 严格控制在 应控制在 需控制在',
  gt: '> 大于 超过 高于 多于 超出 突破 超 逾 优于 好于',
  lt: '< 小于 低于 少于 不足 不满 未满 不到 未达 短于 早于',
  'eq weak': '= 等于 为 即 恰好 均为',
  about: '~ 约 大约 约为 近 将近 接近 预计 大概 大致 约计',
};

/** Comparators after number and unit. */
export const WORDS_AFTER: Readonly<Record<string, string>> = {
  ge: ',及,及其,或,含,含及,(含),(含)及,(及),(含本数):以上 以上(含) 之上 起 起步 保底',
  le: ',及,及其,或,含,(含),(含)及,(及):以下,以内 以下,以内:(含) 之内 之下 内 范围内 范围以内 封顶 为限 为上限',
  gt: '以上(不含) (不含)以上 以外 之外',
  lt: '以下(不含) (不含)以下 以内(不含) (不含)以内',
  about: '左右 上下 (左右)',
};

/** What sets a bound, between a comparator and its figure: 不超过预算100万元. */
export const BOUNDING_WORDS =
  '预算 预算数 预算金额 预算总额 预算安排 年初预算 年度预算 项目预算 批复预算 预算批复 批复数 批复金额 概算 概算数 批复概算 概算批复 合同价 合同金额 合同价款 中标价 中标金额 控制价 招标控制价 最高限价 总投资 计划投资 投资 总成本 成本 总额 金额 单价 标准 限额'.split(
    ' ',
  );

/** Words that only end like a comparator: 签约5家 signs with five. */
export const NO_COMPARATORS =
  '节约 签约 预约 合约 履约 违约 公约 制约 条约 邀约 续约 附近 最近 邻近 临近 靠近 就近 远近 行为 成为 作为 认为 视为 人为 最为 极为 较为 转为 改为 变为 升为 降为 高为 低为 加为 少为 增为 减为 调整为 到达 下达 传达 抵达 送达 直达 表达 发达 通达 赶超 高超 彩超 B超 心超 立即 随即 当即'.split(
    ' ',
  );
