import { defineRule } from '../../check/define-rule.ts';
import { comparable } from '../_lib/similarity.ts';
import { isCount } from '../_lib/unit-kind.ts';
import { basis } from '../basis.data.ts';
import { projectYears } from '../value/project-year.ts';
import { goalOf, goalQuantities } from './goal-of.ts';

/** The annual goal is the mid-term goal again, although the project runs for several years. */
export const goalAsMidTerm = defineRule({
  id: 'goal-as-mid-term',
  code: 'G13',
  title: { zh: '年度目标照抄中期目标', en: 'Annual goal copied from the mid-term goal' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: {
    zh: '跨年项目要把中期目标分解到年度，两者不能是同一段话。',
    en: 'A project of several years breaks its goal down by year.',
  },
  messages: {
    same: {
      what: {
        zh: '“{field}”与“{other}”完全相同，项目期限是“{term}”。',
        en: '"{field}" repeats "{other}"; the term is "{term}".',
      },
      how: { zh: '改为当年要完成的部分。', en: 'State the part that is due this year.' },
    },
  },
  examples: {
    valid: [
      {},
      {
        form: {
          fields: {
            projectTerm: '1年',
            midTermGoal: '举办培训10次，提高技能。',
            annualGoal: '举办培训10次，提高技能。',
          },
        },
      },
      {
        form: {
          fields: {
            projectTerm: '3年',
            midTermGoal: '举办培训30次，提高技能。',
            annualGoal: '举办培训10次，提高技能。',
          },
        },
      },
    ],
    invalid: [
      {
        form: {
          fields: { projectTerm: '3年', midTermGoal: '举办培训30次，提高技能。', annualGoal: '举办培训30次，提高技能' },
        },
        message: 'same',
      },
      {
        form: {
          fields: {
            projectTerm: '2024-2026年',
            midTermGoal: '保障日常运转正常有序。',
            annualGoal: '保障日常运转正常有序。',
          },
        },
        message: 'same',
      },
    ],
  },
  check({ form, profile }, report) {
    const goal = goalOf(form);
    const { midTermGoal, projectTerm } = form.fields;
    if (goal === undefined || midTermGoal === undefined || midTermGoal.text === '') return 'not-applicable';
    const years = projectYears(form);
    if (years === undefined || !isSeveral(years, projectTerm?.text)) return 'insufficient-data';
    if (comparable(goal.text) !== comparable(midTermGoal.text)) return undefined;
    // Upkeep may read the same every year; a count that is due in three years cannot also be due in one.
    const counted = goalQuantities(goal, profile).some(({ unit }) => isCount(unit.dimension));
    report(goal.at, 'same', {
      data: {
        field: goal.label.text,
        other: midTermGoal.label.text,
        term: projectTerm?.text ?? `${years.first}—${years.last}`,
      },
      related: [midTermGoal.at],
      severity: counted ? 'error' : 'warning',
    });
    return undefined;
  },
});

function isSeveral(
  { first, last, certain }: { readonly first: number; readonly last: number; readonly certain: boolean },
  term = '',
): boolean {
  if (certain) return last > first;
  return /^(?:[2-9]|\d{2}|[两二三四五])\s*年/u.test(term);
}
