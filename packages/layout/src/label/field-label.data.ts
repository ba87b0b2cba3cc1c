import type { AmountId, FieldId } from '@jibiao/schema';

const words = (text: string): readonly string[] => text.split(' ');

/** Printed header labels by field (published forms of many offices). The first that stands in the form wins within a list. */
export const fieldLabels: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  fiscalYear: words('预算年度 年度 所属年度 填报年度 申报年度'),
  projectName: words(
    '项目名称 项目支出名称 二级项目名称 专项名称 专项(项目)名称 专项资金名称 政策名称 资金名称 政策(项目)名称 项目(政策)名称 转移支付名称 项目(专项)名称 专项(资金)名称 预算项目名称 支出项目名称 项目名 资金(项目)名称 项目(资金)名称 转移支付(项目)名称',
  ),
  projectCode: words('项目代码 项目编码 项目编号 预算项目代码'),
  department: words(
    '主管部门 主管部门及代码 主管部门及编码 主管部门名称 主管部门(单位) 项目主管部门 预算部门 部门名称 部门(单位)名称 单位(部门)名称 预算部门名称 预算主管部门 中央主管部门 省级主管部门 市级主管部门 县级主管部门 区级主管部门 一级预算单位 预算部门(单位)名称 主管部门/单位 部门单位名称 部门/单位名称 主管单位 主管预算部门 预算部门(单位) 部门',
  ),
  departmentCode: words('主管部门编码 主管部门代码 部门编码 部门代码'),
  unit: words(
    '实施单位 项目单位 填报单位 预算单位 单位名称 项目实施单位 项目执行单位 执行单位 申报单位 项目承担单位 使用单位 资金使用单位 具体实施单位 项目申报单位 预算单位名称 实施单位名称 基层预算单位 承担单位 项目填报单位 项目实施部门 项目实施单位(盖章) 用款单位 学校名称 医院名称 项目单位名称',
  ),
  unitCode: words('单位编码 单位代码 预算单位编码 实施单位编码 预算单位代码'),
  projectAttribute: words('项目属性'),
  projectCategory: words('项目类别 项目类型 支出类型 项目分类'),
  projectNature: words('项目性质 资金性质'),
  projectTerm: words(
    '项目期限 项目期 实施期 实施期限 项目起止时间 项目实施期 项目支出实施期 起止时间 项目周期 执行期限 项目实施期限 实施周期 项目实施周期 项目起止年限 项目执行期 项目实施时间 项目实施起止时间 实施年限',
  ),
  startDate: words(
    '计划开始日期 项目开始日期 开始日期 开始时间 项目开始时间 起始时间 计划开始时间 项目起始时间 起始日期',
  ),
  endDate: words(
    '计划完成日期 项目完成日期 完成日期 结束日期 结束时间 项目结束时间 终止时间 计划完成时间 项目完成时间 项目终止时间',
  ),
  office: words(
    '项目主管处室 主管处室 业务处室 归口处室 业务主管处室 主管科室 业务科室 对口科室 财政归口业务处室 业务股室 主管股室 归口管理处室 归口科室',
  ),
  midTermGoal: words(
    '中期目标 中长期目标 长期目标 长期绩效目标 中期绩效目标 实施期绩效目标 实施期目标 项目总目标 项目总体目标 实施期总目标 中期总体目标 项目实施期目标 三年总体目标 实施期总体目标 项目总体绩效目标 项目长期绩效目标 中长期绩效目标 项目中期目标',
  ),
  annualGoal: words(
    '年度总体绩效目标 年度目标 年度总体目标 本年度绩效目标 年度绩效目标 年度绩效总目标 预期目标 年初设定目标 年度预期目标 本年度目标 年初预期目标 当年绩效目标 项目年度绩效目标 项目年度目标 部门年度目标 整体绩效目标 部门整体绩效目标 年度整体绩效目标 年度主要目标 年度绩效总体目标 本年度总体目标 年度总目标 年初绩效目标 当年目标 预期总体目标 年度绩效目标内容',
  ),
  actualGoal: words(
    '实际完成情况 全年实际完成情况 年度总体目标完成情况综述 目标完成情况 目标实际完成情况 年度总体目标完成情况 全年完成情况 总体目标完成情况 年度目标完成情况 完成情况综述 目标执行情况 实际完成情况综述',
  ),
  duties: words(
    '部门职责 部门(单位)职责 单位职能概述 部门职能 部门职能概述 单位职能 职能简述 单位职责 部门职能职责 职能职责概述 部门(单位)职能 主要职责',
  ),
  establishmentBasis: words('立项依据 项目立项依据 政策依据 设立依据 项目设立依据 项目立项情况'),
  necessity: words('必要性 项目立项必要性 立项必要性 项目必要性 项目申报的必要性 项目设立的必要性'),
  feasibility: words('可行性 项目可行性 项目申报的可行性 可行性分析'),
  schedule: words('实施进度计划 项目实施计划 项目实施进度计划 进度计划 实施计划 项目实施进度'),
  owner: words(
    '项目负责人 负责人 负责人及电话 项目负责人及电话 项目负责人及联系电话 单位负责人 负责人及联系电话 单位负责人签字 项目联系人',
  ),
  phone: words('联系电话 电话 联系方式 手机号码 负责人电话'),
  preparer: words('填表人 填报人 制表人 经办人 填报人及电话 联系人'),
  fillDate: words('填报日期 填表日期 填报时间 填表时间 制表日期'),
  financeReview: words('财政部门审核意见 财政审核意见 财政部门意见 财政局审核意见 财政业务科室审核意见'),
  departmentReview: words('主管部门审核意见 部门审核意见 主管部门意见 单位审核意见'),
  remark: words('备注 其他说明 需要说明的其他问题 其他需要说明的问题'),
};

