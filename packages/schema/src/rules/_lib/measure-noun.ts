import type { Profile } from '../../profile/profile.ts';
import { nameHas } from './name-words.ts';

/** Whether a name ends with what is measured: 培训次数, 合格率, 完成时间. */
export function namesMeasure(bare: string, profile: Profile): boolean {
  return nameHas(bare, profile, 'measureNouns', 'ends') && !nameHas(bare, profile, 'measurelessNouns', 'ends');
}

const BY_UNIT: Readonly<Record<string, string>> = {
  次: '次数',
  场: '场次',
  场次: '场次',
  期: '期数',
  班: '班次',
  人: '人数',
  名: '人数',
  位: '人数',
  人次: '人次',
  户: '户数',
  份: '份数',
  篇: '篇数',
  件: '件数',
  台: '台数',
  套: '套数',
  天: '天数',
  个: '数量',
  项: '数量',
  家: '数量',
  辆: '数量',
  艘: '数量',
  座: '数量',
  处: '数量',
  所: '数量',
  株: '数量',
  盏: '数量',
  栋: '数量',
  间: '数量',
  架: '数量',
  支: '数量',
  部: '数量',
  条: '数量',
  册: '册数',
  本: '册数',
  批: '批数',
  批次: '批次',
  公顷: '面积',
  吨: '重量',
  立方米: '体积',
  米: '长度',
  公里: '长度',
  平方米: '面积',
  亩: '面积',
};

/** The noun that says what a count in this unit counts (次 → 次数). */
export function measureOf(unit: string | undefined): string | undefined {
  return unit === undefined ? undefined : BY_UNIT[unit];
}
