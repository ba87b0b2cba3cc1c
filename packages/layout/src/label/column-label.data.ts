import type { RowExtraId } from '@jibiao/schema';

/** What a column of the indicator block may hold, before its cells are looked at. */
export type LabelRole =
  | 'level1'
  | 'level2'
  | 'levels'
  | 'name'
  | 'weak-name'
  | 'level4'
  | 'value'
  | 'other'
  | RowExtraId;

const words = (text: string): readonly string[] => text.split(' ');

/** Printed column labels by what they stand for (published forms of many offices); white space and brackets removed. */
export const columnLabels: Readonly<Partial<Record<LabelRole, readonly string[]>>> = {
  level1: words('一级指标 一级 一级指标名称 一级目标 指标大类 一级绩效指标'),
  level2: words('二级指标 二级 二级指标名称 二级目标 分项指标 二级绩效指标 指标小类'),
  levels: words(
    '指标类别 指标类型 指标分类 绩效指标类别 绩效指标类型 绩效指标分类 一二级指标 一、二级指标 类别 指标体系',
  ),
  name: words(
    '三级指标 三级 三级指标名称 指标名称 指标内容 具体指标 绩效指标名称 绩效指标内容 明细指标 三级指标内容 具体指标名称 三级绩效指标 指标具体内容 细化指标 三级目标 考核指标 指标项 三级指标描述 具体绩效指标 个性指标',
  ),
  'weak-name': words('绩效指标 指标 绩效目标指标 项目绩效指标 指标描述'),
  level4: words('四级指标 四级指标名称 四级'),
  value: words(
    '绩效值 指标值 目标值 绩效指标值 预期值 预期指标值 指标目标值 指标值及单位 计划指标值 预期目标值 计划值 预期目标 预期绩效 预期实现值 绩效目标值 目标 计划完成值 预计值 年度指标 标准值 绩效目标 计划',
  ),
  operator: words(
    '计算符号 符号 运算符 运算符号 比较符 比较符号 指标符号 计算关系 关系符 逻辑符号 关系 指标值符号 判断符号',
  ),
  unit: words('计量单位 单位 度量单位 指标单位 指标值单位 值单位'),
  nature: words('指标值类型 指标属性 定性定量 定量定性 定性/定量 定量/定性 指标性质 性质 值类型 指标值性质'),
  direction: words('指标方向性 指标方向 方向 正反向 指标正反向 正向/反向 方向性'),
  weight: words('权重 分数 标准分 满分'),
  standard: words('绩效标准 标准类型 依据 指标标准'),
  explanation: words('指标解释 指标内涵 指标释义 指标定义 三级指标解释'),
  scoring: words('评分标准 评价标准 计分方法 扣分标准 打分标准 赋分规则'),
  method: words('计算方法 计算公式 取值方法 指标计算方法'),
  source: words('数据来源'),
  evidence: words('证明材料'),
  remark: words('备注 其他说明 备注说明'),
  actual: words(
    '实际完成值 实际完成情况 完成值 实际值 完成情况 实际完成 实际完成指标值 实际 实现值 自评完成值 执行情况 完成指标值 实际绩效值 实际达到值 实际实现值 截至目前完成情况 执行完成值 指标完成情况',
  ),
  score: words('得分 评分 自评分 实际得分 自评分数'),
  forecast: words('全年预计值'),
};

/** Labels that are told by a part of them, tried in this order after the exact ones. */
export const columnPatterns: readonly (readonly [RegExp, LabelRole])[] = [
  [/(?:代码|编码|编号)$/u, 'other'],
  // Targets of a part of the year stand beside that of the whole year.
  [/^(?:上?半年|[一二三四1-4]季度)/u, 'other'],
  // What a changed target was before is no target any more.
  [/(?:调整|变更|修改|调剂)前|^原(?:指标|目标|绩效)/u, 'other'],
  [/原因|改进措施|偏差|整改/u, 'reason'],
  [/可能性/u, 'likelihood'],
  [/前年/u, 'beforePrevious'],
  [/上年|去年/u, 'previous'],
  [/预计.*完成/u, 'forecast'],
  [/实际|月底?完成|月底?执行|完成值|已完成|完成情况|执行情况|达成值|达成情况/u, 'actual'],
  [/^三级指标|三级$|^(?:指标|考核)(?:项目|要素|名)$/u, 'name'],
  [/^二级指标|二级$/u, 'level2'],
  [/^一级指标|一级$/u, 'level1'],
  [/(?:符号|运算符)$/u, 'operator'],
  [/^(?:比较|判断|关系|运算)符|关系$/u, 'operator'],
  [/计量单位|度量单位|[标值]单位$/u, 'unit'],
  [/^(?:指标值|目标值|绩效值)[及和与]/u, 'value'],
  [/依据$/u, 'standard'],
  [/来源$/u, 'source'],
  [/(?:解释|说明)$/u, 'explanation'],
  [/(?:指标值|目标值|绩效值|预期值|计划值|预期目标|标准值)$/u, 'value'],
  [/^(?:指标值|目标值|绩效值)/u, 'value'],
  [/公式$|方式$/u, 'method'],
  [/办法$|细则$/u, 'scoring'],
  [/^(?:年度|当年|本年|计划|预期|完成|\d{4}年度?).{0,4}目标$/u, 'value'],
  [/权重|分值/u, 'weight'],
  [/得分$/u, 'score'],
  [/佐证/u, 'evidence'],
  [/评.*分.*标准|评分/u, 'scoring'],
  [/[^分]值$/u, 'value'],
];