/** Labels told by how they end, tried after the exact ones. */
export const fieldPatterns: readonly (readonly [RegExp, FieldId])[] = [
  [/^(?!一级).{0,8}(?:项目|专项|政策)(?:支出|资金)?名称$/u, 'projectName'],
  [/^.{0,6}(?:项目|预算)(?:代码|编码|编号)$/u, 'projectCode'],
  [/^.{0,6}主管(?:部门|单位)(?:名称|及代码|及编码|及名称)?$/u, 'department'],
  [/^.{0,6}(?:实施|承担|执行|填报|申报|用款|使用)单位(?:名称|及代码|及编码)?$/u, 'unit'],
  [/^(?:项目)?.{0,4}(?:实施|执行|起止|建设)(?:期限|期|时间|年限|年月|周期)$/u, 'projectTerm'],
  [/^.{0,4}(?:中期|中长期|长期|实施期|三年).{0,8}目标$/u, 'midTermGoal'],
  [/^.{0,4}(?:年度|当年|本年).{0,8}目标$/u, 'annualGoal'],
];

/** Goal labels that mean the annual goal when no plainer one stands in the form; else the mid-term goal. */
export const weakGoalLabels: ReadonlySet<string> = new Set(
  words(
    '总体目标 绩效目标 项目绩效目标 总体绩效目标 项目目标 目标 整体目标 项目绩效总目标 总目标 项目预期绩效目标 绩效总目标 绩效目标概述',
  ),
);

/** Words that only head a group of fields or stand beside them: never values. */
export const groupLabels: ReadonlySet<string> = new Set(
  words(
    '项目资金 资金情况 项目概况 项目基本情况 基本情况 资金来源 预算资金 绩效指标 绩效目标 总体目标 绩效目标指标 项目绩效指标表 年度绩效指标 本年度绩效指标 中期绩效指标 长期绩效指标 一级项目名称 分值 得分 执行率 项目绩效目标 年度绩效目标 预算执行情况 资金构成 项目资金来源 预算情况 项目支出预算 任务名称 主要内容 年度主要任务 预算执行率 资金性质 资金用途 项目绩效指标 绩效指标表 指标完成情况 项目资金情况 资金安排 测算依据 资金投入情况 序号 预算情况说明 绩效目标及指标 审核意见',
  ),
);

/** Money labels (金额): the first pattern that fits the bare label, `其中` removed, tells what it is. */
export const amountPatterns: readonly (readonly [RegExp, AmountId | 'executionRate'])[] = [
  [/执行率|完成率|支付进度/u, 'executionRate'],
  [/年初预算|年初批复/u, 'initialAmount'],
  [/执行数|实际支出|实际使用|支出金额|已支出|实际到位|执行金额|累计支付/u, 'executedAmount'],
  [/结转/u, 'carryOver'],
  [/^(?:中央|省级|市级|上级|该项目支出上级|中央、)(?:.{0,8})(?:资金|补助|拨款|安排|补助安排)$/u, 'upperAmount'],
  [/上级.{0,4}(?:资金|补助)|^中央.{0,6}补助/u, 'upperAmount'],
  [/^其他|其他资金|自有资金|自筹|其他收入|单位资金|社会资金/u, 'otherAmount'],
  [
    /财政(?:预算)?(?:拨款|资金|安排|投入)|一般公共预算拨款|^(?:县|区|地方)级?资金$|(?:县|区)级(?:财政)?资金|本级财政/u,
    'fiscalAmount',
  ],
  [
    /^(?:项目)?(?:年度|当年|本年度|本年|全年|申报年度|本次)(?:.{0,6})(?:金额|总额|预算|预算数|资金|申请数|合计)$|^(?:年度|当年|本年|全年)(?:预算|资金).{0,6}$/u,
    'annualAmount',
  ],
  [/^(?:年度|当年|预算|申请|安排|所需)经费(?:预算|总额|金额|数)?$|^项目经费(?:预算|总额|金额|数)$/u, 'annualAmount'],
  [
    /^(?:项目)?预算(?:金额|数|申报数|安排|总额|资金|数额)?$|^预算(?:批复数|资金总额)$|^(?:申请|申报|安排|批复|下达|核定)(?:预算)?(?:金额|资金|预算)(?:总额|数)?$|^(?:财政|部门|单位)?预算(?:安排)?(?:金额|数)$|^(?:项目)?(?:\d{4}年)(?:度)?(?:预算|资金|金额).{0,4}$|本级预算/u,
    'annualAmount',
  ],
  [
    /总投资|资金总额|总金额|总预算|投资总额|中期.{0,4}(?:总额|金额)|项目总.{0,2}资金|项目总额|资金总量|概算/u,
    'totalAmount',
  ],
];
