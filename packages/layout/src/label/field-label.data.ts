import type { AmountId, FieldId } from '@jibiao/schema';

const words = (text: string): readonly string[] => text.split(' ');

/** Printed header labels by field (published forms of many offices). The first that stands in the form wins within a list. */
export const fieldLabels: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  fiscalYear: words('预算年度 年度 所属年度 填报年度 申报年度'),
  projectName: words('项目名称 资金名称 转移支付名称 项目名 项目'),
  projectCode: words('项目代码'),
  department: words(
    '主管部门 预算部门 部门名称 单位(部门)名称 预算部门名称 一级预算单位 主管部门/单位 部门单位名称 部门/单位名称 主管预算部门 部门',
  ),
  departmentCode: words('主管部门编码 主管部门代码 部门编码 部门代码'),
  unit: words(
    '实施单位 项目单位 预算单位 单位名称 预算单位名称 基层预算单位 项目实施部门 学校名称 医院名称 项目单位名称 单位信息',
  ),
  unitCode: words('单位编码 单位代码 预算单位编码 实施单位编码 预算单位代码'),
  projectAttribute: words('项目属性'),
  projectCategory: words('项目类别 项目类型 支出类型 项目分类'),
  projectNature: words('项目性质 资金性质'),
  projectTerm: words('项目期限 项目期 实施期 项目周期'),
  midTermGoal: words('中期目标 项目总目标 项目总体目标 项目总体绩效目标 项目整体绩效目标 项目整体目标'),
  annualGoal: words(
    '年度目标 年度绩效目标 预期目标 年初设定目标 年初预期目标 整体绩效目标 部门整体绩效目标 年初绩效目标 预期总体目标 年度绩效目标内容',
  ),
  actualGoal: words(
    '实际完成情况 全年实际完成情况 年度总体目标完成情况综述 目标完成情况 目标实际完成情况 年度总体目标完成情况 全年完成情况 总体目标完成情况 年度目标完成情况 完成情况综述 目标执行情况 实际完成情况综述',
  ),
  duties: words(
    '部门职责 单位职能概述 部门职能 部门职能概述 单位职能 职能简述 单位职责 部门职能职责 职能职责概述 主要职责',
  ),
  schedule: words('实施进度计划 项目实施计划 项目实施进度计划 进度计划 实施计划 项目实施进度'),
  owner: words('项目联系人'),
  phone: words('联系电话 电话 联系方式 手机号码 负责人电话'),
  preparer: words('填表人 填报人 制表人 经办人 填报人及电话 联系人'),
  remark: words('备注 其他说明 需要说明的其他问题 其他需要说明的问题'),
};

/** Labels told by how they end, tried after the exact ones. */
export const fieldPatterns: readonly (readonly [RegExp, FieldId])[] = [
  [/^(?!一级).{0,8}(?:项目|专项|政策)(?:支出|资金)?名称$/u, 'projectName'],
  [/^.{0,6}(?:项目|预算)(?:代码|编码|编号)$/u, 'projectCode'],
  [/^.{0,6}主管(?:部门|单位)(?:名称|及代码|及编码|及名称)?$/u, 'department'],
  [/^.{0,6}(?:实施|承担|执行|填报|申报|用款|使用|建设|购买)(?:单位|主体)(?:名称|及代码|及编码)?$/u, 'unit'],
  [/^(?:项目)?.{0,4}(?:实施|执行|起止|建设|合同)(?:期限|期|时间|年限|年月|周期|工期)$/u, 'projectTerm'],
  [/^(?:计划|项目)?(?:开始|起始)(?:日期|时间)$/u, 'startDate'],
  [/^(?:(?:计划|项目)(?:完成|结束|终止)|结束|终止)(?:日期|时间)$|^完成日期$/u, 'endDate'],
  [/^.{0,4}(?:主管|业务|归口|对口)(?:管理|业务|主管)?[处科股]室$/u, 'office'],
  [/^(?:项目)?(?:立项|政策|设立)依据$|^项目立项情况$/u, 'establishmentBasis'],
  [/^(?:项目)?.{0,4}必要性$/u, 'necessity'],
  [/^(?:项目)?.{0,4}可行性(?:分析)?$/u, 'feasibility'],
  [/^(?:填报|填表|制表)(?:日期|时间)$/u, 'fillDate'],
  [/^(?:项目|单位)?负责人(?:签字|及(?:联系)?电话)?$/u, 'owner'],
  [/^财政.{0,7}意见$/u, 'financeReview'],
  [/^(?:主管)?(?:部门|单位)(?:审核)?意见$/u, 'departmentReview'],
  [/^.{0,4}(?:中期|中长期|长期|实施周?期|三年).{0,8}目标$/u, 'midTermGoal'],
  [/^.{0,4}(?:年度|当年|本年).{0,8}目标(?:[和及]成果)?$/u, 'annualGoal'],
];

