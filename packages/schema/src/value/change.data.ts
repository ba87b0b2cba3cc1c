/** Verbs of growth and reduction. 新增 counts what is new and is no growth of anything. */
export const CHANGE_VERBS: Readonly<Record<'up' | 'down', string>> = {
  up: '增长 增长率 增长幅度 增长率达 提高 提高率 提升 提升率 提升幅度 增加 增加率 增加值 上升 上升率 上涨 增幅 增速 增收 增产 增值 增 扩大 攀升 提速 递增 净增',
  down: '下降 下降率 下降幅度 降低 降低率 降低幅度 减少 减少率 压减 压减率 降幅 节约 节约率 节省 节省率 缩短 缩减 压缩 削减 下跌 减 降 递减 压降 压降率 回落',
};

/** Words between the verb and its figure. */
export const CHANGE_LINKS = '了 幅度 比例 率';

/** Words before the verb that say how the change is counted. */
export const CHANGE_LEADS = '平均 年均 每年 年平均 全年 年 逐年 实现 力争 预计 计划 累计 同口径 总体 整体';

/** What a change is measured against, as written, and as it is named. */
export const BASELINES: Readonly<Record<string, string>> = {
  同比: '上年同期',
  环比: '上期',
  较同期: '同期',
  比同期: '同期',
};
