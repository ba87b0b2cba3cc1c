import type { Bilingual } from '../check/define-rule.ts';
import type { ReviewHead } from '../check/finding.ts';

/** One line of the review form (绩效目标审核表). */
export interface ReviewCriterion {
  readonly head: ReviewHead;
  readonly name: string;
  /** What the reviewer asks. */
  readonly question: Bilingual;
  /** Families of rules whose findings belong here; the first line of a head takes what no other names. */
  readonly families: string;
}

/** The eight lines under the four heads of 财预〔2015〕88号; their names are still to be compared with the original. */
export const reviewCriteria: readonly ReviewCriterion[] = [
  {
    head: '完整性',
    name: '规范完整性',
    question: {
      zh: '格式是否规范，内容是否完整、真实',
      en: 'Is the form in the prescribed shape, complete and true?',
    },
    families: 'SHC',
  },
  {
    head: '完整性',
    name: '明确清晰性',
    question: { zh: '目标是否清楚，能否反映结果', en: 'Is the goal clear, and does it point at results?' },
    families: 'GN',
  },
  {
    head: '相关性',
    name: '目标相关性',
    question: {
      zh: '是否与部门职能、规划和支出范围相符',
      en: 'Does it fit the duties, the plans and the use of the funds?',
    },
    families: 'GXA',
  },
  {
    head: '相关性',
    name: '指标科学性',
    question: {
      zh: '指标是否全面、细化、可衡量',
      en: 'Are the indicators full, specific and measurable?',
    },
    families: 'CNV',
  },
  {
    head: '适当性',
    name: '绩效合理性',
    question: {
      zh: '预期绩效是否显著，与以前年度和同类项目相比是否合理',
      en: 'Is the result significant, and reasonable against earlier years and peers?',
    },
    families: 'VNX',
  },
  {
    head: '适当性',
    name: '资金匹配性',
    question: {
      zh: '绩效目标与预算资金是否匹配',
      en: 'Do the targets match the amount?',
    },
    families: 'A',
  },
  {
    head: '可行性',
    name: '实现可能性',
    question: {
      zh: '实现的途径和措施是否合理可行',
      en: 'Do path and measures make it achievable?',
    },
    families: 'SHGCNVAXP',
  },
  {
    head: '可行性',
    name: '条件充分性',
    question: {
      zh: '组织、人员、资产和配套资金是否具备',
      en: 'Are organisation, staff, assets and co-funding ready?',
    },
    families: '',
  },
];
