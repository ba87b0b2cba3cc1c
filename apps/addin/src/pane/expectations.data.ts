import type { Locale } from './words.ts';

/** What belongs into a value cell, by level-2 code. */
export const VALUE_EXPECTATIONS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  '11': { zh: '数量加计量单位，如“≥__家”“__人次”。', en: 'A quantity with its unit, such as ≥__家.' },
  '12': { zh: '可衡量的质量标准，多为百分比，如“≥__%”。', en: 'A measurable standard, mostly a percentage.' },
  '13': {
    zh: '完成时间或及时率，如“__年__月底前”“≥__%”。',
    en: 'A date by which it is done, or a rate of punctuality.',
  },
  '14': { zh: '金额加单位，多为上限，如“≤__万元”“≤__元/人”。', en: 'An amount with its unit, mostly an upper limit.' },
  '21': { zh: '金额、增长率等可衡量的经济结果。', en: 'A measurable economic result.' },
  '22': { zh: '受益人数、知晓率等可衡量的社会结果；难以量化时用可评判的表述。', en: 'A measurable social result.' },
  '23': { zh: '排放、能耗、达标率等可衡量的生态结果。', en: 'A measurable environmental result.' },
  '24': { zh: '使用年限、长效机制等可持续的结果。', en: 'A lasting result, such as years of use.' },
  '31': { zh: '满意度百分比，如“≥__%”。', en: 'A satisfaction rate, such as ≥__%.' },
};

/** What belongs into the other columns of the indicator block. */
export const ROLE_EXPECTATIONS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  level1: { zh: '一级指标：产出、效益或满意度指标。', en: 'Level 1: output, benefit or satisfaction.' },
  level2: { zh: '二级指标：按下列名称填写。', en: 'Level 2: one of the names below.' },
  name: { zh: '三级指标：一句话说明衡量什么，不写数值。', en: 'Level 3: what is measured, without the figure.' },
  value: { zh: '指标值：比较符号、数值和计量单位。', en: 'The value: comparator, figure and unit.' },
  operator: { zh: '计算符号：≥、≤、=、> 或 <。', en: 'The comparator: ≥, ≤, =, > or <.' },
  unit: { zh: '计量单位：如 %、家、人次、万元。', en: 'The unit: such as %, 家, 人次, 万元.' },
  weight: { zh: '权重：数字；同一张表的权重合计为 100。', en: 'The weight: a number; they add up to 100.' },
};
