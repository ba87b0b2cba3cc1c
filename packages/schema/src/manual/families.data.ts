import type { Bilingual } from '../check/define-rule.ts';

/** Families of rules by the letter their codes begin with, in the order of the catalogue. */
export const families: Readonly<Record<string, { readonly folder: string; readonly title: Bilingual }>> = {
  S: { folder: 'structure', title: { zh: '表格结构', en: 'Structure' } },
  H: { folder: 'head', title: { zh: '表头信息', en: 'Header' } },
  G: { folder: 'goal', title: { zh: '总体目标', en: 'Goal' } },
  C: { folder: 'completeness', title: { zh: '指标完整性', en: 'Completeness' } },
  N: { folder: 'naming', title: { zh: '指标名称', en: 'Indicator names' } },
  V: { folder: 'value', title: { zh: '指标值', en: 'Target values' } },
  A: { folder: 'arithmetic', title: { zh: '数量关系', en: 'Arithmetic' } },
  X: { folder: 'cross', title: { zh: '跨项目核对', en: 'Across the batch' } },
  P: { folder: 'privacy', title: { zh: '公开', en: 'Publication' } },
};
