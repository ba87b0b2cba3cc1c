import type { Basis } from '../check/define-rule.ts';

const MEASURES = '中央部门预算绩效目标管理办法';
const NUMBER = '（财预〔2015〕88号）';

function review(head: string): Basis {
  return { title: `《${MEASURES}》${NUMBER}`, clause: `绩效目标审核：${head}`, verified: false };
}

/** Documents that rules rest on. A clause stays unverified until somebody has compared it with the original. */
export const basis = {
  completeness: review('完整性'),
  relevance: review('相关性'),
  fitness: review('适当性'),
  feasibility: review('可行性'),
  quantified: { title: `《${MEASURES}》${NUMBER}`, clause: '绩效目标设定：细化量化', verified: false },
  matched: { title: `《${MEASURES}》${NUMBER}`, clause: '绩效目标设定：相应匹配', verified: false },
  pointed: { title: `《${MEASURES}》${NUMBER}`, clause: '绩效目标设定：指向明确', verified: false },
  guide2021: {
    title: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）',
    verified: false,
  },
  opinion2018: { title: '《中共中央 国务院关于全面实施预算绩效管理的意见》（中发〔2018〕34号）', verified: false },
  selfEvaluation: { title: '《项目支出绩效评价管理办法》（财预〔2020〕10号）', verified: false },
  system: { title: '《预算管理一体化规范》', clause: '绩效目标要素', verified: false },
} as const satisfies Readonly<Record<string, Basis>>;
