/** Whether more is better, less is better, or neither can be told from the name. */
export type Direction = 'positive' | 'negative' | 'unknown';

const POSITIVE =
  '合格率 完成率 覆盖率 满意度 满意率 及时率 达标率 利用率 准确率 知晓率 知晓度 到位率 通过率 完好率 出勤率 响应率 办结率 参与度 参与率 增长率 就业率 转化率 到课率 优良率 保障率 节约率 下降率 降低率 压减率 减少率 减排量 处理率 处置率 整改率 结案率 破案率 查处率 化解率 调解率 救治率 治愈率 存活率 成活率 入学率 巩固率 普及率 签约率 接种率 检出率 公开率 回收率 绿化率 使用率 开放率 培训率 执行率 正确率 有效率 成功率 按期启动率 收入 产值 投入 人数 人次 次数 数量 面积 里程';
const NEGATIVE =
  '发生率 故障率 投诉率 事故率 差错率 错误率 违规率 死亡率 发病率 超标率 闲置率 空置率 流失率 返工率 逾期率 辍学率 偏差率 超支率 结转率 排放量 浓度 能耗 时长 响应时间 办理时限 等待时间 修复时间 成本 单价 费用 造价 事故起数 投诉量 投诉次数 事故数 事故次数 死亡人数 伤亡人数 失业率 复发率 损失率 漏报率 误差率 误差 重复率 信访量 成本控制率 预算控制率 处理时间 处置时间 办理时间 响应时长';
const EQUAL = '补助标准 发放标准 救助标准 补贴标准 资助标准 保障标准 执行标准 定额';

const SUFFIXES: readonly (readonly [suffix: string, direction: Direction])[] = [
  ...POSITIVE.split(' ').map((word) => [word, 'positive'] as const),
  ...NEGATIVE.split(' ').map((word) => [word, 'negative'] as const),
  ...EQUAL.split(' ').map((word) => [word, 'unknown'] as const),
].toSorted(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));

/** Direction of an indicator by the longest known suffix of its name: 投诉率 is negative, 投诉处理率 positive. */
export function directionOf(name: string): Direction {
  const bare = name.replaceAll(/[（(][^（()）]*[)）]/gu, '').replaceAll(/[\s。，,.]/gu, '');
  return SUFFIXES.find(([suffix]) => bare.endsWith(suffix))?.[1] ?? 'unknown';
}
