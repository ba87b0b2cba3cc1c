import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';
import { type ProjectYears, projectYears } from '../value/project-year.ts';
import { type GoalClause, goalClauses, goalOf } from './goal-of.ts';

/** A year with a plan in it: 2024年完成, 2024年12月底前. A document or a base year is none. */
const PLANNED =
  /(20\d{2})\s*年度?\s*(?:(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?(?:以|之)?前|计划|拟|将|预计|全年|完成|实现|达到|开展|举办|实施|组织|建成|新建|绩效目标|总体目标|工作目标)/u;

/** The goal plans for another year than the form. */
export const goalYearDiffers = defineRule({
  id: 'goal-year-differs',
  code: 'G08',
  title: { zh: '目标的年度不是预算年度', en: 'Goal for another year' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '年度不对，多半是沿用了往年的目标。', en: 'Most often last year’s goal was used again.' },
  messages: {
    differs: {
      what: {
        zh: '目标写的是“{word}”，预算年度是 {year} 年。',
        en: 'The goal says "{word}"; the budget year is {year}.',
      },
      how: { zh: '核对后改为 {year} 年的目标。', en: 'Check it and state the goal for {year}.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { fields: { annualGoal: '2024年完成一期，2025年完成二期道路500米，方便群众出行。' } } },
      { form: { fields: { annualGoal: '根据2024年工作要点，全年举办培训10次，比上年增加2次。' } } },
      { form: { fields: { annualGoal: '到2027年建成覆盖全县的监测网络，今年建设站点5个。' } } },
      { form: { fields: { projectTerm: '长期', annualGoal: '2027年12月底前完成道路建设500米，方便群众出行。' } } },
      { form: { fields: { projectTerm: '3年', annualGoal: '2026年12月底前完成道路建设500米，方便群众出行。' } } },
      { form: { fields: { projectTerm: '2024-2026年', annualGoal: '2024年完成征地，三年建成道路500米。' } } },
    ],
    invalid: [
      { form: { fields: { annualGoal: '2024年完成企业技术培训10次，培训500人次。' } }, message: 'differs' },
      { form: { fields: { annualGoal: '举办企业技术培训10次，2024年11月底前全部结束。' } }, message: 'differs' },
      { form: { fields: { projectTerm: '长期', annualGoal: '2024年完成企业技术培训10次。' } }, message: 'differs' },
    ],
  },
  check({ form, profile }, report) {
    const goal = goalOf(form);
    const years = projectYears(form);
    if (goal === undefined || years === undefined) return goal === undefined ? 'not-applicable' : 'insufficient-data';
    // A text that also speaks of the budget year tells a history or several years.
    if (goal.text.includes(String(years.year))) return undefined;
    // Of a project of unknown length only what lies behind it is surely foreign.
    const known = years.certain ? years : { ...years, first: years.year };
    const foreign = foreignYear(goalClauses(goal, profile), known);
    if (foreign === undefined) return undefined;
    const severity = foreign.year < years.year && known.first === known.last ? 'error' : 'warning';
    report(goal.at, 'differs', { data: { word: foreign.word, year: String(years.year) }, severity });
    return undefined;
  },
});

/** The first year that the goal plans for and the project does not run in. */
function foreignYear(
  clauses: readonly GoalClause[],
  { first, last }: ProjectYears,
): { readonly word: string; readonly year: number } | undefined {
  for (const { text, has } of clauses) {
    const found = PLANNED.exec(text);
    const [word, digits] = found ?? [];
    const year = Number(digits);
    if (found === null || word === undefined || (year >= first && year <= last)) continue;
    // 到2027年建成: what the year works towards.
    if (year > last && /[到至]$/u.test(text.slice(0, found.index))) continue;
    if (!has('baselineWords')) return { word, year };
  }
  return undefined;
}
