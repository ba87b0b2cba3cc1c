/** Signs of the integrated budget system; a full-width ＝ is never taken for the beginning of a formula. */
export const OPERATORS: readonly string[] = ['≥', '≤', '＝', '＞', '＜', '定性'];

/** Units most often met in published tables, as they are written there. */
export const UNITS: readonly string[] =
  '% 人 人次 家 户 个 项 次 场 期 套 台 件 辆 篇 份 册 天 月 年 元 万元 元/人 万元/个 平方米 公里 亩 吨 分'.split(' ');
