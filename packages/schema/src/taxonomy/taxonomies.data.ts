import type { LevelOne, LevelTwo, Taxonomy } from './taxonomy.ts';

/** Aliases are separated by spaces; a trailing 指标 and white space never matter when matching. */
function kind(code: string, name: string, aliases = ''): LevelTwo {
  return { code, name, aliases: aliases.split(' ').filter((alias) => alias !== '') };
}

function frame(code: string, name: string, aliases: string, children: readonly LevelTwo[]): LevelOne {
  return { ...kind(code, name, aliases), children };
}

/** Kinds that go by one name each, numbered within their level. */
function kinds(level: string, names: string, first = 1): LevelTwo[] {
  return names.split(' ').map((name, at) => kind(`${level}${at + first}`, name));
}

const OUTPUT_ALIASES = '产出 产出目标 项目产出 项目完成 产出效果 部门产出 产出绩效';
const BENEFIT_ALIASES = '效益 效果 效果目标 项目效益 项目效果 效果指标 部门效果 效益目标 效益指标 社会效应';
const SATISFACTION_ALIASES = '满意度 服务对象满意度 满意度目标 项目满意度 社会满意度 公众满意度';
const SATISFIED =
  '服务对象满意度 满意度 帮扶对象满意度 社会公众满意度 社会公众或服务对象满意度 受益对象满意度 群众满意度 服务对象满意 受益群众满意度 公众满意度 服务对象满意程度 社会公众或服务对象满意度指标';

const QUANTITY = kind('11', '数量指标', '数量 产出数量 数量目标 产出数量指标');
const QUALITY = kind('12', '质量指标', '质量 产出质量 质量目标');
const TIME = kind('13', '时效指标', '时效 进度 产出进度 时间 产出时效 进度指标 时效目标');
const COST = kind('14', '成本指标', '成本 产出成本 成本目标');
const ECONOMIC = kind('21', '经济效益指标', '经济效益 经济 经济效益目标');
const SOCIAL = kind('22', '社会效益指标', '社会效益 社会 社会影响 社会效益目标');
const ECOLOGICAL = kind('23', '生态效益指标', '生态效益 环境效益 生态 生态环境效益 环境 生态效益目标 环境效益目标');
const SUSTAINABLE = kind(
  '24',
  '可持续影响指标',
  '可持续影响 可持续发展影响 可持续性影响 可持续影响力 可持续发展 可持续 可持续发展指标 可持续发展能力 可持续影响目标',
);
const SATISFACTION = kind('31', '服务对象满意度指标', SATISFIED);

const OUTPUT_2015 = frame('1', '产出指标', OUTPUT_ALIASES, [QUANTITY, QUALITY, TIME, COST]);
const BENEFIT_2015 = frame('2', '效益指标', BENEFIT_ALIASES, [ECONOMIC, SOCIAL, ECOLOGICAL, SUSTAINABLE]);
const SATISFACTION_2015 = frame('3', '满意度指标', SATISFACTION_ALIASES, [SATISFACTION]);

/** Central frames of 2011, 2015 and 2021 and the department frame of 2015 (domain research; codes 4, 41–43 are ours). */
export const taxonomies: readonly Taxonomy[] = [
  {
    id: 'mof-2015',
    title: '财预〔2015〕88号 项目支出',
    frame: 'project',
    levels: [OUTPUT_2015, BENEFIT_2015, SATISFACTION_2015],
  },
  {
    id: 'mof-2021',
    title: '财预〔2021〕101号 项目支出',
    frame: 'project',
    levels: [
      frame('4', '成本指标', '成本 成本目标', [
        kind('41', '经济成本指标', '经济成本 成本 成本指标'),
        kind('42', '社会成本指标', '社会成本'),
        kind('43', '生态环境成本指标', '生态环境成本 生态成本 环境成本'),
      ]),
      frame('1', '产出指标', OUTPUT_ALIASES, [QUANTITY, QUALITY, TIME]),
      frame('2', '效益指标', BENEFIT_ALIASES, [ECONOMIC, SOCIAL, ECOLOGICAL]),
      SATISFACTION_2015,
    ],
  },
  {
    id: 'mof-2011',
    title: '2011 年版项目支出',
    frame: 'project',
    levels: [
      OUTPUT_2015,
      // In this generation satisfaction is written inside 效益; its code stays 31 so that both generations compare.
      frame('2', '效益指标', BENEFIT_ALIASES, [
        ECONOMIC,
        SOCIAL,
        kind('23', '环境效益指标', '环境效益 生态效益 环境 生态'),
        SUSTAINABLE,
        kind('31', '社会公众或服务对象满意度指标', SATISFIED),
      ]),
    ],
  },
  {
    id: 'dept-2015',
    title: '财预〔2015〕88号 部门整体支出',
    frame: 'department',
    levels: [OUTPUT_2015, BENEFIT_2015, SATISFACTION_2015],
  },
  {
    id: 'transfer-2015',
    title: '财预〔2015〕163号 转移支付',
    frame: 'project',
    levels: [OUTPUT_2015, BENEFIT_2015, SATISFACTION_2015],
  },
  {
    id: 'beijing-2019',
    title: '北京市 项目支出',
    frame: 'project',
    levels: [
      frame('1', '产出指标', OUTPUT_ALIASES, [
        kind('11', '产出数量指标', '产出数量 数量指标 数量'),
        kind('12', '产出质量指标', '产出质量 质量指标 质量'),
        kind('13', '产出进度指标', '产出进度 进度指标 时效指标 时效 产出时效'),
        kind('14', '产出成本指标', '产出成本 成本指标 成本'),
      ]),
      frame('2', '效益指标', BENEFIT_ALIASES, [
        ECONOMIC,
        SOCIAL,
        kind('23', '环境效益指标', '环境效益 生态效益 环境 生态'),
        SUSTAINABLE,
      ]),
      SATISFACTION_2015,
    ],
  },
  {
    // Weights and names of the level-1 kinds differ by province; the codes 5 to 8 are ours.
    id: 'dept-local',
    title: '部门整体支出（管理效率、履职效能）',
    frame: 'department',
    levels: [
      frame('7', '运行成本', '', kinds('7', '公用经费控制 在职人员控制 项目支出控制')),
      frame('5', '管理效率', '运行效率 部门管理', [
        kind('51', '预算管理', '资金管理 预决算管理'),
        kind('52', '财务管理'),
        kind('53', '人员管理', '人员编制'),
        kind('54', '资产管理'),
        kind('55', '采购管理', '政府采购'),
        ...kinds('5', '战略管理 预算编制 预算执行 绩效管理', 6),
      ]),
      frame('6', '履职效能', '履职效益 履职产出 部门履职', [
        QUANTITY,
        QUALITY,
        TIME,
        COST,
        ...kinds('6', '部门履职目标 部门效果目标 整体工作完成 重点工作履行 工作目标管理'),
      ]),
      frame('2', '社会效应', BENEFIT_ALIASES, [ECONOMIC, SOCIAL, ECOLOGICAL, SUSTAINABLE]),
      frame('8', '可持续发展能力', '', kinds('8', '体制机制改革 创新能力 人才支撑 科技支撑')),
      SATISFACTION_2015,
    ],
  },
];
