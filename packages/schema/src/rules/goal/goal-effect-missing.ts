import { defineRule } from '../../check/define-rule.ts';
import type { Field, Indicator } from '../../form/form.ts';
import { bareName } from '../_lib/bare-name.ts';
import { levelOne, yearRows } from '../_lib/indicator-kind.ts';
import { basis } from '../basis.data.ts';
import { isMeasured } from './goal-facts.ts';
import { goalClauses, goalOf } from './goal-of.ts';

/** A goal that lists outputs and says nothing of what comes of them. */
export const goalEffectMissing = defineRule({
  id: 'goal-effect-missing',
  code: 'G12',
  title: { zh: '目标只有产出没有效果', en: 'Goal without an effect' },
  severity: 'suggestion',
  confidence: 'lexicon',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.quantified, basis.pointed],
  why: {
    zh: '绩效目标既包括产出，也包括产出带来的效果。',
    en: 'A goal holds outputs and what they bring about.',
  },
  messages: {
    outputs: {
      what: { zh: '“{field}”写了产出，没有写带来的效果。', en: '"{field}" states outputs and no effect.' },
      how: { zh: '补充预期效果，如受益对象和改善程度。', en: 'Add the effect: who benefits, and how much.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { fields: { annualGoal: '全年举办培训10次，提高企业创新能力。' } } },
      { form: { fields: { annualGoal: '做好日常维护。' } } },
      {
        form: {
          fields: { annualGoal: '组织见习1300人，留用率达到50%。' },
          rows: [['22', '见习留用率', '≥50%']],
        },
      },
    ],
    invalid: [
      { form: { fields: { annualGoal: '全年举办技术培训10次，印发手册500份，开展走访48次。' } }, message: 'outputs' },
    ],
  },
  check({ form, profile }, report) {
    const goal = goalOf(form);
    // A goal without any figure is G02’s.
    if (goal === undefined || !isMeasured(goal, profile)) return 'not-applicable';
    if (goalClauses(goal, profile).some((clause) => clause.has('effectWords'))) return undefined;
    if (yearRows(form).some((row) => levelOne(row) === '2' && isNamed(row, goal))) return undefined;
    report(goal.at, 'outputs', { data: { field: goal.label.text } });
    return undefined;
  },
});

/** Characters of a rate that tell which it is: 就业率. */
const RATE = 3;

/** Whether the goal names what a benefit row measures. */
function isNamed({ name }: Indicator, goal: Field): boolean {
  const bare = bareName(name.text);
  const measure = bare.endsWith('率') ? bare.slice(-RATE) : bare;
  return measure.length >= RATE && goal.text.includes(measure);
}
