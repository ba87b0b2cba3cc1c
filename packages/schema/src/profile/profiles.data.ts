import type { KindRequirement, Profile, Sourced } from './profile.ts';

function figure(value: string, source: string): Sourced<string> {
  return { value, source, verified: false };
}

const NEW_OR_CONTINUED = [
  '新增',
  '新增项目',
  '延续',
  '延续项目',
  '延续性',
  '上年延续',
  '上年结转',
  '结转',
  '一次性',
  '一次性项目',
  '经常性',
  '经常性项目',
  '阶段性',
  '阶段性项目',
  '持续性',
  '持续性项目',
];
// Some provinces end the serial with letters; O and I are never among them, they are misread zeros and ones.
const PROJECT_CODE = '^\\d{6}\\d{2}[A-Z][0-9A-HJ-NP-Z]{12}$';

const KINDS_2015: readonly KindRequirement[] = [
  { anyOf: ['1'], when: 'always' },
  { anyOf: ['2'], when: 'always' },
  { anyOf: ['11'], when: 'always' },
  { anyOf: ['12'], when: 'always' },
  { anyOf: ['13'], when: 'always' },
  { anyOf: ['14', '41'], when: 'always' },
  { anyOf: ['31'], when: 'serves-people' },
];

const KINDS_2021: readonly KindRequirement[] = [
  { anyOf: ['1'], when: 'always' },
  { anyOf: ['2'], when: 'always' },
  { anyOf: ['11'], when: 'always' },
  { anyOf: ['12'], when: 'always' },
  { anyOf: ['13'], when: 'always' },
  { anyOf: ['14', '4', '41'], when: 'construction' },
  { anyOf: ['31'], when: 'serves-people' },
];

/** Serves where nobody chose a profile. */
export const defaultProfile: Profile = {
  id: 'mof-2015',
  version: '1',
  title: '财预〔2015〕88号 项目支出绩效目标',
  taxonomy: 'mof-2015',
  mode: 'submit',
  required: ['projectName', 'annualGoal', 'annualAmount'],
  levelCodes: 'optional',
  kinds: KINDS_2015,
  vocabularies: {
    projectAttribute: NEW_OR_CONTINUED,
    projectNature: NEW_OR_CONTINUED,
  },
  patterns: { projectCode: PROJECT_CODE },
  weights: { level1: {} },
  thresholds: {},
  lexicons: {},
  rules: {},
};

/** Shipped profiles. */
export const profiles: readonly Profile[] = [
  defaultProfile,
  {
    ...defaultProfile,
    id: 'mof-2021',
    title: '财预〔2021〕101号 核心绩效目标和指标',
    taxonomy: 'mof-2021',
    kinds: KINDS_2021,
    weights: {
      total: figure('90', '财预〔2021〕101号'),
      level1: {
        '4': figure('20', '财预〔2021〕101号'),
        '1': figure('40', '财预〔2021〕101号'),
        '2': figure('20', '财预〔2021〕101号'),
        '3': figure('10', '财预〔2021〕101号'),
      },
    },
    rules: { C05: 'suggestion' },
  },
  {
    ...defaultProfile,
    id: 'ningxia-shizuishan-2025',
    title: '石嘴山市 2025 年部门项目支出预算绩效目标',
    year: '2025',
    required: [
      'projectName',
      'department',
      'unit',
      'projectAttribute',
      'projectTerm',
      'office',
      'annualAmount',
      'annualGoal',
    ],
    amountUnit: '万元',
    levelCodes: 'required',
    levelLabels: { '21': '经济效益', '22': '社会效益', '23': '生态效益', '24': '可持续影响', '31': '服务对象满意度' },
    patterns: {
      projectCode: PROJECT_CODE,
      department: '^\\d{3}[-－—–].+$',
      unit: '^\\d{6}[-－—–].+$',
      office: '^\\d{2}[-－—–].+$',
    },
  },
];
