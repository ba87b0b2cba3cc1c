import type { LevelOne, LevelTwo, Taxonomy } from './taxonomy.ts';

/** Aliases are separated by spaces; a trailing 指标 and white space never matter when matching. */
function kind(code: string, name: string, aliases = ''): LevelTwo {
  return { code, name, aliases: aliases.split(' ').filter((alias) => alias !== '') };
}

function frame(code: string, name: string, aliases: string, children: readonly LevelTwo[]): LevelOne {
  return { ...kind(code, name, aliases), children };
}

const OUTPUT_ALIASES = '产出 产出目标 项目产出 产出效果 部门产出 产出绩效';
const BENEFIT_ALIASES = '效益 效果 效果目标 项目效益 项目效果 效果指标 部门效果 社会效应 效益目标';
const SATISFACTION_ALIASES = '满意度 服务对象满意度 满意度目标 项目满意度 社会满意度 公众满意度';
const SATISFIED =
  '服务对象满意度 满意度 帮扶对象满意度 社会公众满意度 社会公众或服务对象满意度 受益对象满意度 群众满意度 服务对象满意 受益群众满意度 公众满意度 服务对象满意程度 社会公众或服务对象满意度指标';

const QUANTITY = kind('11', '数量指标', '数量 产出数量 数量目标 产出数量指标');
const QUALITY = kind('12', '质量指标', '质量 产出质量 质量目标');
const TIME = kind('13', '时效指标', '时效 进度 产出进度 时间 产出时效 进度指标 时效目标');
const COST = kind('14', '成本指标', '成本 产出成本 成本目标');
const ECONOMIC = kind('21', '经济效益指标', '经济效益 经济');
const SOCIAL = kind('22', '社会效益指标', '社会效益 社会 社会影响');
const ECOLOGICAL = kind('23', '生态效益指标', '生态效益 环境效益 生态 生态环境效益 环境');
const SUSTAINABLE = kind(
  '24',
  '可持续影响指标',
  '可持续影响 可持续发展影响 可持续性影响 可持续影响力 可持续发展 可持续 可持续发展指标 可持续发展能力',
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
];
