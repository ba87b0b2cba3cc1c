/**
 * Doubled words in names of offices and titles. What follows tells the slip from a legitimate pair:
 * 市市场监督管理局 and 市委委员 are right, 市委委员会 and 市市预算 are not.
 */
export const doubledWords: readonly { readonly pattern: RegExp; readonly fixed: string }[] = [
  { pattern: /委委员会/u, fixed: '委员会' },
  { pattern: /省\s*省(?![级委直长内属本纪人政])/u, fixed: '省' },
  { pattern: /市\s*市(?![场政委直级民容属辖长区人本内纪中妇供第域])/u, fixed: '市' },
  { pattern: /区\s*区(?![级委直长域内属本政人间划块位])/u, fixed: '区' },
  { pattern: /街道\s*街道/u, fixed: '街道' },
  { pattern: /县\s*县(?![级委直城长乡域内属本区政人中])/u, fixed: '县' },
  { pattern: /局\s*局(?![长机属领党班内办部势])/u, fixed: '局' },
  { pattern: /厅\s*厅(?![长机属领党级])/u, fixed: '厅' },
  { pattern: /委员会\s*委员会/u, fixed: '委员会' },
  { pattern: /中心\s*中心/u, fixed: '中心' },
  { pattern: /绩效\s*绩效/u, fixed: '绩效' },
  { pattern: /预算\s*预算/u, fixed: '预算' },
  { pattern: /目标\s*目标/u, fixed: '目标' },
  { pattern: /管理\s*管理(?!局|厅|处|所|站|委)/u, fixed: '管理' },
  { pattern: /部门\s*部门/u, fixed: '部门' },
  { pattern: /(?<=[省市县区州])委委(?!员)/u, fixed: '委' },
  { pattern: /政府府/u, fixed: '政府' },
  { pattern: /(?<=20\d{2})\s*年\s*年/u, fixed: '年' },
  // Three characters and more never follow themselves.
  { pattern: /(\p{Script=Han}{3,12})\s*\1/u, fixed: '$1' },
];