/** Goal labels that mean the annual goal when no plainer one stands in the form; else the mid-term goal. */
export const weakGoalLabels: ReadonlySet<string> = new Set(
  words(
    '总体目标 绩效目标 项目绩效目标 总体绩效目标 项目目标 目标 整体目标 项目绩效总目标 总目标 项目预期绩效目标 绩效总目标 绩效目标概述 建设目标 工作目标',
  ),
);

/** Words that only head a group of fields or stand beside them: never values. */
export const groupLabels: ReadonlySet<string> = new Set(
  words(
    '项目资金 资金情况 项目概况 项目基本情况 基本情况 资金来源 预算资金 绩效指标 绩效目标指标 项目绩效指标表 年度绩效指标 本年度绩效指标 中期绩效指标 长期绩效指标 一级项目名称 分值 得分 预算执行情况 资金构成 项目资金来源 预算情况 项目支出预算 任务名称 主要内容 年度主要任务 资金用途 项目绩效指标 绩效指标表 指标完成情况 项目资金情况 资金安排 测算依据 资金投入情况 序号 预算情况说明 绩效目标及指标 审核意见 金额单位',
  ),
);

/** Money labels (金额): the first pattern that fits the bare label, `其中` removed, tells what it is. */
export const amountPatterns: readonly (readonly [RegExp, AmountId | 'executionRate'])[] = [
  // 财政资金预算分类 and 资金科目代码 stand beside money, and are none either.
  [/执行率|完成率|支付进度|(?:分类|代码|编码|科目|用途|依据)$/u, 'executionRate'],
  [/年初预算|年初批复/u, 'initialAmount'],
  [/执行数|实际支出|实际使用|支出金额|已支出|实际到位|执行金额|累计支付/u, 'executedAmount'],
  [/结转/u, 'carryOver'],
  [/^(?:中央|省级|市级|上级|该项目支出上级|中央、)(?:.{0,8})(?:资金|补助|拨款|安排|补助安排)$/u, 'upperAmount'],
  [/上级.{0,4}(?:资金|补助)|^中央.{0,6}补助/u, 'upperAmount'],
  [/^其[他它]|其[他它]资金|自有资金|自筹|其他收入|单位资金|社会资金/u, 'otherAmount'],
  [
    /财政(?:预算)?(?:拨款|资金|安排|投入)|一般公共预算拨款|^(?:县|区|地方)级?资金$|(?:县|区)级(?:财政)?资金|本级财政/u,
    'fiscalAmount',
  ],
  [
    /^(?:项目)?(?:年度|当年|本年度|本年|全年|申报年度|本次)(?:.{0,6})(?:金额|总额|预算|预算数|资金|申请数|合计|投资|投资计划|投资额)$|^(?:合同|采购|购买服务)(?:总)?金额$|^(?:年度|当年|本年|全年)(?:预算|资金).{0,6}$/u,
    'annualAmount',
  ],
  [/^(?:年度|当年|预算|申请|安排|所需)经费(?:预算|总额|金额|数)?$|^项目经费(?:预算|总额|金额|数)$/u, 'annualAmount'],
  [
    /^(?:项目)?预算(?:金额|数|申报数|安排|总额|资金|数额|额度|规模)?$|^预算(?:批复数|资金总额)$|预算数$|^(?:申请|申报|安排|批复|下达|核定)(?:预算)?(?:金额|资金|预算)(?:总额|数)?$|^(?:财政|部门|单位|整体)?预算(?:安排)?(?:金额|数|总额)$|^部门预算$|^(?:项目)?(?:\d{4}年)(?:度)?(?:预算|资金|金额).{0,4}$|本级预算/u,
    'annualAmount',
  ],
  [/(?:调整|变更|调剂)[前后].{0,4}(?:金额|预算|资金)/u, 'annualAmount'],
  [
    /总投资|资金总额|总金额|总预算|投资总额|(?:中期|实施期).{0,4}(?:总额|金额)|项目总.{0,2}资金|项目总额|资金总量|概算/u,
    'totalAmount',
  ],
];
